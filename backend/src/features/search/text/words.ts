/** A word of a text as the index knows it, and where it stands in the text as written. */
export interface Word {
  /** Lower case, without accents and apostrophes: "l’Élysée’s" → "lelysee". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether only a hyphen, dot, slash or the like, and no space, stands between this word and the one before. */
  readonly joined: boolean;
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const possessive = /['’]s$/u;
const joint = /^[-‐‑–.@/_+&]$/u;
const longestWord = 40;
const plain = /^[a-z0-9]+$/i;

/** The words of a text, in order. Numbers are words; what is longer than any word is cut. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const folded = foldWord(match[0]);
    if (!folded) continue;
    words.push({
      folded,
      start: match.index,
      end: match.index + match[0].length,
      joined: words.length > 0 && joint.test(text.slice(end, match.index)),
    });
    end = match.index + match[0].length;
  }
  return words;
}

/** One word as the index knows it: "Doesn’t" → "doesnt", "agency’s" → "agency", "Café" → "cafe". */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase().slice(0, longestWord);
  const withoutAccents = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(possessive, '');
  return [...withoutAccents.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, longestWord).join('');
}
