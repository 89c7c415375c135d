import { Injectable } from '@nestjs/common';
import { corrections, mistakesAllowed, piecesOf } from '../../text/misspelling.js';
import { type QueryWord, queryWordsOf } from '../../text/query-words.js';
import { type Equivalent, Equivalents } from './equivalents.js';
import { Vocabulary } from './vocabulary.js';

/** A word of the query, and the words of the vocabulary that it may stand for. */
export interface Term {
  readonly exact: string;
  /** The same word in another form or written as one with its neighbour: "policies", "antipattern". */
  readonly near: readonly string[];
  /** Words that are only guessed: longer ones, or what may have been meant by a misspelt word. */
  readonly far: readonly string[];
  /** Phrases that say the same as the word, or as a phrase of the query that it is part of. */
  readonly phrases: readonly (readonly string[])[];
  /** All words that begin with this count as guessed too. */
  readonly prefix: string | null;
  /** Whether the guesses come from a letter or two: then they count in titles, tags and authors only. */
  readonly short: boolean;
  /** In about how many documents it stands. */
  readonly documents: number;
}

export interface WeighedTerm extends Term {
  /** How much it says that a document holds it. */
  readonly rarity: number;
}

const shortestPrefix = 3;
const mostCorrections = 8;
/** A word in so few documents may itself be a mistake in one of them. */
const seldom = 2;

/** Finds out what the words of a query may stand for. */
@Injectable()
export class Terms {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly equivalents: Equivalents,
  ) {}

  async of(query: string, audiences: readonly number[]): Promise<WeighedTerm[]> {
    const addressed = await this.vocabulary.addressed(audiences);
    const [terms, equivalents] = await Promise.all([
      this.expand(queryWordsOf(query), addressed.audiences),
      this.equivalents.of(query, addressed.audiences),
    ]);
    return terms.map((term) => ({ ...withEquivalents(term, equivalents), rarity: rarityOf(term.documents, addressed.documents) }));
  }

  private async expand(words: readonly QueryWord[], audiences: readonly number[]): Promise<Term[]> {
    const pairs = words.slice(1).map((word, index) => `${words[index]?.text ?? ''}${word.text}`);
    const known = await this.vocabulary.relatives(
      [...words.map((word) => word.text), ...pairs],
      [...words.map((word) => word.unfinished), ...pairs.map(() => false)],
      audiences,
    );
    return Promise.all(
      words.map(async (word, index) => {
        const { exact, sameStem, longer } = known[index] ?? nothing;
        const asOne = [known[words.length + index - 1], known[words.length + index]]
          .filter((_, side) => (side === 0 ? index > 0 : index < words.length - 1))
          .flatMap((pair) => (pair ? [...(pair.exact ? [pair.exact] : []), ...pair.sameStem] : []));
        const near = [...sameStem, ...asOne];
        const certain = (exact?.documents ?? 0) + sum(near);
        const guesses = certain > seldom ? [] : await this.guess(word, longer.length > 0, audiences);
        const isPrefix = word.unfinished && word.text.length >= shortestPrefix && longer.length > 0;
        return {
          exact: word.text,
          near: near.map((relative) => relative.word),
          far: [...(isPrefix ? [] : longer), ...guesses].map((guess) => guess.word),
          phrases: [],
          short: word.unfinished && word.text.length < shortestPrefix && longer.length > 0,
          prefix: isPrefix ? word.text : null,
          documents: Math.max(certain, 1) + (certain > seldom ? 0 : sum(longer) + sum(guesses)),
        };
      }),
    );
  }

  private async guess(word: QueryWord, hasLonger: boolean, audiences: readonly number[]) {
    const most = mistakesAllowed(word.text);
    if (most === 0) return [];
    const alike = await this.vocabulary.lookingLike(word.text, most, piecesOf(word.text, most), audiences);
    const meant = corrections(word.text, alike, most).slice(0, mostCorrections);
    const least = meant[0]?.mistakes;
    return hasLonger && least === 2 ? [] : meant.filter((correction) => correction.mistakes === least);
  }
}

function withEquivalents(term: Term, equivalents: readonly Equivalent[]): Term {
  const ofTerm = equivalents.filter((equivalent) => equivalent.words.includes(term.exact));
  const single = (defined: boolean) =>
    ofTerm.filter(({ other, ...rest }) => other.length === 1 && rest.defined === defined).flatMap(({ other }) => other);
  return {
    ...term,
    near: [...new Set([...term.near, ...single(true)])],
    far: [...new Set([...term.far, ...single(false)])],
    phrases: ofTerm.filter(({ other }) => other.length > 1).map(({ other }) => other).slice(0, mostPhrases),
  };
}

const mostPhrases = 8;
const nothing = { exact: undefined, sameStem: [], longer: [] };

function sum(words: readonly { documents: number }[]): number {
  return words.reduce((total, word) => total + word.documents, 0);
}

/** As in BM25: the logarithm of how many documents lack the word for each that holds it. */
export function rarityOf(documents: number, documentCount: number): number {
  return Math.log(1 + (Math.max(documentCount - documents, 0) + 0.5) / (documents + 0.5));
}
