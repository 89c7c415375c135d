import type { DirectoryGroup } from '../directory-groups.js';
import { type DirectoryFilter, type FacetName, facetNames } from '../directory-filter.js';
import { fold } from '../fold.js';
import { FacetValues } from './facet-values.js';

export interface FacetValue {
  readonly value: string;
  /** As people write it. */
  readonly label: string;
  readonly count: number;
}

export type Facets = ReadonlyMap<FacetName, readonly FacetValue[]>;

/** What a person has of each facet, as pairs of what tells values apart and how it is written. */
export type FacetsOfPerson = Readonly<Record<FacetName, readonly (readonly [key: string, label: string])[]>>;

const valuesShown = 50;

/**
 * The facets of everybody in the directory, in memory: to count 50,000 people takes the database a second and this a few
 * milliseconds.
 */
export class DirectorySnapshot {
  private readonly people = new Map<string, number>();
  private readonly facets = new Map(facetNames.map((name) => [name, new FacetValues()]));

  add(id: string, facets: FacetsOfPerson): void {
    this.people.set(id, this.people.size);
    for (const [name, values] of this.facets) values.add(facets[name]);
  }

  /** How many people the chosen values leave; what is asked in words is not looked at. */
  count(filter: DirectoryFilter): number {
    return this.missing(filter, undefined).counts.reduce((all, missed) => (missed === 0 ? all + 1 : all), 0);
  }

  /**
   * How many people each further choice would leave, among these only if there are any. A facet is counted without its own
   * choices, as choosing another value in it would add people. Of groups only these are told of.
   */
  facetsFor(filter: DirectoryFilter, among: readonly string[] | undefined, groups: readonly DirectoryGroup[]): Facets {
    const { counts, last } = this.missing(filter, among);
    const names = new Map(groups.map(({ id, name }) => [id, name]));
    return new Map([...this.facets].map(([name, facet], index) => {
      const counted = facet.counts(counts, last, index);
      return [name, name === 'GROUP' ? commonestOf(names, facet, counted) : commonest(facet, counted)] as const;
    }));
  }

  /** How many of the choices each person misses, and the facet of the last of them. */
  private missing(filter: DirectoryFilter, among: readonly string[] | undefined): { counts: Uint8Array; last: Uint8Array } {
    const counts = new Uint8Array(this.people.size);
    const last = new Uint8Array(this.people.size);
    if (among) {
      counts.fill(2);
      for (const id of among) counts[this.people.get(id) ?? this.people.size] = 0;
    }
    [...this.facets].forEach(([name, facet], index) => {
      const chosen = filter.chosen[name] ?? [];
      if (chosen.length === 0) return;
      facet.eachWithout(name === 'LOCATION' || name === 'SKILL' ? chosen.map(fold) : chosen, (person) => {
        counts[person] = (counts[person] ?? 0) + 1;
        last[person] = index;
      });
    });
    return { counts, last };
  }
}

function commonest({ values }: FacetValues, counts: Uint32Array): FacetValue[] {
  // Only what can be among the commonest is put in order: there are thousands of skills.
  const least = Math.max(1, counts.toSorted()[counts.length - valuesShown] ?? 1);
  const found: FacetValue[] = [];
  values.forEach(({ key, label }, number) => {
    const count = counts[number] ?? 0;
    if (count >= least) found.push({ value: key, label, count });
  });
  return inOrder(found);
}

/** Of groups only those that are named; the snapshot has the memberships of all. */
function commonestOf(names: ReadonlyMap<string, string>, { values }: FacetValues, counts: Uint32Array): FacetValue[] {
  const found: FacetValue[] = [];
  values.forEach(({ key }, number) => {
    const label = names.get(key);
    const count = counts[number] ?? 0;
    if (label !== undefined && count > 0) found.push({ value: key, label, count });
  });
  return inOrder(found);
}

function inOrder(found: FacetValue[]): FacetValue[] {
  return found.sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1)).slice(0, valuesShown);
}
