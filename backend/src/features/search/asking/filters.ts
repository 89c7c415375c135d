import type { SearchWithin } from './read-period.js';

/** What is chosen beside the query, as ids and names of kinds. Within one filter any value is enough; between filters all hold. */
export interface ChosenFilters {
  readonly kinds: readonly string[];
  readonly groupIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly departmentIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly formats: readonly string[];
  /** The first and the last day. */
  readonly from: string | null;
  readonly until: string | null;
  readonly within: SearchWithin | null;
}

export const noFilters: ChosenFilters = {
  kinds: [], groupIds: [], placeIds: [], departmentIds: [], tagIds: [], authorIds: [], formats: [], from: null, until: null, within: null,
};

export type FilterField = 'KIND' | 'GROUP' | 'PLACE' | 'DEPARTMENT' | 'TAG' | 'AUTHOR' | 'FORMAT' | 'FROM' | 'UNTIL' | 'WITHIN';

/** A filter that narrows the results, as it is shown so that it can be taken away. */
export interface FilterInForce {
  readonly field: FilterField;
  /** What was chosen: an id, a kind, a day; or what was typed. */
  readonly value: string;
  /** "Tag: letters" */
  readonly label: string;
  /** Where it was typed, the query without it; null where it was chosen beside the query. */
  readonly queryWithout: string | null;
}

/** Names and ids that filters lead to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
