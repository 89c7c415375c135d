import { type ItemRow, pathOf } from '../content/content.public.js';

/** The address of a comment on this site. */
export function commentPath(item: Pick<ItemRow, 'kind' | 'slug' | 'shortId'>, commentId: string): string {
  return `${pathOf(item)}#comment-${commentId}`;
}
