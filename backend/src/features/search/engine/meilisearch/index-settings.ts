import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { formVersion } from './index-form.js';
import type { ServerVersion } from './server-version.js';

/** How the index is set up, but for its synonyms: those are replaced in place. */
export function settingsFor(version: ServerVersion): Settings {
  return {
    // The first counts most.
    searchableAttributes: ['title', 'tags', 'people', 'headings', 'summary', 'body', 'stems'],
    // The first are put in another order: what finer rules tell apart would only cost time.
    rankingRules: ['sort', 'words', 'typo', ...placeRules(version), 'rank:desc'],
    filterableAttributes: [
      'audience', 'kind', 'groupId', 'departmentId', 'authorIds', 'tagIds', 'placeIds', 'format', 'at', 'thing', 'bucket', 'part',
    ],
    sortableAttributes: ['at', 'rank'],
    distinctAttribute: 'thing',
    // Every word is kept: a phrase is looked for word for word. The question leaves out what says nothing.
    stopWords: [],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: ['stems'],
    },
    pagination: { maxTotalHits: mostHits },
    // Nobody looks for values of facets by their letters; to be able to would take a quarter of the time until a change can be found.
    facetSearch: false,
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'count' } },
    searchCutoffMs: 1000,
  };
}

/** More hits than these no question is answered with. */
export const mostHits = 5000;

/** Changes with whatever needs an index that is filled anew. */
export function formOf(version: ServerVersion): string {
  return createHash('sha256').update(JSON.stringify([formVersion, settingsFor(version)])).digest('base64url').slice(0, 16);
}

// From 1.36 on where a word stands is asked in two rules, of which the second asks for its place in the text.
function placeRules({ minor }: ServerVersion): string[] {
  return minor >= 36 ? ['attributeRank', 'proximity'] : ['attribute', 'proximity'];
}
