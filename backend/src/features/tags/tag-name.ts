import { slugOf } from '../../platform/addresses.js';
import { withoutControlCharacters } from '../../platform/control-characters.js';
import { singularOf } from './plural.js';

/** A tag as it is shown: without spaces at its ends, one space between words. */
export function tidyTag(name: string): string {
  const plain = withoutControlCharacters(name.replace(/[\s\p{Cc}]+/gu, ' '));
  return plain.normalize('NFC').replace(/ +/g, ' ').trim().replace(/^#\s*/, '');
}

/**
 * The one form in which spellings are compared: "Open-Data", "open  data" and "OPEN DATA" are the same tag, and so are
 * "policy" and "policies". Folding it again changes nothing.
 */
export function foldTag(name: string): string {
  return tagLetters(name).split(' ').map(singularOf).join(' ');
}

/** A name, or its beginning, as it is typed: without case and hyphens, its words as they are. */
export function tagLetters(name: string): string {
  return tidyTag(name.normalize('NFKC')).toLowerCase().replace(/[-_‐‑–\s]+/g, ' ').trim();
}

/** Each tag once, in the first spelling and order; empty ones are left out. */
export function distinctTags(names: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const name of names) {
    const folded = foldTag(name);
    if (folded && !byFolded.has(folded)) byFolded.set(folded, tidyTag(name));
  }
  return [...byFolded.values()];
}

/** Addresses to try in turn: different tags, such as C and C++, may want the same. */
export function tagSlug(name: string, attempt: number): string {
  const slug = slugOf(name) || 'tag';
  return attempt === 1 ? slug : `${slug}-${attempt}`;
}

/** Names that a tag may have, its own and older ones among them. */
export const mostNames = 50;
