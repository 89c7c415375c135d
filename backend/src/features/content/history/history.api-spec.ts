import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { PublishPost } from '../../blogs/actions/publish-post.js';
import { SaveDraft } from '../../blogs/actions/save-draft.js';
import { draftInput, givenPost, textOf } from '../../blogs/testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let reader: TestPerson;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Amara Osei' });
  reader = await givenPerson(app);
  ({ id } = await givenPost(app, author, { title: 'Revised', body: textOf('Version 1 of the text.'), tags: ['One'] }));
  for (let number = 2; number <= 35; number += 1) await edit(number);
});
afterAll(() => app.close());

async function edit(number: number): Promise<void> {
  const actor = await app.actor(author);
  const draft = draftInput({ title: 'Revised', standfirst: `Introduction ${number}`, body: textOf(`Version ${number} of the text.`), tags: ['One', 'Two'] });
  await app.get(SaveDraft).run(actor, { postId: id, baseVersion: number - 1, draft });
  const outcome = await app.get(PublishPost).run(actor, { postId: id, draftVersion: number, summary: number % 2 ? `Edit ${number}` : null });
  expect(outcome.type).toBe('PostPublished');
}

const history = `query ($address: String!, $first: Int = 3, $after: String, $by: ID) { itemHistory(address: $address) {
  title path revisionCount authorCount departmentCount since canRestore workingCopy { version changed savedBy { name } } authors { name }
  revisions(first: $first, after: $after, by: $by) {
    nodes { number isCurrent title summary createdAt restoredFrom wordsAdded wordsRemoved author { name department { acronym } } contributors { name } }
    pageInfo { hasNextPage endCursor } } } }`;

interface History {
  itemHistory: { revisions: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

const numbers = ({ itemHistory }: History) => itemHistory.revisions.nodes.map(({ number }) => number);

describe('the history of an item', () => {
  it('lists its revisions, the newest first', async () => {
    const answer = await (await app.as(author)).ask(history, { address: id, first: 2 });
    expect(answer).toMatchObject({
      itemHistory: {
        title: 'Revised',
        revisionCount: 35,
        authorCount: 1,
        departmentCount: 1,
        canRestore: true,
        workingCopy: { version: 35, changed: false, savedBy: { name: 'Amara Osei' } },
        authors: [{ name: 'Amara Osei' }],
        revisions: {
          nodes: [
            { number: 35, isCurrent: true, summary: 'Edit 35', wordsAdded: 1, wordsRemoved: 1, restoredFrom: null },
            { number: 34, isCurrent: false, summary: '' },
          ],
        },
      },
    });
  });

  it('goes on behind a cursor, to the end and no further', async () => {
    const client = await app.as(author);
    const first = await client.ask<History>(history, { address: id, first: 34 });
    const last = await client.ask<History>(history, { address: id, first: 34, after: first.itemHistory.revisions.pageInfo.endCursor });
    expect([first.itemHistory.revisions.pageInfo.hasNextPage, numbers(last), last.itemHistory.revisions.pageInfo.hasNextPage]).toEqual([true, [1], false]);
    expect(last.itemHistory.revisions.nodes[0]).toMatchObject({ wordsAdded: 5, wordsRemoved: 0 });
  });

  it('can be narrowed to what one person published', async () => {
    const client = await app.as(author);
    expect(numbers(await client.ask(history, { address: id, by: author.id }))).toEqual([35, 34, 33]);
    expect(numbers(await client.ask(history, { address: id, by: reader.id }))).toEqual([]);
    expect(numbers(await client.ask(history, { address: id, by: 'nobody' }))).toEqual([]);
  });

  it.each([[{ first: 0 }], [{ first: 51 }], [{ after: 'nonsense' }], [{ after: '99999999999' }]])('refuses %j', async (variables) => {
    expect(await (await app.as(author)).refusal(history, { address: id, ...variables })).toBe('BAD_REQUEST');
  });

  it('asks the database equally often for 3 revisions and for 30', async () => {
    const client = await app.as(author);
    await client.ask(history, { address: id, first: 30 });
    const count = (first: number) => statementCount(() => client.ask(history, { address: id, first }));
    expect((await count(30)).fewest).toBeLessThanOrEqual((await count(3)).most);
  });
});

const text = 'query ($address: String!, $number: Int!) { itemHistory(address: $address) { revision(number: $number) { revision { number } introduction html tags marking } } }';
const comparison = `query ($address: String!, $from: Int!, $to: Int!) { itemHistory(address: $address) { comparison(from: $from, to: $to) {
  from { number author { name } } to { number }
  changes { facts { name from { changed text } to { changed text } } rows { kind note from { number block level picture segments { changed text } } to { number segments { changed text } } }
    rowsLeftOut wordsAdded wordsRemoved sections coarse } } } }`;

describe('who else wrote something of a revision', () => {
  beforeAll(() => app.get(Database).rows(sql`insert into item_revision_contributor (item_id, number, person_id) values (${id}, 7, ${reader.id})`));
  afterAll(() => app.get(Database).rows(sql`delete from item_revision_contributor where item_id = ${id}`));

  it('is named with it, counted and offered, and their revisions are found', async () => {
    const answer = await (await app.as(author)).ask(history, { address: id, by: reader.id });
    expect(answer).toMatchObject({
      itemHistory: {
        authorCount: 2,
        authors: [{ name: 'Amara Osei' }, { name: reader.name }],
        revisions: { nodes: [{ number: 7, author: { name: 'Amara Osei' }, contributors: [{ name: reader.name }] }] },
      },
    });
    expect(numbers(await (await app.as(author)).ask(history, { address: id, by: author.id }))).toEqual([35, 34, 33]);
  });
});

describe('one revision', () => {
  it('says what it said', async () => {
    expect(await (await app.as(author)).ask(text, { address: id, number: 3 })).toEqual({
      itemHistory: {
        revision: { revision: { number: 3 }, introduction: 'Introduction 3', html: '<p>Version 3 of the text.</p>', tags: ['One', 'Two'], marking: 'OFFICIAL' },
      },
    });
  });

  it.each([0, 36, -1])('%d is not there', async (number) => {
    expect(await (await app.as(author)).refusal(text, { address: id, number })).toBe('NOT_FOUND');
  });
});

describe('a comparison', () => {
  it('shows what changed in the text and beside it', async () => {
    expect(await (await app.as(author)).ask(comparison, { address: id, from: 1, to: 12 })).toMatchObject({
      itemHistory: {
        comparison: {
          from: { number: 1, author: { name: 'Amara Osei' } },
          to: { number: 12 },
          changes: {
            facts: [{ name: 'Introduction' }, { name: 'Tags', from: [{ changed: false, text: 'One' }], to: [{ text: 'One' }, { text: ', ' }, { changed: true, text: 'Two' }] }],
            rows: [{ kind: 'CHANGED', from: { number: 1, block: 'PARAGRAPH', picture: null }, to: { segments: [{ changed: false, text: 'Version ' }, { changed: true, text: '12' }, { changed: false, text: ' of the text.' }] } }],
            wordsAdded: 1,
            wordsRemoved: 1,
            rowsLeftOut: 0,
          },
        },
      },
    });
  });

  it('needs two revisions that are there', async () => {
    expect(await (await app.as(author)).refusal(comparison, { address: id, from: 1, to: 99 })).toBe('NOT_FOUND');
  });

  it('cannot be asked for many times in one operation, which would hold up everybody else', async () => {
    const many = ['a', 'b', 'c'].map((name) => `${name}: comparison(from: 1, to: 2) { changes { sections } }`).join(' ');
    expect(await (await app.as(author)).refusal(`query ($address: String!) { itemHistory(address: $address) { ${many} } }`, { address: id })).toBe('BAD_REQUEST');
  });
});

describe('those who are no authors', () => {
  it.each([
    ['the history', history, {}],
    ['a revision', text, { number: 1 }],
    ['a comparison', comparison, { from: 1, to: 2 }],
  ])('do not find %s, although they may read the post', async (_, query, variables) => {
    expect(await (await app.as(reader)).refusal(query, { address: id, ...variables })).toBe('NOT_FOUND');
  });

  it('are not told of it by the post', async () => {
    const can = 'query ($id: String!) { post(address: $id) { viewerCan { seeHistory } } }';
    expect(await (await app.as(reader)).ask(can, { id })).toEqual({ post: { viewerCan: { seeHistory: false } } });
    expect(await (await app.as(author)).ask(can, { id })).toEqual({ post: { viewerCan: { seeHistory: true } } });
  });
});

describe('restoring over the network', () => {
  it('answers where to go on', async () => {
    const restore = `mutation ($input: RestoreRevisionInput!) { restoreRevision(input: $input) {
      ... on RevisionRestored { editPath } ... on RestoreConflict { editPath workingCopy { version savedBy { name } } changes { rows { kind } } } } }`;
    const client = await app.as(author);
    expect(await client.ask(restore, { input: { itemId: id, number: 2, draftVersion: 35 } })).toEqual({ restoreRevision: { editPath: `/posts/${id}/edit` } });
    expect(await client.ask(restore, { input: { itemId: id, number: 3, draftVersion: 35 } })).toMatchObject({
      restoreRevision: { workingCopy: { version: 36, savedBy: { name: 'Amara Osei' } }, changes: { rows: [{ kind: 'CHANGED' }] } },
    });
  });
});
