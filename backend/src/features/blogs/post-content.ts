import type { ItemContent, ItemCover } from '../content/content.public.js';

/** What a post holds beside what all items do: the author's own introduction, plain text, and the picture above the text. */
export interface PostContent extends ItemContent {
  readonly details: Readonly<Record<string, string>> & { readonly standfirst: string };
}

/** The introduction in a post's content; may be empty. */
export function standfirstOf({ details }: ItemContent): string {
  return details.standfirst ?? '';
}

/** The cover in a post's content. */
export function coverOf({ details }: ItemContent): ItemCover | null {
  const { coverId, coverDescription = '', coverIsDecorative } = details;
  return coverId ? { attachmentId: coverId, description: coverDescription, decorative: coverIsDecorative === 'yes' } : null;
}

export function postDetails(standfirst: string, cover: ItemCover | null): PostContent['details'] {
  if (!cover) return { standfirst };
  const { attachmentId, description, decorative } = cover;
  return { standfirst, coverId: attachmentId, coverDescription: description, ...(decorative && { coverIsDecorative: 'yes' }) };
}
