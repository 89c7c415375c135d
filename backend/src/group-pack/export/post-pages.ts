import { escapeHtml, renderHtml } from '@crossbench/schema/rich-text';
import { richTextToMarkdown } from '@crossbench/schema/rich-text/to-markdown';
import { commentHtml } from '../../features/comments/comments.public.js';
import { archivePage } from '../../features/exports/exports.public.js';
import { frontMatter } from '../../markdown-export/front-matter.js';
import type { PackPost } from '../format/pack-format.js';
import type { CommentFacts, PostFacts } from './pack-contents.queries.js';

/** A post as it is read without this site: what people and other programs open. An import never reads it. */
export interface ReadPost {
  readonly facts: PostFacts;
  /** As the pack holds it. */
  readonly post: PackPost;
  readonly comments: readonly CommentFacts[];
  readonly groupName: string;
}

export function postPage({ facts, post, comments, groupName }: ReadPost): string {
  const said = comments.map(({ authorName, createdAt, text }) =>
    `<article><p>${escapeHtml(authorName ?? 'Taken back')}, <time>${createdAt.toISOString()}</time></p>${commentHtml(text)}</article>`);
  const html = [
    `<p>${escapeHtml(facts.authors.map(({ name }) => name).join(', '))}, <time>${post.publishedAt}</time>. ${escapeHtml(post.marking.label)}</p>`,
    post.introduction ? `<p><strong>${escapeHtml(post.introduction)}</strong></p>` : '',
    renderHtml(post.body, { imageUrl: pathsOf(post) }),
    said.length > 0 ? `<h2>Comments</h2>${said.join('\n')}` : '',
  ];
  return archivePage({ title: post.title, html: html.join('\n'), home: { path: '../index.html', title: groupName } });
}

export function postMarkdown({ facts, post, comments }: ReadPost): string {
  const authors = facts.authors.map(({ name }) => name);
  const head = frontMatter({ ...facts, authors, body: post.body, standfirst: post.introduction }, 'GROUP');
  const said = comments.map(({ authorName, createdAt, text }) =>
    `**${authorName ?? 'Taken back'}**, ${createdAt.toISOString()}\n\n${text.split('\n').map((line) => `> ${line}`).join('\n')}\n`);
  const body = richTextToMarkdown(post.body, { imageUrl: pathsOf(post) });
  return `${head}\n${body}${said.length > 0 ? `\n## Comments\n\n${said.join('\n')}` : ''}`;
}

export function pathsOf({ files }: Pick<PackPost, 'files'>): (id: string) => string | undefined {
  const paths = new Map(files.map(({ id, path }) => [id, `../${path.split('/').map(encodeURIComponent).join('/')}`]));
  return (id) => paths.get(id);
}
