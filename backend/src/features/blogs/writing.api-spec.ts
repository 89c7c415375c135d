import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../platform/clock.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { draftInput, givenPost, textOf } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Priya Raman' });
  colleague = await givenPerson(app, { name: 'Leo Marchetti' });
  outsider = await givenPerson(app, { department: 'Department of Health' });
});
afterAll(() => app.close());

type Answer = Record<string, Record<string, unknown>>;

const ask = async (person: TestPerson, query: string, variables: Record<string, unknown>) => (await app.as(person)).ask<Answer>(query, variables);
const send = async (person: TestPerson, query: string, variables: Record<string, unknown>) => (await app.as(person)).send(query, variables);

const schedulePost = `mutation ($input: SchedulePostInput!) { schedulePost(input: $input) { __typename
  ... on PostScheduled { post { status viewerCan { schedule changeAuthors } schedule { wallTime inWords doubled } } }
  ... on WarningsToAccept { warnings { key message } } ... on ValidationFailed { problems { field message } } ... on EditConflict { current { version } } } }`;
const cancelSchedule = `mutation ($postId: ID!) { cancelSchedule(postId: $postId) { __typename ... on ScheduleCancelled { post { status schedule { wallTime } } } } }`;
const authorChange = (name: string) => `mutation ($input: ChangeAuthorsInput!) { ${name}(input: $input) { __typename
  ... on AuthorsChanged { post { id authors { name } draft { version } } } ... on ValidationFailed { problems { field message } } } }`;
const myDrafts = `query { myDrafts(first: 50) { nodes { id status authors { name } schedule { inWords } } } }`;

/** Nine in the morning of the first day of next month, in winter or in summer. */
function nextMonth(): string {
  const now = app.get(Clock).now();
  return `${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10)}T09:00`;
}

describe('schedulePost and cancelSchedule', () => {
  it('schedule a draft, show it among the drafts, and take it back', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const input = { postId: id, draftVersion: 1, wallTime: nextMonth() };
    const { schedulePost: scheduled } = await ask(author, schedulePost, { input });
    const inWords = expect.stringMatching(/^9am on \w+ 1 \w+ 20\d\d, Europe\/London time$/);
    expect(scheduled).toMatchObject({
      __typename: 'PostScheduled',
      post: { status: 'SCHEDULED', viewerCan: { schedule: true, changeAuthors: true }, schedule: { wallTime: input.wallTime, inWords } },
    });
    const { myDrafts: drafts } = await ask(author, myDrafts, {});
    expect(drafts?.nodes).toContainEqual({ id, status: 'SCHEDULED', authors: [{ name: 'Priya Raman' }], schedule: { inWords } });
    expect(await ask(author, cancelSchedule, { postId: id })).toEqual({
      cancelSchedule: { __typename: 'ScheduleCancelled', post: { status: 'DRAFT', schedule: null } },
    });
  });

  it('say what is wrong with the time, and what looks like personal data', async () => {
    const { id } = await givenPost(app, author, { status: 'draft', body: textOf('AB123456C') });
    const input = { postId: id, draftVersion: 1, wallTime: '2020-01-01T09:00' };
    expect(await ask(author, schedulePost, { input })).toMatchObject({ schedulePost: { problems: [{ field: 'wallTime', message: 'Choose a time in the future' }] } });
    const warned = await ask(author, schedulePost, { input: { ...input, wallTime: nextMonth() } });
    expect(warned).toMatchObject({ schedulePost: { __typename: 'WarningsToAccept', warnings: [{ key: expect.any(String) }] } });
    expect(JSON.stringify(warned)).not.toContain('123456');
  });

  it('are not for others', async () => {
    const draft = await givenPost(app, author, { status: 'draft' });
    const post = await givenPost(app, author);
    for (const { id, code } of [{ ...draft, code: 'NOT_FOUND' }, { ...post, code: 'FORBIDDEN' }]) {
      const input = { postId: id, draftVersion: 1, wallTime: nextMonth() };
      expect((await send(outsider, schedulePost, { input })).errors?.[0]?.extensions).toMatchObject({ code });
      expect((await send(outsider, cancelSchedule, { postId: id })).errors?.[0]?.extensions).toMatchObject({ code });
    }
  });
});

describe('addAuthor, moveAuthorUp and removeAuthor', () => {
  it('name a colleague, who finds the draft at once and loses it at once', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const input = { postId: id, personId: colleague.id };
    const names = (...all: string[]) => ({ post: { authors: all.map((name) => ({ name })) } });
    expect(await ask(author, authorChange('addAuthor'), { input })).toMatchObject({ addAuthor: names('Priya Raman', 'Leo Marchetti') });
    expect(await ask(colleague, authorChange('moveAuthorUp'), { input })).toMatchObject({ moveAuthorUp: names('Leo Marchetti', 'Priya Raman') });
    expect((await ask(colleague, myDrafts, {})).myDrafts?.nodes).toMatchObject([{ id }]);
    expect(await ask(colleague, authorChange('removeAuthor'), { input })).toEqual({ removeAuthor: { __typename: 'AuthorsChanged', post: null } });
    expect((await ask(colleague, myDrafts, {})).myDrafts?.nodes).toEqual([]);
    const gone = await send(colleague, `query ($id: String!) { post(address: $id) { id } }`, { id });
    expect(gone.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('put the post on the profile of each author, and let search find it by both names', async () => {
    const { id } = await givenPost(app, author, { title: 'Written by two' });
    await ask(author, authorChange('addAuthor'), { input: { postId: id, personId: colleague.id } });
    await app.runJobs();
    const posts = `query ($address: String!) { person(address: $address) { posts { nodes { title } } } }`;
    expect(await ask(outsider, posts, { address: colleague.id })).toMatchObject({ person: { posts: { nodes: [{ title: 'Written by two' }] } } });
    const search = `query { search(query: "marchetti", filters: { kinds: [POST] }) { hits { path } } }`;
    expect(await ask(outsider, search, {})).toMatchObject({ search: { hits: [{ path: expect.stringContaining('written-by-two') }] } });
  });
});

describe('myDrafts', () => {
  it('asks for no more when there are more of them, with their authors and times', async () => {
    const few = await givenPerson(app);
    const many = await givenPerson(app);
    for (const [person, times] of [[few, 3], [many, 30]] as const) {
      for (let count = 0; count < times; count += 1) await givenPost(app, person, { status: 'draft' });
    }
    const [ofFew, ofMany] = [await app.as(few), await app.as(many)];
    const statements = (client: typeof ofFew) => statementCount(() => client.ask(myDrafts));
    expect((await statements(ofMany)).fewest).toBeLessThanOrEqual((await statements(ofFew)).most);
  });
});

describe('a text that another author saved over', () => {
  const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`;
  const list = `query ($id: String!) { post(address: $id) { setAsideDrafts { id title savedBy { name } setAsideBy { name } } } }`;
  const text = `query ($id: String!, $aside: ID!) { post(address: $id) { setAsideDraft(id: $aside) { title body savedBy { name } } } }`;

  it('is there for both authors, and for nobody else', async () => {
    const { id } = await givenPost(app, author, { title: 'By Priya', body: textOf('Only Priya wrote this.') });
    await ask(author, authorChange('addAuthor'), { input: { postId: id, personId: colleague.id } });
    const asked = (title: string, baseVersion: number, setsAside: boolean) => ({
      input: { postId: id, baseVersion, setsAside, draft: draftInput({ title, body: textOf(title) }) },
    });
    await ask(author, save, asked('Changed by Priya', 1, false));
    expect(await ask(colleague, save, asked('By Leo', 2, true))).toMatchObject({ saveDraft: { __typename: 'DraftSaved' } });

    const mine = await ask(author, list, { id });
    expect(mine).toMatchObject({
      post: { setAsideDrafts: [{ title: 'Changed by Priya', savedBy: { name: 'Priya Raman' }, setAsideBy: { name: 'Leo Marchetti' } }] },
    });
    const aside = (mine.post?.setAsideDrafts as { id: string }[])[0]?.id;
    expect(await ask(colleague, text, { id, aside })).toMatchObject({ post: { setAsideDraft: { title: 'Changed by Priya', savedBy: { name: 'Priya Raman' } } } });

    expect(await ask(outsider, list, { id })).toEqual({ post: { setAsideDrafts: [] } });
    expect(await send(outsider, text, { id, aside })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await send(author, text, { id, aside: 'nonsense' })).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
