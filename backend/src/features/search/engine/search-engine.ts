import type { Actor } from '../../../platform/access/actor.js';
import type { MatchedWords } from '../text/matched-words.js';

/** Within one filter any value is enough; between filters all hold. What is left out filters nothing, and an empty list lets nothing through. */
export interface SearchFilters {
  readonly groupIds?: readonly string[];
  readonly placeIds?: readonly string[];
  readonly departmentIds?: readonly string[];
  readonly authorIds?: readonly string[];
  readonly tagIds?: readonly string[];
  readonly formats?: readonly string[];
  /** Not before this moment. */
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
}

export interface SearchRequest {
  /** Words as typed, operators taken out; the last may be unfinished. Empty where phrases or filters alone are asked for. */
  readonly query: string;
  /** Each must stand there word for word, with its stop words. */
  readonly phrases?: readonly string[];
  /** None of these words or phrases may stand there. */
  readonly without?: readonly string[];
  /** Of these kinds, at least one. */
  readonly kinds: readonly string[];
  readonly filters?: SearchFilters;
  /** `newest` orders what holds all the words by date. */
  readonly sort?: 'best' | 'newest';
  /** Words are taken as they are: nothing is corrected. */
  readonly verbatim?: boolean;
  /** So many candidates at most. */
  readonly limit: number;
  /** Where more than `limit` match, so many candidates will do. */
  readonly enough?: number;
}

/** A thing that may match, with what the index keeps of it for counting; whether the actor may read it is asked again of its source. */
export interface Candidate {
  readonly kind: string;
  readonly id: string;
  readonly groupId: string | null;
  readonly departmentId: string | null;
  readonly authorIds: readonly string[];
  readonly tagIds: readonly string[];
}

export interface Found {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Of all that matches: exact where all of it is among the candidates, otherwise about. */
  readonly total: number;
  /** What to mark in a text. */
  readonly matched: MatchedWords;
  /**
   * The query with its mistakes mended, where it was understood otherwise than typed, made of words that stand in documents that the
   * actor may find; null otherwise.
   */
  readonly corrected: string | null;
  /** True where the engine of this site is away, and another answered in its place. */
  readonly isFallback?: boolean;
}

export type FacetField = 'kind' | 'groupId' | 'departmentId' | 'authorId' | 'tagId';

/** For each field the values with most documents, and about how many. */
export type Facets = Readonly<Record<FacetField, ReadonlyMap<string, number>>>;

/**
 * Finds documents by words. What is found is
 * filtered by the actor's audiences as they stood when each document was indexed, so it may be stale. Documents that are not for
 * the actor change nothing for them: neither what is found nor its order, nor what a misspelt or unfinished word is taken for.
 */
export abstract class SearchEngine {
  abstract search(actor: Actor, request: SearchRequest): Promise<Found>;

  /**
   * A second question, asked only where more matches than was looked at. At most 100 values of each field, counted without regard to
   * the filter (or the kinds) of the same field; `limit` does not matter.
   */
  abstract facets(actor: Actor, request: SearchRequest): Promise<Facets>;

  /** Queries that begin like this one and lead the actor to something: at most `most`, the likeliest first. */
  abstract completions(actor: Actor, query: string, most: number): Promise<readonly string[]>;
}
