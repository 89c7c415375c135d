import type { SearchDocument } from '../../../platform/search-source.js';

export interface Indexing {
  /** Not one of them is as it was, which need not be found out. */
  readonly haveChanged?: boolean;
  /** The words of those that are new are known only when `countWaiting` has counted them, which takes far less for many at once. */
  readonly countLater?: boolean;
}

/**
 * Keeps documents, in one unit of work with what changes beside them. `index` and `remove` may be told the same thing twice. It is always
 * the index inside PostgreSQL: an engine outside follows it, and where that is away this one answers.
 */
export abstract class SearchIndex {
  /** Adds the documents, or replaces those of the same kind and id. */
  abstract index(documents: readonly SearchDocument[], indexing?: Indexing): Promise<void>;

  /** Counts the words of documents that were to be counted later. */
  abstract countWaiting(): Promise<void>;

  abstract remove(kind: string, ids: readonly string[]): Promise<void>;

  /**
   * Others may no longer find these: until they are indexed anew, nothing that their texts say of words is told, such as what an
   * acronym stands for.
   */
  abstract forgetMeanings(kind: string, ids: readonly string[]): Promise<void>;

  /** Ids in order of those whose texts say something of words: those after `after`, at most `limit`. */
  abstract idsWithMeanings(kind: string, after: string | null, limit: number): Promise<string[]>;

  /** Ids of what is kept of a kind, in order: those after `after`, at most `limit`. */
  abstract idsAfter(kind: string, after: string | null, limit: number): Promise<string[]>;
}
