import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DirectoryFilter, type FacetName, facetNames } from '../directory-filter.js';
import { DirectorySnapshot, type FacetsOfPerson } from './directory-snapshot.js';

const values = ['a', 'b', 'c', 'd'];

const some = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const facets = fc.record(Object.fromEntries(facetNames.map((name) => [name, some])) as Record<FacetName, typeof some>);

type Person = Record<FacetName, string[]>;

function snapshotOf(people: readonly Person[]): DirectorySnapshot {
  const snapshot = new DirectorySnapshot();
  people.forEach((person, number) =>
    snapshot.add(`person ${number}`, Object.fromEntries(facetNames.map((name) => [name, person[name].map((value) => [value, value])])) as unknown as FacetsOfPerson));
  return snapshot;
}

const fits = (person: Person, { chosen }: DirectoryFilter, aside?: FacetName): boolean =>
  facetNames.every((name) => name === aside || !chosen[name]?.length || chosen[name].some((value) => person[name].includes(value)));

/** What each further choice would leave, counted one by one. */
function counted(people: readonly Person[], filter: DirectoryFilter, name: FacetName): [string, number][] {
  const left = people.filter((person) => fits(person, filter, name));
  return values
    .map((value): [string, number] => [value, left.filter((person) => person[name].includes(value)).length])
    .filter(([, count]) => count > 0)
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
}

const people = fc.array(facets, { maxLength: 30 });
const filters = fc.record({ query: fc.constant(''), chosen: facets });
const groups = values.map((id) => ({ id, name: id }));

it('counts what going through everybody would count, asked again and again', () => {
  fc.assert(fc.property(people, fc.array(filters, { minLength: 1, maxLength: 3 }), fc.option(fc.array(fc.nat(40)), { nil: undefined }), (all, asked, numbers) => {
    const snapshot = snapshotOf(all);
    const among = numbers?.map((number) => `person ${number}`);
    const looked = numbers ? all.filter((_, number) => numbers.includes(number)) : all;
    for (const filter of [{ query: '', chosen: {} }, ...asked]) {
      const found = snapshot.facetsFor(filter, among, groups);
      for (const name of facetNames) {
        expect([name, found.get(name)?.map(({ value, count }) => [value, count])]).toEqual([name, counted(looked, filter, name)]);
      }
      expect(snapshot.count(filter)).toBe(all.filter((person) => fits(person, filter)).length);
    }
  }));
});

it('tells of no group that is not named', () => {
  const snapshot = snapshotOf([{ ...Object.fromEntries(facetNames.map((name) => [name, []])), GROUP: ['a', 'b'] } as unknown as Person]);
  expect(snapshot.facetsFor({ query: '', chosen: {} }, undefined, [{ id: 'b', name: 'Known' }]).get('GROUP')).toEqual([{ value: 'b', label: 'Known', count: 1 }]);
});
