/**
 * PostgreSQL cannot keep U+0000, and the others only serve to deceive the reader, as do those that turn the direction of what
 * follows or stand for nothing. Tabs and line ends stay, and what writing needs: marks of right-to-left scripts (U+200E, U+200F,
 * U+061C), joiners (U+200C, U+200D, U+2060), places to break a word (U+00AD, U+200B), and tags, which make flags.
 */
export function withoutControlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu, '');
}
