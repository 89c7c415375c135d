import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { type Sql, emptySql, sql } from '../../../../platform/db/sql.js';
import { wordsOf } from '../../text/words.js';
import type { SearchRequest } from '../search-engine.js';
import { KindShares } from './kind-shares.js';
import { filterQueries, kindQuery } from './lexemes.js';
import { type Level, Levels } from './levels.js';
import { Terms, type WeighedTerm } from './terms.js';
import { notWordForWord, wordForWord, wordForWordInTitle } from './text-query.js';

/** A request as the index understands it. */
export interface Question {
  readonly terms: readonly WeighedTerm[];
  /** Titles that say the query word for word, as tsquery text; null where it is one word. */
  readonly inTitle: string | null;
  /** What must hold beside the words, as tsquery text. */
  readonly conditions: readonly string[];
  /** What must not hold, as tsquery text that says so. */
  readonly without: readonly string[];
  /** What else must hold, about a row of `search_document`. */
  readonly where: Sql;
  /** Documents that the actor may find at all. */
  readonly documents: number;
  /** About which share of them the conditions let through. */
  readonly share: number;
  readonly levels: readonly Level[];
  readonly corrected: string | null;
}

/** As it is asked; null for all kinds. */
export type Asked = Omit<SearchRequest, 'kinds' | 'limit'> & { readonly kinds: readonly string[] | null };

/** Kinds that are more of the index are told apart row by row: to look them up, most of it would have to be gone through. */
const mostLookedUp = 0.3;
/** Guessed, as it is only needed to choose where to look first. */
const sharePerCondition = 0.1;

@Injectable()
export class Questions {
  constructor(
    private readonly terms: Terms,
    private readonly levels: Levels,
    private readonly kindShares: KindShares,
  ) {}

  /** Null where nothing is asked for, or nothing can be found. */
  async of({ audiences }: Actor, request: Asked): Promise<Question | null> {
    const { query, phrases = [], without = [], kinds, filters = {}, verbatim } = request;
    const [understood, levels, ofKinds] = await Promise.all([
      this.terms.of(query, audiences, verbatim), this.levels.all(), kinds ? this.kindShares.of(kinds) : undefined,
    ]);
    const share = ofKinds?.share ?? 1;
    const exactPhrases = phrases.flatMap((phrase) => wordForWord(phrase) ?? []);
    const hasWords = understood.terms.length + exactPhrases.length > 0;
    if (!hasWords && Object.values(filters).every((filter) => filter === undefined)) return null;
    const filtering = filterQueries(filters);
    if (!filtering || kinds?.length === 0) return null;
    const ofKind = kinds && (!hasWords || share <= mostLookedUp) ? [kindQuery(kinds)] : [];
    if (!hasWords && ofKind.length + filtering.length === 0) return null;
    const conditions = [...exactPhrases, ...ofKind, ...filtering];
    const { from, until } = filters;
    const drawn = levels.filter((level) => level.share > 0);
    return {
      terms: [...understood.terms, ...wordsOfPhrases(phrases, understood.terms)],
      inTitle: wordForWordInTitle(query),
      conditions,
      without: without.flatMap((text) => notWordForWord(text) ?? []),
      where: sql`
        audience_id = any(${understood.addressed.audiences}::int[]) ${kinds ? sql`and kind = any(${kinds}::text[])` : emptySql}
        ${from ? sql`and at >= ${from}` : emptySql} ${until ? sql`and at < ${until}` : emptySql}`,
      documents: understood.addressed.documents,
      share: share * sharePerCondition ** (exactPhrases.length + filtering.length),
      // What is old is of no level.
      levels: until ? [] : (ofKinds?.among(drawn) ?? drawn).filter((level) => level.share > 0),
      corrected: understood.corrected,
    };
  }
}

/** Words of phrases that are no words of the query: they count for the order of what is found. */
export function wordsOfPhrases(phrases: readonly string[], known: readonly WeighedTerm[]): WeighedTerm[] {
  const words = new Set(phrases.flatMap((phrase) => wordsOf(phrase).map(({ folded }) => folded)));
  for (const { exact } of known) words.delete(exact);
  return [...words].slice(0, mostPhraseWords).map((exact) => ({
    exact, near: [], far: [], phrases: [], prefix: null, documents: 1, atMost: Infinity, rarity: 1,
    isKnown: true, isBegun: false, other: { inLanguages: [], joined: [], parted: [] },
  }));
}

const mostPhraseWords = 10;
