import { escapeHtml, renderHtml } from '@crossbench/schema/rich-text';
import { richTextToMarkdown } from '@crossbench/schema/rich-text/to-markdown';
import { commentHtml } from '../../features/comments/comments.public.js';
import { archivePage } from '../../features/exports/exports.public.js';
import type { PackPage } from '../format/pack-format.js';
import type { CommentFacts } from './pack-contents.queries.js';
import { pathsOf } from './post-pages.js';

/** A page of the wiki as it is read without this site. An import never reads it. */
export interface ReadPage {
  /** As the pack holds it. */
  readonly page: PackPage;
  readonly comments: readonly CommentFacts[];
  readonly authorName: string;
  readonly groupName: string;
}

export function pagePage({ page, comments, authorName, groupName }: ReadPage): string {
  const quotes = new Map(page.comments.map(({ id, passage }) => [id, passage?.quote]));
  const quoted = (id: string): string => {
    const quote = quotes.get(id);
    return quote === undefined ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`;
  };
  const said = comments.map(({ id, authorName: name, createdAt, text }) =>
    `<article><p>${escapeHtml(name ?? 'Taken back')}, <time>${createdAt.toISOString()}</time></p>${quoted(id)}${commentHtml(text)}</article>`);
  const html = [
    `<p>Last changed by ${escapeHtml(authorName)}, <time>${page.editedAt ?? page.publishedAt}</time>. ${escapeHtml(page.marking.label)}</p>`,
    renderHtml(page.body, { imageUrl: pathsOf(page) }),
    said.length > 0 ? `<h2>Comments</h2>${said.join('\n')}` : '',
  ];
  return archivePage({ title: page.title, html: html.join('\n'), home: { path: '../index.html', title: groupName } });
}

export function pageText({ page }: ReadPage): string {
  return `# ${page.title.replace(/[\\`*_[\]<>#]/g, '\\$&')}\n\n${richTextToMarkdown(page.body, { imageUrl: pathsOf(page) })}`;
}
