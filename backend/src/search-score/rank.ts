import type { MemberClient } from './member-client.js';
import { depth } from './score.js';

interface Page {
  readonly search: { readonly hits: readonly { readonly sourceId: string | null }[]; readonly pageCount: number };
}

const resultsPage = `query Results($query: String!, $page: Int!) {
  search(query: $query, page: $page) { pageCount hits { id kind path title { text marked } snippet { text marked } date sourceId } } }`;

/** Hits without a source id take up places, so a few pages may be needed for ten with one. */
const mostPages = 5;

/** Source ids of the first ten items that the results page shows, each once: a comment stands for what it is about. */
export async function rankedSourceIds(client: Pick<MemberClient, 'ask'>, query: string): Promise<string[]> {
  const ranked = new Set<string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const { search } = await client.ask<Page>(resultsPage, { query, page });
    for (const { sourceId } of search.hits) if (sourceId) ranked.add(sourceId);
    if (ranked.size >= depth || page >= search.pageCount) break;
  }
  return [...ranked].slice(0, depth);
}
