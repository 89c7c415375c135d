import { Injectable } from '@nestjs/common';
import { splitsOf } from '../../text/joined-words.js';
import { corrections, mistakesAllowed, piecesOf, withOtherBeginnings } from '../../text/misspelling.js';
import { type QueryWord, queryWordsOf } from '../../text/query-words.js';
import { mutationsOf } from '../../text/welsh.js';
import { wordsOf } from '../../text/words.js';
import { type Equivalent, Equivalents } from './equivalents.js';
import { longestBeginning } from './lexemes.js';
import { type Addressed, type KnownWord, type Relatives, Vocabulary } from './vocabulary.js';

/** Forms of a word that do not share its English stem. They are told of with all others too. */
export interface OtherForms {
  /** In Welsh and French: "Nghaerdydd", "nationaux". */
  readonly inLanguages: readonly string[];
  /** As one with its neighbour: "signon". */
  readonly joined: readonly string[];
  /** As two: "data base". */
  readonly parted: readonly (readonly string[])[];
}

/** A word of the query, and the words of the vocabulary that it may stand for. */
export interface Term {
  readonly exact: string;
  /** The same word in another form or written as one with its neighbour: "policies", "antipattern". */
  readonly near: readonly string[];
  /** Words that are only guessed: longer ones, or what may have been meant by a misspelt word. */
  readonly far: readonly string[];
  /** Phrases that say the same as the word, or as a phrase of the query that it is part of. */
  readonly phrases: readonly (readonly string[])[];
  /** All words that begin with this are guessed too. */
  readonly prefix: string | null;
  /** In about how many documents it stands. */
  readonly documents: number;
  /** The same with all that it may stand for. */
  readonly atMost: number;
  /** Whether it is a word to the asker, so that no other is likely to have been meant. */
  readonly isKnown: boolean;
  /** Whether longer words begin with it that are no forms of it. */
  readonly isBegun: boolean;
  readonly other: OtherForms;
}

export interface WeighedTerm extends Term {
  /** How much it says that a document holds it. */
  readonly rarity: number;
}

export interface Understood {
  readonly terms: readonly WeighedTerm[];
  /** The query with its mistakes mended; null where there are none. */
  readonly corrected: string | null;
  readonly addressed: Addressed;
  readonly equivalents: readonly Equivalent[];
}

interface Expanded extends Term {
  /** What was most likely meant, where it was not what was typed. */
  readonly meant: string | null;
}

const mostCorrections = 8;
/** Of words that look alike so many are counted. */
const mostCounted = 40;
const mostPhrases = 8;
const mostSplits = 2;
/** A word in so few documents may itself be a mistake in one of them. */
const seldom = 2;
/** With fewer documents that hold the word, it may also be meant as two; with fewer that hold longer ones, as another. */
const enough = 20;
/** So many times more documents must hold what may have been meant by such a word. */
const farMore = 10;
/** About this share of documents has a word with a given first letter, first two and first three in its headline. */
const shareOfBeginnings = [0.4, 0.1, 0.03];

/** Finds out what the words of a query may stand for. */
@Injectable()
export class Terms {
  /** By the audiences of who asks, which are a list of their own in each request. */
  private readonly underWay = new WeakMap<readonly number[], Map<string, Promise<Understood>>>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly equivalents: Equivalents,
  ) {}

  /** `verbatim`: no mistakes are looked for. What is asked again before it is answered is found out once. */
  of(query: string, audiences: readonly number[], verbatim = false): Promise<Understood> {
    const asked = this.underWay.get(audiences) ?? new Map<string, Promise<Understood>>();
    this.underWay.set(audiences, asked);
    const name = `${verbatim} ${query}`;
    const before = asked.get(name);
    if (before) return before;
    const understood = this.findOut(query, audiences, verbatim).finally(() => asked.delete(name));
    asked.set(name, understood);
    return understood;
  }

  private async findOut(query: string, audiences: readonly number[], verbatim: boolean): Promise<Understood> {
    const [{ terms, addressed }, equivalents] = await Promise.all([
      this.expand(queryWordsOf(query), audiences, verbatim),
      this.equivalents.of(query, audiences),
    ]);
    return {
      terms: terms.map((term) => ({ ...withEquivalents(term, equivalents), rarity: rarityOf(term.documents, addressed.documents) })),
      corrected: mended(query, terms),
      addressed,
      equivalents,
    };
  }

  private async expand(words: readonly QueryWord[], audiences: readonly number[], verbatim: boolean): Promise<{ terms: Expanded[]; addressed: Addressed }> {
    const joined = [...new Set(words.flatMap(({ asOne }) => asOne))];
    const { addressed, relatives } = await this.vocabulary.look(
      [
        ...words.map(({ text, unfinished, isFrench }) => ({ word: text, unfinished: unfinished && !isShort(text), isFrench })),
        ...joined.map((word) => ({ word, unfinished: false, inLargeOnly: true })),
      ],
      audiences,
    );
    const mutated = await this.vocabulary.known(words.flatMap((word) => (word.isWelsh ? mutationsOf(word.text) : [])), addressed.audiences);
    const terms = words.map((word, index) => {
      const asOne = word.asOne.flatMap((pair) => withForms(relatives[words.length + joined.indexOf(pair)]));
      const inWelsh = word.isWelsh ? mutationsOf(word.text).flatMap((form) => mutated.get(form) ?? []) : [];
      return this.expandOne(word, { known: relatives[index] ?? nothing, asOne, inWelsh, addressed, verbatim });
    });
    return { terms: await Promise.all(terms), addressed };
  }

  private async expandOne(word: QueryWord, { known, asOne, inWelsh, addressed, verbatim }: Expanding): Promise<Expanded> {
    const { exact, sameStem, longer } = known;
    const inEnglish = [...sameStem, ...asOne, ...inWelsh];
    const documents = (exact?.documents ?? 0) + sum(inEnglish);
    const inFrench = word.isFrench || documents <= seldom ? known.inFrench : [];
    const near = distinct([...inEnglish, ...(word.isFrench ? inFrench : [])], word.text);
    const certain = (exact?.documents ?? 0) + sum(near);
    // What so many longer words begin with is taken for their beginning.
    const isBegun = sum(longer) >= enough;
    const mayBeMistaken = certain <= seldom && inFrench.length === 0 && !isBegun && !verbatim;
    const [phrases, alike] = await Promise.all([
      documents < enough && longer.length === 0 ? this.parted(word.text, addressed) : [],
      mayBeMistaken ? this.guess(word, longer.length > 0, certain > 0, addressed) : [],
    ]);
    const guesses = phrases.length > 0 ? [] : alike;
    const beginning = word.unfinished && isShort(word.text) ? word.text : null;
    const begun = beginning ? Math.ceil((shareOfBeginnings[[...beginning].length - 1] ?? 0) * addressed.documents) : 0;
    const isMistaken = guesses[0] !== undefined && longer.length === 0 && !beginning && guesses[0].documents >= certain * farMore;
    const far = distinct([...longer, ...(word.isFrench ? [] : inFrench), ...guesses], word.text);
    return {
      exact: word.text,
      near: near.map((relative) => relative.word),
      far: far.map((guess) => guess.word),
      phrases,
      prefix: beginning,
      documents: Math.max(certain, 1) + (certain > seldom ? 0 : sum(far) + begun),
      atMost: certain + sum(far) + begun,
      isKnown: certain > seldom,
      isBegun: beginning !== null || longer.some(({ word: long }) => !near.some((relative) => relative.word === long)),
      other: { inLanguages: [...new Set([...inWelsh, ...inFrench].map((form) => form.word))], joined: asOne.map((form) => form.word), parted: phrases },
      meant: isMistaken ? (guesses[0]?.word ?? null) : null,
    };
  }

  /** The two words as which it may also be written, where both are words of many. */
  private async parted(word: string, { large }: Addressed): Promise<(readonly string[])[]> {
    const splits = splitsOf(word);
    if (splits.length === 0) return [];
    const known = await this.vocabulary.known(splits.flat(), large);
    const rarest = (halves: readonly string[]) => Math.min(...halves.map((half) => known.get(half)?.documents ?? 0));
    return splits
      .filter((halves) => rarest(halves) > 0)
      .sort((one, other) => rarest(other) - rarest(one))
      .slice(0, mostSplits);
  }

  private async guess(word: QueryWord, hasLonger: boolean, isWord: boolean, addressed: Addressed): Promise<KnownWord[]> {
    // Where there are longer words, one mistake is as much as is believed.
    const most = Math.min(mistakesAllowed(word.text), hasLonger ? 1 : 2);
    // Words with fewer mistakes come first, and far fewer words look like the word so much.
    for (let mistakes = 1; mistakes <= most; mistakes += 1) {
      const alike = await this.vocabulary.lookingLike(word.text, mistakes, piecesOf(word.text, mistakes), addressed);
      const candidates = corrections(word.text, alike.map((one) => ({ word: one, documents: 0 })), mistakes).slice(0, mostCounted);
      if (candidates.length === 0) {
        // Few mistakes are at the first letter, so that only what is no word at all is taken for one.
        const begunWrongly = mistakes === 1 && !hasLonger && !isWord ? await this.begunOtherwise(word.text, addressed) : [];
        if (begunWrongly.length > 0) return begunWrongly;
        continue;
      }
      const counted = await this.vocabulary.counted(candidates.map((one) => one.word), addressed);
      return corrections(word.text, counted, mistakes).slice(0, mostCorrections);
    }
    return [];
  }

  private async begunOtherwise(word: string, { large }: Addressed): Promise<KnownWord[]> {
    const known = await this.vocabulary.known(withOtherBeginnings(word), large);
    return corrections(word, [...known.values()], 1).slice(0, mostCorrections);
  }
}

/** What one word of a query is expanded with. */
interface Expanding {
  readonly known: Relatives;
  /** What it is as one with a neighbour, and as Welsh changes its beginning. */
  readonly asOne: readonly KnownWord[];
  readonly inWelsh: readonly KnownWord[];
  readonly addressed: Addressed;
  readonly verbatim: boolean;
}

/** So short that only words of headlines are taken for what it may begin. */
function isShort(text: string): boolean {
  return [...text].length <= longestBeginning;
}

function withEquivalents({ meant: _, ...term }: Expanded, equivalents: readonly Equivalent[]): Term {
  const ofTerm = equivalents.filter((equivalent) => equivalent.words.includes(term.exact));
  const single = (defined: boolean) =>
    ofTerm.filter(({ other, ...rest }) => other.length === 1 && rest.defined === defined).flatMap(({ other }) => other);
  return {
    ...term,
    near: [...new Set([...term.near, ...single(true)])],
    far: [...new Set([...term.far, ...single(false)])],
    phrases: [...term.phrases, ...ofTerm.filter(({ other }) => other.length > 1).map(({ other }) => other)].slice(0, mostPhrases),
  };
}

/** As typed, but for the words that were taken for others. */
function mended(query: string, terms: readonly Expanded[]): string | null {
  const meant = new Map(terms.flatMap((term) => (term.meant === null ? [] : [[term.exact, term.meant] as const])));
  if (meant.size === 0) return null;
  let text = '';
  let end = 0;
  for (const word of wordsOf(query)) {
    text += query.slice(end, word.start) + (meant.get(word.folded) ?? query.slice(word.start, word.end));
    end = word.end;
  }
  return (text + query.slice(end)).trim();
}

const nothing: Relatives = { exact: undefined, sameStem: [], inFrench: [], longer: [] };

function withForms({ exact, sameStem }: Relatives = nothing): KnownWord[] {
  return exact ? [exact, ...sameStem] : [...sameStem];
}

function distinct(words: readonly KnownWord[], except: string): KnownWord[] {
  const byWord = new Map(words.map((known) => [known.word, known]));
  byWord.delete(except);
  return [...byWord.values()];
}

function sum(words: readonly { documents: number }[]): number {
  return words.reduce((total, word) => total + word.documents, 0);
}

/** As in BM25: the logarithm of how many documents lack the word for each that holds it. */
function rarityOf(documents: number, documentCount: number): number {
  return Math.log(1 + (Math.max(documentCount - documents, 0) + 0.5) / (documents + 0.5));
}
