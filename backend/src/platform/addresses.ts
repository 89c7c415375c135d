const longestSlug = 80;

/** The readable part of an address: "What we learnt in Llŷn" → "what-we-learnt-in-llyn". May be empty. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
}

/** `<slug>-<short id>`, or the short id alone. Only the short id counts when it is read back. */
export function addressOf(slug: string, shortId: string): string {
  return slug ? `${slug}-${shortId}` : shortId;
}

/** The short id in an address. */
export function shortIdIn(address: string): string {
  return address.slice(address.lastIndexOf('-') + 1).toLowerCase();
}
