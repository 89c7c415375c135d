import type { FacetField, Facets } from './engine/search-engine.js';
import type { ReadableCandidate } from './readable-candidates.js';

/** The filters of which there are facets. */
export type FacetFilters = Readonly<Record<FacetField, readonly string[]>>;

const fields: readonly FacetField[] = ['kind', 'groupId', 'departmentId', 'authorId', 'tagId'];

export function valuesOf(candidate: ReadableCandidate, field: FacetField): readonly string[] {
  switch (field) {
    case 'kind':
      return [candidate.kind];
    case 'groupId':
      return candidate.groupId === null ? [] : [candidate.groupId];
    case 'departmentId':
      return candidate.departmentId === null ? [] : [candidate.departmentId];
    case 'authorId':
      return candidate.authorIds;
    case 'tagId':
      return candidate.tagIds;
  }
}

/** How much would be left for each value: counted without regard to the filter of the same field, and for those of all others. */
export function facetCounts(candidates: readonly ReadableCandidate[], filters: FacetFilters): Facets {
  const holds = (candidate: ReadableCandidate, field: FacetField) =>
    filters[field].length === 0 || valuesOf(candidate, field).some((value) => filters[field].includes(value));
  const counts = Object.fromEntries(fields.map((field) => [field, new Map<string, number>()])) as Record<FacetField, Map<string, number>>;
  for (const candidate of candidates) {
    const failed = fields.filter((field) => !holds(candidate, field));
    for (const field of fields) {
      if (failed.some((other) => other !== field)) continue;
      for (const value of new Set(valuesOf(candidate, field))) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
    }
  }
  return counts;
}
