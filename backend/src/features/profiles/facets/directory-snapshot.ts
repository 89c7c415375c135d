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
 * milliseconds, and what everybody has is counted once. People are looked up by what they have: those whom a choice leaves are
 * gone through, and not all.
 */
export class DirectorySnapshot {
  private readonly people = new Map<string, number>();
  private readonly facets = new Map(facetNames.map((name) => [name, new FacetValues()]));
  private readonly countsOfAll = new Map<FacetValues, Uint32Array>();

  add(id: string, facets: FacetsOfPerson): void {
    this.people.set(id, this.people.size);
    for (const [name, values] of this.facets) values.add(facets[name]);
    this.countsOfAll.clear();
  }

  /** How many people the chosen values leave; what is asked in words is not looked at. */
  count(filter: DirectoryFilter): number {
    return peopleWith(this.narrow(filter, undefined), 0).length;
  }

  /**
   * How many people each further choice would leave, among these only if there are any. A facet is counted without its own
   * choices, as choosing another value in it would add people. Of groups only these are told of.
   */
  facetsFor(filter: DirectoryFilter, among: readonly string[] | undefined, groups: readonly DirectoryGroup[]): Facets {
    const narrowed = this.narrow(filter, among);
    const names = new Map(groups.map(({ id, name }) => [id, name]));
    const left = new Map<number, Uint32Array>();
    return new Map([...this.facets].map(([name, facet], index) => {
      const own = narrowed.all & bitOf(index);
      const people = left.get(own) ?? peopleWith(narrowed, own);
      left.set(own, people);
      const counts = people.length === this.people.size ? this.countsOf(facet, people) : facet.counts(people);
      return [name, name === 'GROUP' ? commonestOf(names, facet, counts) : commonest(facet, counts)] as const;
    }));
  }

  private countsOf(facet: FacetValues, everybody: Uint32Array): Uint32Array {
    const counts = this.countsOfAll.get(facet) ?? facet.counts(everybody);
    this.countsOfAll.set(facet, counts);
    return counts;
  }

  private narrow(filter: DirectoryFilter, among: readonly string[] | undefined): Narrowed {
    const fitting = new Uint16Array(this.people.size);
    let all = 0;
    if (among) {
      all |= amongBit;
      for (const id of among) {
        const person = this.people.get(id);
        if (person !== undefined) fitting[person] = amongBit;
      }
    }
    [...this.facets].forEach(([name, facet], index) => {
      const chosen = filter.chosen[name] ?? [];
      if (chosen.length === 0) return;
      const bit = bitOf(index);
      all |= bit;
      facet.eachWith(name === 'LOCATION' || name === 'SKILL' ? chosen.map(fold) : chosen, (person) => {
        fitting[person] = (fitting[person] ?? 0) | bit;
      });
    });
    return { fitting, all };
  }
}

/** A bit for each facet that is narrowed, and one for what is asked in words. */
interface Narrowed {
  /** What each person fits. */
  readonly fitting: Uint16Array;
  /** What there is to fit. */
  readonly all: number;
}

const amongBit = 1;
const bitOf = (facet: number): number => 2 << facet;

/** Those who fit everything, this one aside. */
function peopleWith({ fitting, all }: Narrowed, aside: number): Uint32Array {
  const people = new Uint32Array(fitting.length);
  let count = 0;
  for (let person = 0; person < fitting.length; person += 1) {
    if (((fitting[person] ?? 0) | aside) === all) people[count++] = person;
  }
  return people.subarray(0, count);
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
