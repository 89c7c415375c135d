import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../platform/clock.js';
import { statementCount } from '../../platform/testing/statements.js';
import { givenPerson, type TestPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { tell } from './testing/profile-input.js';

const people = `query ($query: String, $filter: PeopleFilter, $order: PeopleOrder, $page: Int) { people(query: $query, filter: $filter, order: $order, page: $page) {
  total people { name profile { askMeAbout contact { email } } } } }`;
const facets = 'query ($query: String, $filter: PeopleFilter) { peopleFacets(query: $query, filter: $filter) { name values { value label count } } }';
const similar = 'query ($id: ID!) { similarPeople(personId: $id) { sharedSkills person { name photo department { name } } } }';

type Values = { value: string; label: string; count: number }[];

let app: TestApp;
let client: TestClient;
const made = new Map<string, TestPerson>();
beforeAll(async () => {
  app = await startTestApp();
  const told: [string, string, Record<string, unknown>][] = [
    ['Amara Osei', 'Department for Skills', { location: 'Sheffield', skills: ['Letters', 'Doorstep interviews'], languages: ['en', 'tw'], willingTo: ['MENTOR'] }],
    ['Élodie Łukasz', 'Department for Skills', { location: 'sheffield', skills: ['letters', 'Maps'], languages: ['en', 'cy'], professionId: 'legal' }],
    ['Leo Marchetti', 'Office for Public Data', { location: 'Leeds', skills: ['LETTERS', 'doorstep-interviews'], languages: ['en'], willingTo: ['MENTOR', 'REVIEW'] }],
    ['Zoë Adams', 'Agency of Coasts', { location: 'Leeds', professionId: 'legal' }],
  ];
  for (const [name, department, profile] of told) {
    const person = await givenPerson(app, { name, department });
    made.set(name, person);
    await tell(await app.as(person), name, profile);
  }
  client = await app.as(made.get('Zoë Adams') ?? { id: '' });
});
afterAll(() => app.close());

async function names(variables: Record<string, unknown>): Promise<string[]> {
  const answer = await client.ask<{ people: { people: { name: string }[] } }>(people, variables);
  return answer.people.people.map(({ name }) => name);
}

async function valuesOf(name: string, variables: Record<string, unknown> = {}): Promise<Values> {
  const answer = await client.ask<{ peopleFacets: { name: string; values: Values }[] }>(facets, variables);
  return answer.peopleFacets.find((facet) => facet.name === name)?.values ?? [];
}

describe('the directory', () => {
  it.each([
    ['elo', ['Élodie Łukasz']],
    ['lukasz', ['Élodie Łukasz']],
    ['ÉLODIE l', ['Élodie Łukasz']],
    ['zoe', ['Zoë Adams']],
    ['dodie', []],
  ])('finds names without regard to accents: %s', async (query, found) => expect(await names({ query })).toEqual(found));

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a place in any spelling', { locations: ['SHEFFIELD'] }, ['Amara Osei', 'Élodie Łukasz']],
    ['any of two places', { locations: ['sheffield', 'leeds'] }, ['Amara Osei', 'Élodie Łukasz', 'Leo Marchetti', 'Zoë Adams']],
    ['a skill in any spelling', { skills: ['Doorstep  Interviews'] }, ['Amara Osei', 'Leo Marchetti']],
    ['a language', { languages: ['cy'] }, ['Élodie Łukasz']],
    ['a profession', { professionIds: ['legal'] }, ['Élodie Łukasz', 'Zoë Adams']],
    ['what they offer', { willingTo: ['REVIEW'] }, ['Leo Marchetti']],
    ['facets together', { locations: ['leeds'], skills: ['letters'] }, ['Leo Marchetti']],
    ['the first letter', { letter: 'e' }, ['Élodie Łukasz']],
    ['what nobody has', { skills: ["'; drop table person; --"] }, []],
  ])('is narrowed by %s', async (_, filter, found) => expect(await names({ filter })).toEqual(found));

  it('is ordered by who joined last, and by department', async () => {
    expect(await names({ order: 'NEWEST' })).toEqual(['Zoë Adams', 'Leo Marchetti', 'Élodie Łukasz', 'Amara Osei']);
    expect(await names({ order: 'DEPARTMENT' })).toEqual(['Zoë Adams', 'Amara Osei', 'Élodie Łukasz', 'Leo Marchetti']);
    expect(await names({ order: 'DEPARTMENT', filter: { skills: ['letters'] }, query: 'le' })).toEqual(['Leo Marchetti']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an odd department', { filter: { departmentIds: ['x'] } }],
    ['an odd letter', { filter: { letter: '%' } }],
    ['too many values', { filter: { skills: Array.from({ length: 21 }, (_, index) => `skill ${index}`) } }],
    ['page 0', { page: 0 }],
    ['page 51', { page: 51 }],
  ])('refuses %s', async (_, variables) => expect(await client.refusal(people, variables)).toBe('BAD_REQUEST'));

  it('asks the database no more for a longer list', async () => {
    const one = await statementCount(() => client.ask(people, { query: 'Zoë' }));
    const all = await statementCount(() => client.ask(people, {}));
    expect(all.fewest).toBeLessThanOrEqual(one.most);
  });
});

describe('the facets', () => {
  it('count people by each value, whatever its spelling', async () => {
    expect(await valuesOf('LOCATION')).toEqual([
      { value: 'leeds', label: 'Leeds', count: 2 },
      { value: 'sheffield', label: expect.stringMatching(/sheffield/i), count: 2 },
    ]);
    expect(await valuesOf('SKILL')).toEqual([
      { value: 'letters', label: expect.stringMatching(/letters/i), count: 3 },
      { value: 'doorstep interviews', label: expect.stringMatching(/doorstep/i), count: 2 },
      { value: 'maps', label: 'Maps', count: 1 },
    ]);
    expect((await valuesOf('LANGUAGE')).map(({ label, count }) => [label, count])).toEqual([['English', 3], ['Welsh', 1], ['Twi', 1]]);
    expect((await valuesOf('LETTER')).map(({ value }) => value).sort()).toEqual(['a', 'e', 'l', 'z']);
  });

  it('count within the other filters, but not within their own', async () => {
    const variables = { filter: { locations: ['leeds'], willingTo: ['MENTOR'] } };
    expect((await valuesOf('LOCATION', variables)).map(({ value, count }) => [value, count])).toEqual([['leeds', 1], ['sheffield', 1]]);
    expect((await valuesOf('WILLING_TO', variables)).map(({ value, count }) => [value, count])).toEqual([['MENTOR', 1], ['REVIEW', 1]]);
    expect((await valuesOf('DEPARTMENT', variables)).map(({ label, count }) => [label, count])).toEqual([['Office for Public Data', 1]]);
  });

  it('name what is chosen also when nobody is left', async () => {
    const filter = { professionIds: ['legal'], skills: ['doorstep interviews'], willingTo: ['REVIEW'] };
    expect(await valuesOf('PROFESSION', { filter })).toEqual([{ value: 'legal', label: 'Legal', count: 0 }]);
  });

  it('are remembered for five minutes at most', async () => {
    const clock = app.get(Clock);
    const before = await valuesOf('LOCATION', { query: 'zo' });
    await tell(client, 'Zoë Adams', { location: 'Hull' });
    expect(await valuesOf('LOCATION', { query: 'zo' })).toEqual(before);
    const now = clock.now();
    clock.now = () => new Date(now.getTime() + 300_000);
    expect((await valuesOf('LOCATION', { query: 'zo' })).map(({ value }) => value)).toEqual(['hull']);
  });
});

describe('similar people', () => {
  it('share skills, the rarest first, and are not the person', async () => {
    const answer = await client.ask<{ similarPeople: unknown }>(similar, { id: made.get('Amara Osei')?.id });
    expect(answer.similarPeople).toEqual([
      { sharedSkills: ['doorstep-interviews', 'LETTERS'], person: { name: 'Leo Marchetti', photo: null, department: { name: 'Office for Public Data' } } },
      { sharedSkills: ['letters'], person: { name: 'Élodie Łukasz', photo: null, department: { name: 'Department for Skills' } } },
    ]);
    expect(await client.ask(similar, { id: made.get('Zoë Adams')?.id })).toEqual({ similarPeople: [] });
    expect(await client.refusal(similar, { id: 'nobody' })).toBe('NOT_FOUND');
  });

  it('are found with the same statements for one and for several', async () => {
    const one = await statementCount(() => client.ask(similar, { id: made.get('Élodie Łukasz')?.id }));
    const two = await statementCount(() => client.ask(similar, { id: made.get('Amara Osei')?.id }));
    expect(two.fewest).toBeLessThanOrEqual(one.most);
  });

  it('and suggestions spell a skill as most people do', async () => {
    const answer = await client.ask('query { skillSuggestions(prefix: "INTER") { name people } none: skillSuggestions(prefix: " ") { name } }');
    expect(answer).toEqual({ skillSuggestions: [{ name: expect.stringMatching(/doorstep/i), people: 2 }], none: [] });
  });
});
