/**
 * PostgreSQL cannot keep U+0000, and the others only serve to deceive the reader, as do those that turn the direction of what
 * follows. Tabs and line ends stay, and marks (U+200E, U+200F) that right-to-left writing needs.
 */
export function withoutControlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
