/** The name of a file as words: "Budget_2026-FinalDraft.xlsx" is found by any of them, and as it is written. */
export function wordsOfName(name: string): string {
  const parted = name.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N}{4,})/gu, ' ').replace(/[_.-]+/g, ' ');
  const written = name.replace(/[_.-]+/g, ' ');
  return parted === written ? written : `${parted} ${written}`;
}
