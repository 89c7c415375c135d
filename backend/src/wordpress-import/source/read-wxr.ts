import { SourceProblem } from '../../importing/source-problem.js';
import { type Element, ElementReader } from '../../importing/xml/element-reader.js';
import { readParts } from '../../importing/xml/read-parts.js';
import type { WxrAuthor, WxrComment, WxrItem, WxrPart } from './wxr.js';

const collected = new Set(['wp:base_blog_url', 'wp:author', 'item']);

/**
 * Reads a WordPress export in bounded memory, whatever its size. Throws a SourceProblem when the file is none at all;
 * one that ends in the middle or breaks off answers what came before, then `broken`.
 */
export async function* readWxr(path: string): AsyncGenerator<WxrPart> {
  const parts: WxrPart[] = [];
  let isWxr = false;
  const reader = new ElementReader(collected, {
    onElement(element, [root]) {
      isWxr ||= root === 'rss';
      if (root === 'rss') parts.push(partOf(element, reader.isTooLarge(element)));
    },
  });
  yield* readParts(path, reader, parts);
  if (!isWxr) throw new SourceProblem(`${path} is not a WordPress export (WXR)${reader.problem ? `: ${reader.problem}` : ''}`);
  if (reader.problem !== undefined) yield { kind: 'broken', reason: reader.problem };
}

function partOf(element: Element, tooLarge: boolean): WxrPart {
  if (element.name === 'item') return { kind: 'item', item: itemFrom(element, tooLarge) };
  if (element.name === 'wp:author') return { kind: 'author', author: authorFrom(element) };
  return { kind: 'site', url: element.text.trim() };
}

function authorFrom(element: Element): WxrAuthor {
  const text = textsOf(element);
  const login = text('wp:author_login');
  const written = text('wp:author_display_name') || `${text('wp:author_first_name')} ${text('wp:author_last_name')}`.trim();
  return { login, id: text('wp:author_id'), email: text('wp:author_email'), name: written || login };
}

function itemFrom(element: Element, tooLarge: boolean): WxrItem {
  const text = textsOf(element);
  return {
    id: text('wp:post_id'),
    type: text('wp:post_type'),
    status: text('wp:status'),
    title: text('title'),
    link: text('link'),
    creator: text('dc:creator'),
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    publishedAt: dateOf(text('wp:post_date_gmt')) ?? dateOf(text('wp:post_date')) ?? readDate(text('pubDate')),
    hasPassword: text('wp:post_password') !== '',
    tags: element.children.filter(isTag).map((category) => category.text.trim()),
    comments: element.children.filter(({ name }) => name === 'wp:comment').map(commentFrom),
    tooLarge,
  };
}

function commentFrom(element: Element): WxrComment {
  const text = textsOf(element);
  return {
    id: text('wp:comment_id'),
    author: text('wp:comment_author'),
    email: text('wp:comment_author_email'),
    userId: text('wp:comment_user_id'),
    at: dateOf(text('wp:comment_date_gmt')) ?? dateOf(text('wp:comment_date')),
    content: text('wp:comment_content'),
    approved: text('wp:comment_approved') === '1',
    type: text('wp:comment_type'),
    parentId: text('wp:comment_parent'),
  };
}

function textsOf({ children }: Element): (name: string) => string {
  const texts = new Map<string, string>();
  for (const { name, text } of children) if (!texts.has(name)) texts.set(name, text.trim());
  return (name) => texts.get(name) ?? '';
}

function isTag({ name, attributes, text }: Element): boolean {
  const isWord = attributes.domain === 'category' || attributes.domain === 'post_tag';
  return name === 'category' && isWord && text.trim() !== '' && attributes.nicename !== 'uncategorized';
}

/** WordPress writes times without a zone; those that end in `_gmt` are in UTC. Zeros stand for no time. */
function dateOf(text: string): Date | undefined {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) && !text.startsWith('0000') ? readDate(`${text.replace(' ', 'T')}Z`) : undefined;
}

function readDate(text: string): Date | undefined {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) || date.getTime() < 0 ? undefined : date;
}
