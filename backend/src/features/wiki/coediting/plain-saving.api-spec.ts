import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { statementsDuring } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { WatchPage } from '../watching/actions/watch-page.js';
import { until } from './testing/editor.js';
import { testEditors } from './testing/test-editors.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
let spaceId: string;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
  spaceId = await givenSpace(app, rosa);
});
afterAll(() => app.close());

const { opened } = testEditors(() => app);

const textQuery = 'query ($id: String!) { wikiPageText(address: $id) { versionNumber body } }';
const saveMutation = `
  mutation ($input: SavePlainWikiPageInput!) {
    savePlainWikiPage(input: $input) {
      __typename
      ... on WikiPageSaved { page { versionNumber html lastChange { summary person { name } contributors { name } } } }
      ... on WikiPageConflict { theirs { versionNumber body } }
      ... on ValidationFailed { problems { field } }
    }
  }`;

interface Text {
  readonly versionNumber: number;
  readonly body: RichTextDocument;
}

interface Saved {
  readonly __typename: string;
  readonly page?: { readonly versionNumber: number; readonly html: string };
  readonly theirs?: Text;
  readonly problems?: { field: string }[];
}

async function pageOf(person: TestPerson, id: string): Promise<{ wikiPage: { path: string } }> {
  return (await app.as(person)).ask('query ($id: String!) { wikiPage(address: $id) { path } }', { id });
}

async function read(person: TestPerson, id: string): Promise<Text> {
  return (await (await app.as(person)).ask<{ wikiPageText: Text }>(textQuery, { id })).wikiPageText;
}

/** The text with these words in its first paragraph, and more paragraphs after it. */
function saying({ body }: Text, words: string, ...more: string[]): RichTextDocument {
  const [first] = body.content;
  const content = (said: string) => (said ? [{ type: 'text', text: said }] : []);
  return { ...body, content: [{ ...first, type: 'paragraph', content: content(words) }, ...more.map((said) => ({ type: 'paragraph', content: content(said) }))] };
}

async function save(person: TestPerson, pageId: string, { versionNumber: baseVersion }: Text, body: unknown, summary = ''): Promise<Saved> {
  const input = { pageId, baseVersion, body, summary };
  return (await (await app.as(person)).ask<{ savePlainWikiPage: Saved }>(saveMutation, { input })).savePlainWikiPage;
}

describe('a plain save', () => {
  it('makes a version, and none when the same is sent again', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const text = await read(omar, pageId);
    const body = saying(text, 'Hello');
    const saved = await save(omar, pageId, text, body, 'Said hello');
    expect(saved).toMatchObject({ page: { versionNumber: 2, lastChange: { summary: 'Said hello', person: { name: 'Omar' }, contributors: [] } } });
    expect(await save(omar, pageId, text, body)).toMatchObject({ page: { versionNumber: 2 } });
  });

  it('is merged with what others saved meanwhile', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const empty = await read(rosa, pageId);
    await save(rosa, pageId, empty, saying(empty, 'one two three'));
    const text = await read(rosa, pageId);
    await save(rosa, pageId, text, saying(text, 'ONE two three'));
    const merged = await save(omar, pageId, text, saying(text, 'one two THREE', 'And more'));
    expect(merged.page?.html).toMatch(/ONE two THREE<.*And more/s);
  });

  it('reaches those who write live, and keeps what they wrote', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const live = await opened(rosa, pageId);
    live.type('Live words');
    await live.saved();
    const text = await read(omar, pageId);
    const saved = await save(omar, pageId, text, { ...text.body, content: [...text.body.content, { type: 'paragraph', content: [{ type: 'text', text: 'Plain words' }] }] });
    expect(saved.page?.html).toMatch(/Live words<.*Plain words/s);
    await until(() => live.read() === 'Live words\nPlain words');
    live.type('!');
    await live.saved();
    expect(live.read()).toBe('Live words!\nPlain words');
  });

  it('of the same words as others is no save: both texts are there, and a second one on top of theirs is', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const empty = await read(rosa, pageId);
    await save(rosa, pageId, empty, saying(empty, 'Monday'));
    const text = await read(omar, pageId);
    const live = await opened(rosa, pageId);
    live.type('s and Fridays');
    await live.saved();
    const conflict = await save(omar, pageId, text, saying(text, 'Tuesday'));
    expect(conflict.__typename).toBe('WikiPageConflict');
    expect(JSON.stringify(conflict.theirs?.body)).toContain('Mondays and Fridays');
    const theirs = conflict.theirs as Text;
    expect(await save(omar, pageId, theirs, saying(theirs, 'Tuesdays and Fridays'))).toMatchObject({ page: { versionNumber: 4 } });
    await until(() => live.read() === 'Tuesdays and Fridays');
  });

  it('is refused for what is no text, no version and no page of theirs', async () => {
    const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { editing: 'EDITORS' }) });
    const text = await read(rosa, pageId);
    expect(await save(rosa, pageId, text, { type: 'doc', content: [{ type: 'script' }] })).toMatchObject({ problems: [{ field: 'body' }] });
    const client = await app.as(omar);
    const input = { pageId, baseVersion: 1, body: text.body };
    expect(await client.refusal(saveMutation, { input })).toBe('FORBIDDEN');
    expect(await client.refusal(textQuery, { id: pageId })).toBe('FORBIDDEN');
    expect(await (await app.as(rosa)).refusal(saveMutation, { input: { ...input, baseVersion: 9 } })).toBe('NOT_FOUND');
  });
});

describe('what a save asks of the database', () => {
  const saveQuery = `
    mutation ($input: SavePlainWikiPageInput!) {
      savePlainWikiPage(input: $input) { __typename ... on WikiPageSaved { page { id title path versionNumber space { id path } viewerCan { edit } } } }
    }`;
  const missing = '/wiki/new?space=abc&title=';
  /** Each of them is felt when many save at once. */
  const most = 15;

  it('is no more for a page with many links, mentions and watchers than for one with few', async () => {
    const targets: string[] = [];
    for (let count = 0; count < 12; count += 1) targets.push(await givenPage(app, rosa, { spaceId }));
    const [{ path } = { path: '' }, ...others] = await Promise.all(targets.map(async (id) => (await pageOf(rosa, id)).wikiPage));
    const many = [path, ...others.map((other) => other.path), `${missing}One`, `${missing}Two`];
    const one = [path, `${missing}One`];
    const watchers = [rosa, omar, ...(await Promise.all(['Ada', 'Grace', 'Edith'].map((name) => givenPerson(app, { name }))))];

    const [few, manyMore] = [await givenPage(app, rosa, { spaceId }), await givenPage(app, rosa, { spaceId })];
    for (const watcher of watchers) await app.get(WatchPage).run(await app.actor(watcher), { pageId: manyMore, withBelow: true });
    const client = await app.as(omar);
    const statements = async (pageId: string, words: string, hrefs: string[], mentioned: TestPerson[]): Promise<string[]> => {
      const text = await read(omar, pageId);
      const link = (href: string) => ({ type: 'text', text: 'Look here', marks: [{ type: 'link', attrs: { href } }] });
      const mentions = mentioned.map(({ id, name }) => ({ type: 'mention', attrs: { personId: id, name } }));
      const [first, ...rest] = saying(text, words).content;
      const lines = hrefs.map((href) => ({ type: 'paragraph', content: [link(href)] }));
      const body = { ...text.body, content: [{ ...first, content: [...(first?.content ?? []), ...mentions] }, ...rest, ...lines] };
      const input = { pageId, baseVersion: text.versionNumber, body };
      return statementsDuring(async () => {
        expect(await client.ask(saveQuery, { input })).toMatchObject({ savePlainWikiPage: { page: { versionNumber: text.versionNumber + 1 } } });
      });
    };
    await statements(few, 'Warm', one, [rosa]);
    await statements(manyMore, 'Warm', many, watchers);
    const [ofFew, ofMany] = [await statements(few, 'Again', one, [rosa]), await statements(manyMore, 'Again', many, watchers)];
    expect(ofMany).toHaveLength(ofFew.length);
    expect(ofMany.length).toBeLessThanOrEqual(most);
    const [ofOneChanged, ofManyChanged] = [await statements(few, 'And', ['/about'], []), await statements(manyMore, 'And', ['/about'], [])];
    expect(ofManyChanged).toHaveLength(ofOneChanged.length);
  });
});

describe('an older version', () => {
  it('is restored as a new one, before the eyes of those who write, whose words become a version of their own', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const empty = await read(rosa, pageId);
    await save(rosa, pageId, empty, saying(empty, 'First words'));
    const first = await read(rosa, pageId);
    await save(rosa, pageId, first, saying(first, 'Second words'));
    const live = await opened(omar, pageId);
    live.type(' and live ones');
    await live.saved();
    await (await app.as(rosa)).ask(
      'mutation ($input: RestoreWikiPageVersionInput!) { restoreWikiPageVersion(input: $input) { __typename } }', { input: { pageId, number: 2 } });
    await until(() => live.read() === 'First words');
    const data = await (await app.as(rosa)).ask<{ itemHistory: { revisions: { nodes: { number: number; summary: string }[] } } }>(
      'query ($id: String!) { itemHistory(address: $id) { revisions(first: 10) { nodes { number summary } } } }', { id: pageId });
    expect(data.itemHistory.revisions.nodes.map(({ number, summary }) => [number, summary])).toEqual([
      [5, 'Restored version 2'], [4, ''], [3, ''], [2, ''], [1, ''],
    ]);
  });
});
