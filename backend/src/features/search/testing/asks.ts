import { noFilters } from '../asking/filters.js';
import type { SearchPageRequest } from '../search-pages.js';

/** The first page of results for a query, for tests. */
export function askFor(query: string, changes: Partial<SearchPageRequest> = {}): SearchPageRequest {
  return { query, filters: noFilters, sort: 'best', verbatim: false, page: 1, ...changes };
}
