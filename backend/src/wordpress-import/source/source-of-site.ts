import { idFrom } from '../../platform/ids.js';
import { readWxr } from './read-wxr.js';

const longest = 41;

/** What source ids begin with unless somebody says: the old site's address, so that posts of two sites never take each other's place. */
export async function sourceOfSite(file: string): Promise<string> {
  for await (const part of readWxr(file)) {
    if (part.kind === 'site') return sourceOfAddress(part.url);
  }
  return sourceOfAddress('');
}

export function sourceOfAddress(url: string): string {
  const words = url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words || 'wordpress';
  return `${words.slice(0, longest - 9)}-${idFrom(words).slice(0, 8)}`;
}
