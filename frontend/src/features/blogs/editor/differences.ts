import type { RichTextNode } from '@crossbench/schema/rich-text';
import { plain, type DraftText } from './saving/draft-text';

const parts: { name: string; of: (text: DraftText) => unknown }[] = [
  { name: 'title', of: ({ title }) => title.trim() },
  { name: 'introduction', of: ({ standfirst }) => standfirst.trim() },
  { name: 'text', of: ({ body }) => body },
  { name: 'cover picture', of: ({ cover }) => cover ?? null },
  { name: 'tags', of: ({ tags }) => tags },
  { name: 'marking', of: ({ markingId }) => markingId },
  { name: 'who can see it', of: ({ audience }) => audience },
  { name: 'where it goes', of: ({ blogId }) => blogId },
];

/** What two drafts do not have in common, in words. */
export function differencesBetween(one: DraftText, other: DraftText): string[] {
  return parts.filter(({ of }) => fingerprint(of(one)) !== fingerprint(of(other))).map(({ name }) => name);
}

/** The blocks that stand nowhere in the other text. */
export function blocksOnlyIn(one: DraftText, other: DraftText): Set<RichTextNode> {
  const known = new Set(other.body.content.map(fingerprint));
  return new Set(one.body.content.filter((block) => !known.has(fingerprint(block))));
}

function fingerprint(value: unknown): string {
  return JSON.stringify(plain(value));
}
