import { emptyRichText, type RichTextDocument, type RichTextNode } from '@crossbench/schema/rich-text';
import type { AudienceChoice, DraftTextFragment } from '../../../../gql/blogs/graphql';

/** Everything that the writer of a post decides, as the server takes it. */
export interface DraftText {
  title: string;
  standfirst: string;
  body: RichTextDocument;
  tags: string[];
  markingId: string;
  audience: AudienceChoice;
  /** Where it should stand; null where nothing was chosen. */
  blogId: string | null;
  /** The picture above the text. */
  cover?: DraftCover | null;
}

export interface DraftCover {
  /** One of the pictures of this post. */
  attachmentId: string;
  description: string;
  decorative: boolean;
}

export function emptyText(markingId: string, audience: AudienceChoice, blogId: string | null = null): DraftText {
  return { title: '', standfirst: '', body: emptyRichText(), tags: [], markingId, audience, blogId, cover: null };
}

export function textOf(draft: DraftTextFragment): DraftText {
  const { title, standfirst, tags, markingId, audience } = draft;
  const blogId = draft.blog?.id ?? null;
  return { title, standfirst, body: draft.body as RichTextDocument, tags, markingId, audience, blogId, cover: coverOf(draft) };
}

function coverOf({ cover }: DraftTextFragment): DraftCover | null {
  if (!cover) return null;
  const { attachmentId, description, decorative } = cover;
  return { attachmentId, description, decorative };
}

/**
 * Whether two texts say the same to a reader. The server may trim what it is given and give blocks their ids, so those
 * do not count.
 */
export function sameText(one: DraftText, other: DraftText): boolean {
  return comparable(one) === comparable(other);
}

function comparable(text: DraftText): string {
  return JSON.stringify([
    text.title.trim(),
    text.standfirst.trim(),
    text.tags.map((tag) => tag.trim().toLowerCase()).toSorted(),
    text.markingId,
    text.audience,
    text.cover ? [text.cover.attachmentId, text.cover.description.trim(), text.cover.decorative] : null,
    text.blogId,
    plain(text.body),
  ]);
}

/** The same value with its keys in order and without empty attributes and block ids. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, entry]) => key !== 'id' && entry !== null && entry !== undefined)
    .map(([key, entry]) => [key, plain(entry)] as const)
    .filter(([key, entry]) => key !== 'attrs' || Object.keys(entry as object).length > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Whether there is nothing in it that somebody would miss. */
export function isBlank(text: DraftText): boolean {
  return text.title.trim() === '' && text.standfirst.trim() === '' && text.tags.length === 0 && !hasContent(text.body);
}

export function hasContent(node: RichTextNode): boolean {
  if (node.type === 'image' || node.type === 'horizontalRule' || node.type === 'table') return true;
  if (node.text !== undefined && node.text.trim() !== '') return true;
  return (node.content ?? []).some(hasContent);
}
