/** "laura-gerhardt" → "Laura Gerhardt". A name that is already written as one stays. */
export function nameOfAuthor(id: string): string {
  if (/\s/.test(id) || /\p{Lu}/u.test(id)) return id.replace(/\s+/g, ' ').trim();
  return id
    .split(/[-_.]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}
