import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementCount } from '../../platform/testing/statements.js';
import { givenPerson, type TestPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { profileInput, tell, updateProfile } from './testing/profile-input.js';

const update = updateProfile;
const directory = `query ($query: String, $filter: PeopleFilter, $page: Int) { people(query: $query, filter: $filter, page: $page) {
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

const profile = profileInput;

async function lockVersion(): Promise<number> {
  const { viewer } = await client.ask<{ viewer: { person: { lockVersion: number } } }>('{ viewer { person { lockVersion } } }');
  return viewer.person.lockVersion;
}

describe('updating a profile', () => {
  it('saves it, folds skills that differ only in case, and keeps the address when the name changes', async () => {
    const { updateProfile: saved } = await client.ask<{ updateProfile: { person: { path: string } } }>(update, {
      input: profile({ name: 'Priya R. Raman', skills: ['Prototyping', ' prototyping ', 'Maps', ''] }),
    });
    expect(saved).toMatchObject({ person: { name: 'Priya R. Raman', skills: ['Prototyping', 'Maps'], lockVersion: 2 } });
    expect(saved.person.path).toMatch(/^\/people\/priya-r-raman-[0-9a-z]{10}$/);
    const old = saved.person.path.replace('/people/priya-r-raman', 'priya-raman');
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

  it.each<[string, Record<string, unknown>]>([
    ['professionId', { professionId: 'wizard' }],
    ['languages', { languages: ['en', 'tlh'] }],
    ['links', { links: [{ label: 'Mine', url: 'http://example.org' }] }],
    ['links', { links: [{ label: 'Mine', url: 'javascript:alert(1)' }, { label: '', url: 'nothing' }] }],
    ['links', { links: [{ label: 'Mine', url: 'https://me:secret@example.org/' }] }],
    ['links', { links: Array.from({ length: 7 }, (_, index) => ({ label: '', url: `https://example.org/${index}` })) }],
    ['phone', { phone: 'call me' }],
    ['phone', { phone: '12' }],
  ])('refuses what cannot be in %s: %j', async (field, changes) => {
    const answer = await client.ask<{ updateProfile: { problems: { field: string }[] } }>(update, {
      input: profile({ lockVersion: await lockVersion(), ...changes }),
    });
    expect(answer.updateProfile.problems.map((problem) => problem.field)).toEqual([field]);
  });

  it('keeps all that a profile tells', async () => {
    await tell(client, 'Priya Raman', {
      pronouns: 'she/her', professionId: 'digital-and-data', workingPattern: 'Monday to Thursday', askMeAbout: 'buses',
      languages: ['en', 'ta', 'en'], willingTo: ['REVIEW', 'MENTOR', 'REVIEW'], phone: '01632  960 001',
      links: [{ label: '', url: 'https://example.org/priya' }, { label: ' ', url: '' }], skills: ['Service  Mapping', 'service-mapping'],
    });
    const { viewer } = await client.ask(`{ viewer { person { skills profile { pronouns profession { name } workingPattern askMeAbout
      languages { name } willingTo links { label url } skills { name path } contact { email phone } contactSettings { email phone } } } } }`);
    expect(viewer).toEqual({
      person: {
        skills: ['Service Mapping'],
        profile: {
          pronouns: 'she/her', profession: { name: 'Digital and data' }, workingPattern: 'Monday to Thursday', askMeAbout: 'buses',
          languages: [{ name: 'English' }, { name: 'Tamil' }], willingTo: ['REVIEW', 'MENTOR'],
          links: [{ label: 'example.org', url: 'https://example.org/priya' }],
          skills: [{ name: 'Service Mapping', path: '/people?skill=service%20mapping' }],
          contact: { email: priya.email, phone: '01632 960 001' }, contactSettings: { email: 'EVERYONE', phone: 'DEPARTMENT' },
        },
      },
    });
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
    const few = await statementCount(() => client.ask(directory, { query: 'Aoife' }));
    for (let index = 0; index < 30; index += 1) await givenPerson(app, { name: `Colleague ${index}`, department: 'Office for Public Data' });
    const colleague = await givenPerson(app, { name: 'Colleague Last', department: 'Office for Public Data' });
    const first = await client.ask<Directory>(directory, { filter: { departmentIds: [colleague.departmentId] } });
    expect(first.people).toMatchObject({ total: 31, pageCount: 2 });
    expect(first.people.people).toHaveLength(24);
    const second = await client.ask<Directory>(directory, { filter: { departmentIds: [colleague.departmentId] }, page: 2 });
    expect(new Set([...first.people.people, ...second.people.people].map(({ path }) => path)).size).toBe(31);
    const many = await statementCount(() => client.ask(directory, { filter: { departmentIds: [colleague.departmentId] } }));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
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
