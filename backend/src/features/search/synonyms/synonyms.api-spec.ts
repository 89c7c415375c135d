import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@crossbench/schema/limits';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { givenGroup } from '../../groups/testing/group.factory.js';

const fields = 'id isOneWay phrases lockVersion';
const save = `mutation ($input: SaveSynonymSetInput!) { saveSynonymSet(input: $input) {
  __typename ... on SynonymSetSaved { synonymSet { ${fields} } } ... on SynonymSetConflict { current { ${fields} } }
  ... on ValidationFailed { problems { field message } } } }`;
const remove = 'mutation ($id: ID!) { removeSynonymSet(id: $id) { id } }';
const list = `query ($search: String!, $first: Int!, $after: String) { synonymSets(search: $search, first: $first, after: $after) {
  nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
const offered = '{ acronymsInTexts { acronym phrase documents } }';
const approve = 'mutation ($input: AcronymInput!) { approveAcronym(input: $input) { acronym phrase } }';
const turnDown = 'mutation ($input: AcronymInput!) { turnDownAcronym(input: $input) { acronym phrase } }';

interface Synonyms { id: string; isOneWay: boolean; phrases: string[]; lockVersion: number }
interface Saved { saveSynonymSet: { __typename: string; synonymSet: Synonyms; current: Synonyms; problems: { field: string; message: string }[] } }
interface Listed { synonymSets: { nodes: Synonyms[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
interface Offered { acronymsInTexts: { acronym: string; phrase: string; documents: number }[] }

let app: TestApp;
let admin: TestPerson;
let member: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  member = await givenPerson(app);
});
afterAll(() => app.close());

const ask = async <Data>(query: string, variables: Record<string, unknown> = {}, person = admin): Promise<Data> => (await app.as(person)).ask<Data>(query, variables);
const saved = async (phrases: readonly string[], more: Record<string, unknown> = {}) => (await ask<Saved>(save, { input: { isOneWay: false, phrases, ...more } })).saveSynonymSet;
const problemsOf = async (phrases: readonly string[]) => (await saved(phrases)).problems.map(({ message }) => message);
const listed = async (search: string) => (await ask<Listed>(list, { search, first: 50 })).synonymSets.nodes;
const offers = async (person = admin) => (await ask<Offered>(offered, {}, person)).acronymsInTexts;
const titlesFound = async (query: string, titles: readonly string[], person = member) => {
  const { search } = await ask<{ search: { hits: { title: { text: string }[] }[] } }>('query ($query: String!) { search(query: $query) { hits { title { text } } } }', { query }, person);
  return search.hits.map(({ title }) => title.map(({ text }) => text).join('')).filter((title) => titles.includes(title)).sort();
};

describe('synonyms', () => {
  it('begin with those of working life, in the order of the alphabet, and are found by any of their words', async () => {
    const all = (await ask<Listed>(list, { search: '', first: 50 })).synonymSets;
    expect(all.nodes[0]?.phrases[0]).toBe('2fa');
    expect(all.pageInfo.hasNextPage).toBe(true);
    const rest = (await ask<Listed>(list, { search: '', first: 50, after: all.pageInfo.endCursor })).synonymSets;
    const firsts = [...all.nodes, ...rest.nodes].map(({ phrases }) => phrases[0] ?? '');
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(firsts).toEqual([...firsts].sort());
    expect((await listed('Freedom of')).map(({ phrases }) => phrases)).toEqual([['foi', 'foia', 'freedom of information']]);
    expect(await listed('no such words')).toEqual([]);
  });

  it('count from the next search on, as they are added, changed and removed', async () => {
    const titles = ['Looking after gannets', 'Solan geese at sea'];
    for (const title of titles) await givenPost(app, member, { title });
    await app.runJobs();
    expect(await titlesFound('gannets', titles)).toEqual(['Looking after gannets']);
    const { synonymSet } = await saved(['gannet', 'solan goose', 'solan geese']);
    expect(await titlesFound('gannets', titles)).toEqual(titles);
    expect(await titlesFound('solan geese', titles)).toEqual(titles);
    const oneWay = await saved(['solan geese', 'gannet'], { id: synonymSet.id, lockVersion: synonymSet.lockVersion, isOneWay: true });
    expect(oneWay.synonymSet).toMatchObject({ isOneWay: true, lockVersion: 2 });
    expect(await titlesFound('gannets', titles)).toEqual(['Looking after gannets']);
    expect(await titlesFound('solan geese', titles)).toEqual(titles);
    await ask(remove, { id: synonymSet.id });
    expect(await titlesFound('solan geese', titles)).toEqual(['Solan geese at sea']);
    const events = await app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${synonymSet.id} and actor_id = ${admin.id} order by id`);
    expect(events.map(({ name }) => name)).toEqual(['synonyms-added', 'synonyms-changed', 'synonyms-removed']);
  });

  it.each<[string, string[], RegExp]>([
    ['nothing', [], /^Enter two or more/],
    ['one alone', ['gannet', ' '], /^Enter two or more/],
    ['the same twice', ['gannet', 'gannet'], /^“gannet” is there twice/],
    ['what is the same to search', ['Sign-on', 'sign on'], /^“Sign-on” and “sign on” are the same to search/],
    ['what is too long', ['gannet', 'g'.repeat(limits.synonym + 1)], /must be 80 characters or fewer$/],
    ['too many words', ['gannet', 'a b c d e f g'], /^“a b c d e f g” has 7 words/],
    ['only stop words', ['gannet', 'to the'], /^“to the” holds only words that search passes over/],
    ['no words', ['gannet', '?!'], /^“\?!” has no letters or numbers/],
    ['too many', Array.from({ length: limits.synonymPhrases + 1 }, (_, index) => `gannet ${index}`), /^Enter 20 words or phrases or fewer/],
    ['what is said already', ['freedom of information', 'FOI'], /^These mean the same already: “foi”, “foia”, “freedom of information”$/],
  ])('are refused with %s', async (_, phrases, message) => {
    const problems = await problemsOf(phrases);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('meet words in -y and their plurals, either way', async () => {
    await saved(['skiff', 'dinghy']);
    await saved(['wherries', 'lighter boats']);
    const posts = ['Painting the skiffs', 'Two dinghies', 'Lighter boats on the canal'];
    for (const title of posts) await givenPost(app, member, { title, body: textOf('Nothing else.') });
    await app.runJobs();
    expect(await titlesFound('dinghies', posts)).toEqual(['Painting the skiffs', 'Two dinghies']);
    expect(await titlesFound('skiff', posts)).toEqual(['Painting the skiffs', 'Two dinghies']);
    expect(await titlesFound('wherry', posts)).toEqual(['Lighter boats on the canal']);
  });

  it('tell the second of two administrators, who began with the same state', async () => {
    const { synonymSet } = await saved(['puffin', 'sea parrot']);
    const change = { id: synonymSet.id, lockVersion: synonymSet.lockVersion };
    expect((await saved(['puffin', 'sea clown'], change)).__typename).toBe('SynonymSetSaved');
    expect(await saved(['puffin', 'bottlenose'], change)).toMatchObject({ __typename: 'SynonymSetConflict', current: { phrases: ['puffin', 'sea clown'] } });
  });

  it('are for site administrators only', async () => {
    const client = await app.as(member);
    const { synonymSet } = await saved(['tern', 'sea swallow']);
    expect(await client.refusal(list, { search: '', first: 20 })).toBe('FORBIDDEN');
    expect(await client.refusal('query ($id: ID!) { synonymSet(id: $id) { id } }', { id: synonymSet.id })).toBe('FORBIDDEN');
    expect(await client.refusal(save, { input: { isOneWay: false, phrases: ['a1', 'b1'] } })).toBe('FORBIDDEN');
    expect(await client.refusal(remove, { id: synonymSet.id })).toBe('FORBIDDEN');
    expect(await client.refusal(offered)).toBe('FORBIDDEN');
    for (const decide of [approve, turnDown]) expect(await client.refusal(decide, { input: { acronym: 'PTD', phrase: 'permit to dig' } })).toBe('FORBIDDEN');
    expect(await (await app.as(admin)).refusal(remove, { id: member.id })).toBe('NOT_FOUND');
    expect(await (await app.as(admin)).refusal(list, { search: '', first: 51 })).toBe('BAD_REQUEST');
    expect(await (await app.as(admin)).refusal(list, { search: '', first: 5, after: 'nonsense' })).toBe('BAD_REQUEST');
  });

  it('are read with as few statements however many there are', async () => {
    const client = await app.as(admin);
    const few = await statementCount(() => client.ask(list, { search: '', first: 3 }));
    expect((await statementCount(() => client.ask(list, { search: '', first: 30 }))).fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('acronyms in texts', () => {
  it('are offered by how many texts define them, until somebody decides', async () => {
    for (const body of ['A permit to dig (PTD) first.', 'Ask for permits to dig (PTD).', 'Our road works register (RWR) and freedom of information (FOI), also software as a service (SaaS).']) {
      await givenPost(app, member, { body: textOf(body) });
    }
    await app.runJobs();
    expect(await offers()).toEqual([
      { acronym: 'PTD', phrase: expect.stringMatching(/^permits? to dig$/), documents: 2 },
      { acronym: 'RWR', phrase: 'road works register', documents: 1 },
    ]);
    await ask(approve, { input: { acronym: 'PTD', phrase: 'permit to dig' } });
    expect((await listed('permit to dig'))[0]?.phrases[0]).toBe('PTD');
    await ask(turnDown, { input: { acronym: 'RWR', phrase: 'road works register' } });
    expect(await offers()).toEqual([]);
    await givenPost(app, member, { body: textOf('Another road works register (RWR).') });
    await app.runJobs();
    expect(await offers()).toEqual([]);
    expect(await (await app.as(admin)).refusal(approve, { input: { acronym: 'RWR', phrase: 'road works register' } })).toBe('NOT_FOUND');
  });

  it('are those of texts that the administrator may read, and never of hidden groups', async () => {
    const other = await givenPerson(app, { department: 'Coastguard', roles: ['SITE_ADMIN'] });
    await givenPost(app, other, { body: textOf('The lifeboat rota system (LRS).'), audience: 'DEPARTMENT' });
    const group = async (kind: 'HIDDEN' | 'REQUEST', text: string) => {
      const id = await givenGroup(app, { owner: other, kind, name: `Group ${kind}` });
      await givenPost(app, other, { body: textOf(text), blogId: blogOfGroup(id).id, audience: 'GROUP' });
      return id;
    };
    await group('HIDDEN', 'Operation Silent Kestrel (OSK).');
    const request = await group('REQUEST', 'The tidal range survey (TRS).');
    await app.runJobs();
    expect((await offers()).map(({ acronym }) => acronym)).toEqual([]);
    expect((await offers(other)).map(({ acronym }) => acronym).sort()).toEqual(['LRS', 'TRS']);
    const decide = (person: TestPerson, acronym: string, phrase: string) => app.as(person).then((client) => client.refusal(approve, { input: { acronym, phrase } }));
    expect(await decide(admin, 'LRS', 'lifeboat rota system')).toBe('NOT_FOUND');
    expect(await decide(other, 'OSK', 'operation silent kestrel')).toBe('NOT_FOUND');
    // What is out of sight is offered no more, also while the index still holds it.
    await app.get(UnitOfWork).run(() => app.get(Database).rows(sql`update people_group set kind = 'HIDDEN' where id = ${request}`));
    expect((await offers(other)).map(({ acronym }) => acronym)).toEqual(['LRS']);
    await app.get(Database).rows(sql`update item set status = 'WITHDRAWN', audience_id = (select id from audience where readers = '{}') where department_id = ${other.departmentId} and group_id is null`);
    expect(await offers(other)).toEqual([]);
  });
});
