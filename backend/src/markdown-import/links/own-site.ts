import type { OldAddresses } from './old-addresses.js';

const enough = 3;

/**
 * Where the texts stood, told from the texts themselves: the site whose addresses they link to most often, where those
 * are addresses of imported texts.
 */
export function guessSite(texts: readonly string[], addresses: OldAddresses): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [, host, path] of text.matchAll(/https?:\/\/([\w.-]+)(\/[\w./%-]+)/g)) {
      if (host !== undefined && path !== undefined && addresses.find(path) !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] >= enough ? `https://${best[0].toLowerCase()}` : undefined;
}
