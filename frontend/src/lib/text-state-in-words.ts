const sentences: Partial<Record<string, string>> = {
  CUT: 'Only the first part of its text can be searched: it is very long.',
  EMPTY: 'Its text cannot be searched: there is none in it. Scanned pages are pictures.',
  ENCRYPTED: 'Its text cannot be searched: it is protected with a password.',
  BROKEN: 'Its text cannot be searched: the file is damaged.',
  TOO_LARGE: 'Its text cannot be searched: the file is too large.',
  TIMED_OUT: 'Its text cannot be searched: reading it takes too long.',
};

/** What is worth saying of whether the words in a file are found. The server tells the state to those who may change the file. */
export function textStateInWords(state: string | null): string | undefined {
  return sentences[state ?? 'DONE'];
}
