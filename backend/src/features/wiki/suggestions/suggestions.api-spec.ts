import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenSpace } from '../testing/wiki.factory.js';
import { givenSuggestion, givenVersion, givenWrittenPage, textOf } from './testing/suggestion.factory.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
let spaceId: string;
let pageId: string;
let editor: TestClient;
let reader: TestClient;
let other: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
  [editor, reader, other] = [await app.as(rosa), await app.as(omar), await app.as(await givenPerson(app))];
});
beforeEach(async () => {
  await app.get(Database).rows(sql`delete from rate_limit`);
  spaceId = await givenSpace(app, rosa, { editing: 'EDITORS' });
  pageId = await givenWrittenPage(app, rosa, spaceId, 'Open on Mondays', 'Bring a form');
});
afterAll(() => app.close());

const body = textOf('Open on Mondays and Tuesdays', 'Bring a form');
const startQuery = 'query ($id: String!) { wikiPageTextToSuggest(address: $id) { versionNumber body } }';
const suggestIt = 'mutation ($input: SuggestWikiChangeInput!) { suggestWikiChange(input: $input) { __typename ... on WikiSuggestionSaved { suggestion { id status person { name } viewerCan { decide withdraw } } } ... on ValidationFailed { problems { field } } } }';
const oneQuery = `query ($id: ID!) { wikiSuggestion(id: $id) {
  reason status baseVersion answer versionNumber page { title space { name } } person { name } decidedBy { name } viewerCan { decide withdraw }
  changes { wordsAdded rows { kind } } merge { versionNumber body conflicts { page suggestion } changes { wordsAdded rows { kind } } } } }`;
const pageQuery = 'query ($id: String!) { wikiPage(address: $id) { viewerCan { edit suggestChange } waitingSuggestions suggestions { nodes { reason } } decided: suggestions(decided: true) { nodes { status } } } }';
const spaceQuery = 'query ($id: String!) { wikiSpace(address: $id) { waitingSuggestions suggestions { nodes { reason page { title } person { name } } } } }';
const ownQuery = '{ ownWikiSuggestions { nodes { reason status page { title path space { name } lastChange { at } } decidedBy { name } viewerCan { withdraw } } } }';
const acceptIt = `mutation ($input: AcceptWikiSuggestionInput!) { acceptWikiSuggestion(input: $input) { __typename
  ... on WikiSuggestionSaved { suggestion { status versionNumber } } ... on WikiSuggestionDecided { suggestion { status } }
  ... on WikiSuggestionConflict { theirs { versionNumber body } suggestion { merge { conflicts { page suggestion } } } } } }`;
const declineIt = 'mutation ($input: DeclineWikiSuggestionInput!) { declineWikiSuggestion(input: $input) { __typename ... on WikiSuggestionSaved { suggestion { status answer } } } }';
const withdrawIt = 'mutation ($id: ID!) { withdrawWikiSuggestion(id: $id) { __typename ... on WikiSuggestionSaved { suggestion { status } } } }';

it('goes from a reader to an editor and onto the page', async () => {
  expect(await reader.ask(startQuery, { id: pageId })).toMatchObject({ wikiPageTextToSuggest: { versionNumber: 2 } });
  expect(await editor.refusal(startQuery, { id: pageId })).toBe('FORBIDDEN');
  const id = randomUUID();
  const input = { id, pageId, baseVersion: 2, body, reason: 'The days are wrong' };
  expect(await reader.ask(suggestIt, { input })).toEqual({
    suggestWikiChange: { __typename: 'WikiSuggestionSaved', suggestion: { id, status: 'WAITING', person: { name: 'Omar' }, viewerCan: { decide: false, withdraw: true } } },
  });
  expect(await reader.ask(suggestIt, { input: { ...input, id: randomUUID(), reason: '' } })).toMatchObject({ suggestWikiChange: { problems: [{ field: 'reason' }] } });
  const permissions = async (client: TestClient) => (await client.ask<{ wikiPage: object }>(pageQuery, { id: pageId })).wikiPage;
  const waiting = { waitingSuggestions: 1, suggestions: { nodes: [{ reason: 'The days are wrong' }] } };
  expect(await permissions(reader)).toMatchObject({ ...waiting, viewerCan: { edit: false, suggestChange: true } });
  expect(await permissions(editor)).toMatchObject({ ...waiting, viewerCan: { edit: true, suggestChange: false } });
  expect(await permissions(other)).toMatchObject({ waitingSuggestions: 0, suggestions: { nodes: [] } });
  expect(await editor.ask(spaceQuery, { id: spaceId })).toMatchObject({ wikiSpace: { waitingSuggestions: 1, suggestions: { nodes: [{ person: { name: 'Omar' } }] } } });
  expect(await reader.ask(spaceQuery, { id: spaceId })).toEqual({ wikiSpace: { waitingSuggestions: 0, suggestions: { nodes: [] } } });

  expect(await other.refusal(oneQuery, { id })).toBe('NOT_FOUND');
  const seen = { reason: 'The days are wrong', status: 'WAITING', baseVersion: 2, changes: { wordsAdded: 2, rows: [{ kind: 'CHANGED' }, { kind: 'SAME' }] } };
  expect(await reader.ask(oneQuery, { id })).toMatchObject({ wikiSuggestion: { ...seen, merge: null, viewerCan: { decide: false, withdraw: true } } });
  expect(await editor.ask(oneQuery, { id })).toMatchObject({ wikiSuggestion: { ...seen, merge: { versionNumber: 2, conflicts: [], changes: seen.changes }, viewerCan: { decide: true, withdraw: false } } });

  expect(await editor.ask(acceptIt, { input: { suggestionId: id } })).toEqual({
    acceptWikiSuggestion: { __typename: 'WikiSuggestionSaved', suggestion: { status: 'ACCEPTED', versionNumber: 3 } },
  });
  expect(await editor.ask(acceptIt, { input: { suggestionId: id } })).toMatchObject({ acceptWikiSuggestion: { __typename: 'WikiSuggestionDecided' } });
  expect(await reader.ask(ownQuery)).toMatchObject({ ownWikiSuggestions: { nodes: [{ status: 'ACCEPTED', decidedBy: { name: 'Rosa' }, viewerCan: { withdraw: false } }] } });
  expect(await permissions(editor)).toMatchObject({ waitingSuggestions: 0, decided: { nodes: [{ status: 'ACCEPTED' }] } });
  expect(await editor.ask('query ($id: String!) { wikiPage(address: $id) { html lastChange { summary person { name } } } }', { id: pageId })).toMatchObject({
    wikiPage: { html: expect.stringContaining('and Tuesdays'), lastChange: { summary: 'Suggested by Omar: The days are wrong', person: { name: 'Rosa' } } },
  });
});

it('shows both texts of what was changed since, and takes what an editor makes of them', async () => {
  const id = await givenSuggestion(app, omar, pageId);
  await givenVersion(app, rosa, pageId, 'Open from <b>June</b>', 'Bring two forms');
  const both = [{ page: expect.stringContaining('Open from &lt;b&gt;June'), suggestion: expect.stringContaining('Open on Mondays and Tuesdays') }];
  expect(await editor.ask(oneQuery, { id })).toMatchObject({ wikiSuggestion: { merge: { versionNumber: 3, conflicts: both, changes: { wordsAdded: 0 } } } });
  expect(await editor.ask(acceptIt, { input: { suggestionId: id } })).toMatchObject({
    acceptWikiSuggestion: { __typename: 'WikiSuggestionConflict', theirs: { versionNumber: 3 }, suggestion: { merge: { conflicts: both } } },
  });
  const changed = { body: textOf('Open on Mondays and Tuesdays from June', 'Bring two forms'), baseVersion: 3 };
  expect(await editor.ask(acceptIt, { input: { suggestionId: id, changed } })).toMatchObject({ acceptWikiSuggestion: { suggestion: { status: 'ACCEPTED_WITH_CHANGES', versionNumber: 4 } } });
});

it('is declined with a reason, or withdrawn', async () => {
  const [declined, withdrawn] = [await givenSuggestion(app, omar, pageId), await givenSuggestion(app, omar, pageId)];
  expect(await editor.ask(declineIt, { input: { suggestionId: declined, answer: 'Mondays only' } })).toMatchObject({ declineWikiSuggestion: { suggestion: { status: 'DECLINED', answer: 'Mondays only' } } });
  expect(await reader.refusal(declineIt, { input: { suggestionId: withdrawn, answer: 'No' } })).toBe('FORBIDDEN');
  expect(await reader.ask(withdrawIt, { id: withdrawn })).toMatchObject({ withdrawWikiSuggestion: { suggestion: { status: 'WITHDRAWN' } } });
  expect(await reader.ask(withdrawIt, { id: declined })).toMatchObject({ withdrawWikiSuggestion: { __typename: 'WikiSuggestionDecided' } });
});

describe('lists', () => {
  it('are read a page at a time', async () => {
    for (const reason of ['one', 'two', 'three']) await givenSuggestion(app, omar, pageId, { reason });
    const query = 'query ($id: String!, $after: String) { wikiPage(address: $id) { suggestions(first: 2, after: $after) { nodes { reason } pageInfo { hasNextPage endCursor } } } }';
    const page = async (after?: string) =>
      (await editor.ask<{ wikiPage: { suggestions: { nodes: { reason: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } }>(query, { id: pageId, after })).wikiPage.suggestions;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ reason }) => reason)).toEqual(['one', 'two', 'three']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('ask for no more when they are longer', async () => {
    const ask = async () => {
      await editor.ask(spaceQuery, { id: spaceId });
      await reader.ask(ownQuery);
    };
    await givenSuggestion(app, omar, pageId);
    const few = await statementCount(ask);
    for (let more = 0; more < 5; more += 1) {
      const another = await givenWrittenPage(app, rosa, await givenSpace(app, rosa, { editing: 'EDITORS' }), 'Open on Mondays', 'Bring a form');
      await givenSuggestion(app, omar, another);
      await givenSuggestion(app, omar, pageId);
    }
    expect((await statementCount(ask)).fewest).toBeLessThanOrEqual(few.most);
  });
});
