import type { SearchFilters } from '../engine/search-engine.js';
import type { ChosenFilters, FilterInForce } from './filters.js';

/** What somebody asks for: their query taken apart, its operators and the chosen filters added up. */
export interface Asked {
  /** The words without operators; a space at the end says that the last is finished. */
  readonly words: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  /** Kinds of results; all where there are none. */
  readonly kinds: readonly string[];
  readonly filters: SearchFilters;
  readonly inForce: readonly FilterInForce[];
  /** What is to be said of the query, in words for people. */
  readonly notices: readonly string[];
  /** Nothing can be found by it: it asks for nothing, or for what cannot be. */
  readonly isVain: boolean;
  /** What was chosen beside the query, as it came. */
  readonly chosen: ChosenFilters;
}
