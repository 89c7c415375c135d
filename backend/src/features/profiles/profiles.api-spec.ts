import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsDuring } from '../../platform/testing/statements.js';
import { givenPerson, type TestPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const update = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  __typename ... on ProfileUpdated { person { name path lockVersion skills } }
  ... on ProfileConflict { current { bio lockVersion } } ... on ValidationFailed { problems { field message } } } }`;
const directory = `query ($query: String, $departmentId: ID, $page: Int) { people(query: $query, departmentId: $departmentId, page: $page) {
  total page pageCount people { name path department { name } viewerCan { edit } } } }`;

interface Directory {
  people: { total: number; pageCount: number; people: { name: string; path: string }[] };
}

let app: TestApp;
let priya: TestPerson;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  priya = await givenPerson(app, { name: 'Priya Raman' });
  client = await app.as(priya);
});
afterAll(() => app.close());

const profile = (changes: Record<string, unknown> = {}) => ({
  lockVersion: 1, name: 'Priya Raman', jobTitle: 'Designer', team: '', location: 'Leeds', bio: '', skills: [], ...changes,
});

async function lockVersion(): Promise<number> {
  const { viewer } = await client.ask<{ viewer: { person: { lockVersion: number } } }>('{ viewer { person { lockVersion } } }');
  return viewer.person.lockVersion;
}

describe('updating a profile', () => {
  it('saves it, folds skills that differ only in case, and keeps the address when the name changes', async () => {
    const { updateProfile } = await client.ask<{ updateProfile: { person: { path: string } } }>(update, {
      input: profile({ name: 'Priya R. Raman', skills: ['Prototyping', ' prototyping ', 'Maps', ''] }),
    });
    expect(updateProfile).toMatchObject({ person: { name: 'Priya R. Raman', skills: ['Prototyping', 'Maps'], lockVersion: 2 } });
    expect(updateProfile.person.path).toMatch(/^\/people\/priya-r-raman-[0-9a-z]{10}$/);
    const old = updateProfile.person.path.replace('/people/priya-r-raman', 'priya-raman');
    expect(await client.ask('query ($a: String!) { person(address: $a) { name } }', { a: old })).toEqual({ person: { name: 'Priya R. Raman' } });
  });

  it('refuses a save on an older state and answers what is stored', async () => {
    const version = await lockVersion();
    await client.ask(update, { input: profile({ lockVersion: version, bio: 'first' }) });
    const answer = await client.ask(update, { input: profile({ lockVersion: version, bio: 'second' }) });
    expect(answer).toEqual({ updateProfile: { __typename: 'ProfileConflict', current: { bio: 'first', lockVersion: version + 1 } } });
  });

  it('lets only one of two saves at once win', async () => {
    const version = await lockVersion();
    const inputs = ['one', 'two'].map((bio) => ({ input: profile({ lockVersion: version, bio }) }));
    const answers = await Promise.all(inputs.map((variables) => client.ask<{ updateProfile: { __typename: string } }>(update, variables)));
    expect(answers.map(({ updateProfile }) => updateProfile.__typename).sort()).toEqual(['ProfileConflict', 'ProfileUpdated']);
  });

  it('says everything that is wrong at once', async () => {
    const answer = await client.ask<{ updateProfile: { problems: { field: string }[] } }>(update, {
      input: profile({ name: ' ', bio: 'x'.repeat(1001), skills: Array.from({ length: 21 }, (_, i) => `skill ${i}`) }),
    });
    expect(answer.updateProfile.problems.map(({ field }) => field)).toEqual(['name', 'bio', 'skills']);
  });
});

describe('the directory', () => {
  it('finds people by the beginnings of words of their name, in any order', async () => {
    for (const name of ['Aoife McCann', "Siân O'Brien", 'Mei-Ling Zhou']) await givenPerson(app, { name, department: 'Revenue and Grants Agency' });
    for (const [query, name] of [['mcc ao', 'Aoife McCann'], ["o'b", "Siân O'Brien"], ['ling', 'Mei-Ling Zhou'], ['bri', "Siân O'Brien"]]) {
      const { people } = await client.ask<Directory>(directory, { query });
      expect(people.people.map((person) => person.name)).toEqual([name]);
    }
    expect((await client.ask<Directory>(directory, { query: 'cann' })).people.total).toBe(0);
  });

  it.each(['.*', '(', '[', '\\', '%', "'; drop table person; --"])('takes "%s" for what it is', async (query) => {
    expect((await client.ask<Directory>(directory, { query })).people.total).toBe(0);
  });

  it('narrows by department and pages by number, asking the database no more for a longer list', async () => {
    const few = await statementsDuring(() => client.ask(directory, { query: 'Aoife' }));
    for (let index = 0; index < 30; index += 1) await givenPerson(app, { name: `Colleague ${index}`, department: 'Office for Public Data' });
    const colleague = await givenPerson(app, { name: 'Colleague Last', department: 'Office for Public Data' });
    const first = await client.ask<Directory>(directory, { departmentId: colleague.departmentId });
    expect(first.people).toMatchObject({ total: 31, pageCount: 2 });
    expect(first.people.people).toHaveLength(24);
    const second = await client.ask<Directory>(directory, { departmentId: colleague.departmentId, page: 2 });
    expect(new Set([...first.people.people, ...second.people.people].map(({ path }) => path)).size).toBe(31);
    const many = await statementsDuring(() => client.ask(directory, { departmentId: colleague.departmentId }));
    expect(many).toHaveLength(few.length);
  });

  it('lets nobody edit a colleague', async () => {
    await givenPerson(app, { name: 'Priya Other' });
    const { people } = await client.ask<{ people: { people: { name: string; viewerCan: { edit: boolean } }[] } }>(directory, { query: 'Priya' });
    expect(people.people).toMatchObject([{ name: 'Priya Other', viewerCan: { edit: false } }, { name: 'Priya Raman', viewerCan: { edit: true } }]);
  });
});

describe('a person who is not there', () => {
  it.each(['', 'nobody-0000000000', 'x'.repeat(500), "'"])('"%s" is NOT_FOUND', async (address) => {
    expect(await client.refusal('query ($a: String!) { person(address: $a) { id } }', { a: address })).toBe('NOT_FOUND');
  });
});
