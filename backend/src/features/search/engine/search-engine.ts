import type { Actor } from '../../../platform/access/actor.js';
import type { SearchDocument } from '../../../platform/search-source.js';
import type { MatchedWords } from '../text/matched-words.js';

export interface SearchRequest {
  /** As people typed it; the last word may be unfinished. */
  readonly query: string;
  /** Of these kinds, at least one. */
  readonly kinds: readonly string[];
  /** Only what stands in one of these groups; everything where they are left out. */
  readonly groupIds?: readonly string[];
  /** How many of each kind at most. */
  readonly perKind: number;
}

/** A thing that may match; whether the actor may read it is asked again of its source before anything is shown. */
export interface Candidate {
  readonly kind: string;
  readonly id: string;
}

export interface Found {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Kinds of which there are more than were asked for. */
  readonly cutKinds: ReadonlySet<string>;
  /** What to mark in a text. */
  readonly matched: MatchedWords;
}

/**
 * Keeps documents and finds them by words. `index` and `remove` may be told the same thing twice. What is found is
 * filtered by the actor's audiences as they stood when each document was indexed, so it may be stale. Documents that are not for
 * the actor change nothing for them: neither what is found nor its order, nor what a misspelt or unfinished word is taken for.
 */
export abstract class SearchEngine {
  /** Adds the documents, or replaces those of the same kind and id. */
  abstract index(documents: readonly SearchDocument[]): Promise<void>;

  abstract remove(kind: string, ids: readonly string[]): Promise<void>;

  /**
   * Others may no longer find these: until they are indexed anew, nothing that their texts say of words is told, such as what an
   * acronym stands for.
   */
  abstract forgetMeanings(kind: string, ids: readonly string[]): Promise<void>;

  abstract search(actor: Actor, request: SearchRequest): Promise<Found>;

  /** Ids of what is kept of a kind, in order: those after `after`, at most `limit`. */
  abstract idsAfter(kind: string, after: string | null, limit: number): Promise<string[]>;
}
