import type { Word } from './words.js';

/** Stand in nearly every French sentence, and are hardly English words. */
const functionWords: ReadonlySet<string> = new Set(
  'le les une dans avec aux cette ces qui que et du au votre notre leur leurs sont pas nos vos chez pour'.split(' '),
);
/** The same, but English words too, so that they count for nothing only beside other French words. */
const otherStopWords: ReadonlySet<string> = new Set('la des un est sur par en on ou son sa ses il elle ils nous vous ce se ne plus'.split(' '));

const accents = /[éèëàùçïœ]/i;
const spellings = /(?:eaux|[^e]aux|eux|euses?|oires?|iques?|aill(?:er|e|es|ons|ez|ent)|aient|issons|issez|issent|ieres?|ennes?)$/;
const shortest = 4;

/** Whether a query is French: it has an elision, accents, or a word that only stands between French words. Welsh has other accents. */
export function isFrench(query: string, words: readonly Word[]): boolean {
  return words.some(({ elided, folded }) => elided === true || (words.length > 1 && functionWords.has(folded))) || accents.test(query);
}

/** Whether a folded word ends as French words do and English ones hardly ever. */
export function looksFrench(word: string): boolean {
  return word.length >= shortest && spellings.test(word);
}

/** Words of a French query that say nothing about what is looked for. */
export function isFrenchStopWord(folded: string): boolean {
  return functionWords.has(folded) || otherStopWords.has(folded);
}

/**
 * What the French stemmer is given for a folded word: it knows some endings by their accents only, which are folded away: "évaluée",
 * "première"; and it leaves "parlons" as it is.
 */
export function frenchForm(folded: string): string {
  return folded.replace(/(?<=.{2})ees?$/, 'e').replace(/ieres?$/, 'ier').replace(/(?<=.{3})(?<!i)ons$/, 'er');
}
