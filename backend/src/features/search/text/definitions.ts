import { oneSpelling } from './spelling.js';
import { foldWord, wordsOf } from './words.js';

/** A text says what an acronym stands for: "blanket purchase agreement (BPA)". */
export interface Definition {
  readonly acronym: string;
  /** Folded words, with spaces between. */
  readonly phrase: string;
}

const bracketed = /\(\s*([A-Z][A-Za-z0-9]{1,6})\s*\)/g;
/** The words before the bracket that are looked at, the brackets that are, and the most that a text may define. */
const charactersBefore = 120;
const mostBrackets = 500;
const mostDefinitions = 50;
const withoutInitial = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** The acronyms that a text defines. Only those whose letters are the first letters of the words before it. */
export function definitionsIn(text: string): Definition[] {
  const found = new Map<string, Definition>();
  let brackets = 0;
  for (const match of text.matchAll(bracketed)) {
    brackets += 1;
    if (found.size === mostDefinitions || brackets > mostBrackets) break;
    const acronym = acronymOf(match[1] ?? '');
    if (!acronym) continue;
    const words = wordsOf(text.slice(Math.max(0, match.index - charactersBefore), match.index)).map((word) => word.folded);
    const phrase = phraseBefore(words, acronym);
    if (phrase) found.set(`${acronym}=${phrase}`, { acronym, phrase });
  }
  return [...found.values()];
}

/** "ATOs" → "ato". Undefined for what is not mostly capitals, such as a name in brackets. */
function acronymOf(text: string): string | undefined {
  const singular = text.replace(/s$/, '');
  return singular.length > 1 && /^[A-Z0-9][A-Za-z0-9]*[A-Z0-9]$/.test(singular) ? foldWord(singular) : undefined;
}

function phraseBefore(words: readonly string[], acronym: string): string | undefined {
  for (let count = 2; count <= Math.min(words.length, acronym.length + 3); count += 1) {
    const phrase = words.slice(-count);
    if (withoutInitial.has(phrase[0] ?? '') || phrase[0]?.[0] !== acronym[0]) continue;
    if (initials(phrase) === acronym || initials(phrase, withoutInitial) === acronym) return phrase.join(' ');
  }
  return undefined;
}

function initials(words: readonly string[], without: ReadonlySet<string> = new Set()): string {
  return words.filter((word) => !without.has(word)).map((word) => word[0]).join('');
}

/** A phrase under which its inflections and spellings meet: "authorisations to operate" → "authorization to operate". */
export function phraseKey(words: readonly string[]): string {
  return words.map((word) => oneSpelling(word.length > 3 ? word.replace(/(?<![su])s$/, '') : word)).join(' ');
}
