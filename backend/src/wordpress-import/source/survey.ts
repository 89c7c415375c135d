import { newPostAddress, type ImportedPost } from '../../features/blogs/blogs.public.js';
import { type OldSite, keysOf } from '../convert/old-site.js';
import { titleOf } from '../convert/convert-item.js';
import { readWxr } from './read-wxr.js';
import type { WxrAuthor, WxrItem } from './wxr.js';

/** Where a text is here, or will be. */
export interface Place {
  readonly id: string;
  readonly shortId: string;
  readonly isHere: boolean;
}

/** What is known of an export before the first post is touched: links lead to posts that come later too. */
export interface Survey {
  readonly site: OldSite;
  readonly places: ReadonlyMap<string, Place>;
  /** By login. */
  readonly authors: ReadonlyMap<string, WxrAuthor>;
}

/** Whether the old site showed it to everybody, as a post or a page. */
export function isPublished({ type, status, hasPassword }: Pick<WxrItem, 'type' | 'status' | 'hasPassword'>): boolean {
  return (type === 'post' || type === 'page') && status === 'publish' && !hasPassword;
}

/** Reads the export once, and keeps of every post only where it was and will be. */
export async function survey(
  file: string,
  source: string,
  known: ReadonlyMap<string, ImportedPost>,
  uploads: string | null,
): Promise<Survey> {
  let url = '';
  const authors = new Map<string, WxrAuthor>();
  const sourceIds = new Map<string, string>();
  const paths = new Map<string, string>();
  const places = new Map<string, Place>();
  for await (const part of readWxr(file)) {
    if (part.kind === 'site') url = part.url.replace(/\/+$/, '');
    else if (part.kind === 'author') authors.set(part.author.login, part.author);
    else if (part.kind === 'item' && isPublished(part.item)) {
      const sourceId = `${source}/${part.item.id}`;
      const here = known.get(sourceId);
      const place = here ?? newPostAddress(titleOf(part.item), sourceId);
      places.set(sourceId, { id: place.id, shortId: place.shortId, isHere: here !== undefined });
      paths.set(sourceId, place.path);
      for (const key of keysOf(part.item.link, part.item.id)) if (!sourceIds.has(key)) sourceIds.set(key, sourceId);
    }
  }
  return { site: { url, sourceIds, paths, uploads }, places, authors };
}
