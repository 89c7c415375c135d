import type { ChosenFilters } from '../asking/filters.js';

/** A search that somebody keeps under a name. */
export interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly filters: ChosenFilters;
  readonly sort: 'best' | 'newest';
  readonly createdAt: Date;
}

/** Words that somebody searched for. */
export interface RecentSearchRow {
  readonly query: string;
  readonly at: Date;
}

/** The one form in which names and queries are compared. */
export function foldKept(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
