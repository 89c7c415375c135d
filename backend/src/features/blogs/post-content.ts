import type { ItemContent } from '../content/content.public.js';

/** What a post holds beside what all items do: the author's own introduction, plain text. */
export interface PostContent extends ItemContent {
  readonly details: { readonly standfirst: string };
}

/** The introduction in a post's content; may be empty. */
export function standfirstOf({ details }: ItemContent): string {
  return details.standfirst ?? '';
}
