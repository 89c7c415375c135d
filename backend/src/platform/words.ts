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

const pattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/uy;
const possessive = /['’]s$/u;
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=[aeiouyhàâäæéèêëîïôöœùûü])/iu;
const joints: ReadonlySet<string> = new Set('-‐‑–.@/_+&');
const apostrophe = 39;
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
  const add = (written: string, from: number) => {
    const elided = elision.exec(written)?.[0].length ?? 0;
    const folded = foldWord(written.slice(elided));
    if (!folded) return;
    const joined = isJoined(from);
    if (elided > 0) words.push({ folded: foldWord(written.slice(0, elided - 1)), start: from, end: from + elided - 1, joined, elided: true });
    end = from + written.length;
    words.push({ folded, start: from + elided, end, joined: joined || elided > 0 });
  };
  const isJoined = (from: number) => words.length > 0 && from === end + 1 && joints.has(text.charAt(end));
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (isPlain(text.charCodeAt(at))) at += 1;
    const next = text.charCodeAt(at);
    if (next < 128 && next !== apostrophe || at === text.length) {
      // Most words are plain letters, and most texts hold thousands of them.
      if (at > from) {
        const joined = isJoined(from);
        end = at;
        words.push({ folded: text.slice(from, Math.min(at, from + longestWord)).toLowerCase(), start: from, end, joined });
      }
      at += 1;
      continue;
    }
    pattern.lastIndex = from;
    const [written] = pattern.exec(text) ?? [];
    if (written) add(written, from);
    at = written ? from + written.length : from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  }
  return words;
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** One word as the index knows it: "Doesn’t" → "doesnt", "agency’s" → "agency", "Café" → "cafe", "Straße" → "strasse". */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase().slice(0, longestWord);
  const withoutAccents = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(possessive, '');
  const divided = withoutAccents.replace(undividedLetter, (letter) => letters.get(letter) ?? letter);
  return [...divided.replace(/[^\p{L}\p{N}]/gu, '')].slice(0, longestWord).join('');
}
