/** A word of a text as the index knows it, and where it stands in the text as written. */
export interface Word {
  /** Lower case, without accents and apostrophes: "Élysée’s" → "elysee". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether only a hyphen, dot, slash or the like, and no space, stands between this word and the one before. */
  readonly joined: boolean;
  /** A French "l’", "d’" or "qu’" in front of the next word, which says nothing by itself. */
  readonly elided?: true;
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const possessive = /['’]s$/u;
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[aeiouyhàâäæéèêëîïôöœùûü])/iu;
const joint = /^[-‐‑–.@/_+&]$/u;
const longestWord = 40;
const plain = /^[a-z0-9]+$/i;
/** Letters that no decomposition takes apart. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'],
]);
const undividedLetter = /[ßæœøłđðþı]/gu;

/** The words of a text, in order. Numbers are words; what is longer than any word is cut. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const elided = elision.exec(match[0])?.[0].length ?? 0;
    const start = match.index + elided;
    const folded = foldWord(match[0].slice(elided));
    if (!folded) continue;
    const joined = words.length > 0 && joint.test(text.slice(end, match.index));
    if (elided > 0) words.push({ folded: foldWord(match[0].slice(0, elided - 1)), start: match.index, end: start - 1, joined, elided: true });
    end = match.index + match[0].length;
    words.push({ folded, start, end, joined: joined || elided > 0 });
  }
  return words;
}

/** One word as the index knows it: "Doesn’t" → "doesnt", "agency’s" → "agency", "Café" → "cafe", "Straße" → "strasse". */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase().slice(0, longestWord);
  const withoutAccents = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(possessive, '');
  const divided = withoutAccents.replace(undividedLetter, (letter) => letters.get(letter) ?? letter);
  return [...divided.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, longestWord).join('');
}
