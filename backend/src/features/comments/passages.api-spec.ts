import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount, statementsDuring } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { HideItem } from '../content/content.public.js';
import { SavePlainPage } from '../wiki/coediting/actions/save-plain-page.js';
import { RestorePageVersion } from '../wiki/pages/actions/restore-page-version.js';
import { givenPage, givenSpace } from '../wiki/testing/wiki.factory.js';
import { CommentPersonalData } from './comment.personal-data.js';
import { givenComment } from './testing/comment.factory.js';

let app: TestApp;
let rosa: TestPerson;
let reader: TestPerson;
let other: TestPerson;
let outsider: TestPerson;
let spaceId: string;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  reader = await givenPerson(app, { name: 'Rhian' });
  other = await givenPerson(app, { name: 'Otto' });
  outsider = await givenPerson(app, { name: 'Olga', department: 'Roads Agency' });
  spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT', editing: 'EDITORS' });
});
afterEach(() => app.get(Database).rows(sql`delete from rate_limit`));
afterAll(() => app.close());

const words = ['People sort post in about four seconds.', 'Say who it is from.', 'Nothing to pay is allowed by all printers.'];
const lineId = (index: number): string => `line${index}`.padEnd(10, 'x');
const bodyOf = (lines: readonly (string | null)[]): RichTextDocument => ({
  type: 'doc',
  content: lines.flatMap((text, index) => (text === null ? [] : [{ type: 'paragraph', attrs: { id: lineId(index) }, content: text ? [{ type: 'text', text }] : [] }])),
});

async function versionOf(pageId: string): Promise<number> {
  return (await app.get(Database).row<{ number: number }>(sql`select revision_number as number from item where id = ${pageId}`))?.number ?? 0;
}

async function write(pageId: string, lines: readonly (string | null)[]): Promise<number> {
  const outcome = await app.get(SavePlainPage).run(await app.actor(rosa), { pageId, baseVersion: await versionOf(pageId), body: bodyOf(lines) });
  if (outcome.type !== 'WikiPageSaved') throw new Error(JSON.stringify(outcome));
  return versionOf(pageId);
}

async function givenText(lines: readonly string[] = words): Promise<{ pageId: string; version: number }> {
  const pageId = await givenPage(app, rosa, { spaceId });
  return { pageId, version: await write(pageId, lines) };
}

const passageOf = (version: number, line: number, quote: string, text = words[line] ?? '') => ({
  version, quote, start: { line: lineId(line), offset: text.indexOf(quote) }, end: { line: lineId(line), offset: text.indexOf(quote) + quote.length },
});

const shown = 'id text resolvedAt resolvedBy { name } viewerCan { resolve reply } passage { quote state place { start { line offset } end { line offset } } }';
const add = `mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename ... on CommentAdded { comment { ${shown} } } ... on ValidationFailed { problems { field message } } } }`;
const lists = `query ($id: String!) { wikiPage(address: $id) { commentCount passageThreads { ${shown} }
  passages: comments(first: 20, group: PASSAGES) { totalCount nodes { ${shown} } }
  whole: comments(first: 20, group: WHOLE) { totalCount nodes { ${shown} } }
  resolved: comments(first: 20, group: RESOLVED) { totalCount nodes { ${shown} } }
  all: comments(first: 20) { totalCount } } }`;
const settle = (name: 'resolveComment' | 'reopenComment') => `mutation ($id: ID!) { ${name}(commentId: $id) { comment { ${shown} } } }`;

interface Shown {
  id: string;
  text: string;
  resolvedAt: string | null;
  resolvedBy: { name: string } | null;
  viewerCan: { resolve: boolean };
  passage: { quote: string; state: string; place: { start: { line: string; offset: number }; end: { line: string; offset: number } } | null } | null;
}
interface Group { totalCount: number; nodes: Shown[] }
interface Lists { passageThreads: Shown[]; passages: Group; whole: Group; resolved: Group; all: Group; commentCount: number }

const comment = async (person: TestPerson, itemId: string, passage: object | undefined, text = 'Is that so?') =>
  (await (await app.as(person)).ask<{ addComment: { __typename: string; comment?: Shown; problems?: object[] } }>(add, { input: { id: randomUUID(), itemId, text, passage } })).addComment;
const read = async (pageId: string, person = reader) => (await (await app.as(person)).ask<{ wikiPage: Lists }>(lists, { id: pageId })).wikiPage;
const passageNow = async (pageId: string) => (await read(pageId)).passages.nodes[0]?.passage;

async function commented(quote = 'four seconds', line = 0) {
  const { pageId, version } = await givenText();
  const added = await comment(reader, pageId, passageOf(version, line, quote));
  return { pageId, version, id: added.comment?.id ?? '' };
}

describe('a comment on a passage', () => {
  it('is made by a reader who may not edit, and says where its words stand', async () => {
    const { pageId, version } = await givenText();
    const added = await comment(reader, pageId, passageOf(version, 1, 'who it is'));
    expect(added.comment).toMatchObject({
      viewerCan: { resolve: true, reply: true }, resolvedAt: null,
      passage: { quote: 'who it is', state: 'SAME', place: { start: { line: lineId(1), offset: 4 }, end: { line: lineId(1), offset: 13 } } },
    });
    expect(await (await app.as(reader)).ask<{ wikiPage: { html: string } }>('query ($id: String!) { wikiPage(address: $id) { html } }', { id: pageId }))
      .toMatchObject({ wikiPage: { html: expect.stringContaining(`<p data-line="${lineId(1)}">`) } });
  });

  it('stays at its words when the text around them changes, and follows them when they move', async () => {
    const { pageId } = await commented();
    await write(pageId, ['Nobody reads. People, we know, sort post in about four seconds, or less.', words[1] ?? '', words[2] ?? '']);
    expect(await passageNow(pageId)).toMatchObject({ state: 'SAME', place: { start: { line: lineId(0), offset: 50 } } });
    await write(pageId, [null, words[1] ?? '', `${words[2]} People sort post in about four seconds.`]);
    expect(await passageNow(pageId)).toMatchObject({ state: 'SAME', place: { start: { line: lineId(2) } } });
  });

  it('says that its words were changed, and that they are gone', async () => {
    const { pageId } = await commented('sort post in about four seconds');
    await write(pageId, ['People sort post in about three seconds.', words[1] ?? '', words[2] ?? '']);
    expect(await passageNow(pageId)).toMatchObject({ state: 'CHANGED', quote: 'sort post in about four seconds', place: { start: { offset: 7 }, end: { offset: 39 } } });
    await write(pageId, [null, words[1] ?? '', words[2] ?? '']);
    expect(await passageNow(pageId)).toEqual({ state: 'LOST', quote: 'sort post in about four seconds', place: null });
  });

  it('comes back to its words when the version is restored in which they stand', async () => {
    const { pageId, version } = await commented('Nothing to pay is allowed by all printers.', 2);
    await write(pageId, [words[0] ?? '', words[1] ?? '', null]);
    expect(await passageNow(pageId)).toMatchObject({ state: 'LOST' });
    await app.get(RestorePageVersion).run(await app.actor(rosa), { pageId, number: version });
    expect(await passageNow(pageId)).toMatchObject({ state: 'SAME', place: { start: { line: lineId(2), offset: 0 } } });
  });

  it('is kept where the reader saw an older version than there is now', async () => {
    const { pageId, version } = await givenText();
    await write(pageId, ['It is known that people sort post in about four seconds.', words[1] ?? '', words[2] ?? '']);
    expect((await comment(reader, pageId, passageOf(version, 0, 'four seconds'))).comment?.passage).toMatchObject({ state: 'SAME', place: { start: { offset: 43 } } });
  });

  it('is refused where the words are none of the page, or too many', async () => {
    const { pageId, version } = await givenText([...words, 'long '.repeat(300)]);
    const refused = async (passage: object) => (await comment(reader, pageId, passage)).problems;
    const place = passageOf(version, 0, 'four');
    const gone = [{ field: 'passage', message: expect.stringContaining('not on the page') }];
    expect(await refused({ ...place, quote: 'five' })).toEqual(gone);
    expect(await refused({ ...place, version: 99 })).toEqual(gone);
    expect(await refused({ ...place, quote: 'five', start: { line: 'nothing', offset: -1 } })).toEqual(gone);
    expect(await refused(passageOf(version, 3, 'long '.repeat(250), 'long '.repeat(300)))).toEqual([{ field: 'passage', message: 'Select a shorter passage: 1,000 characters or fewer' }]);
    expect((await read(pageId)).all.totalCount).toBe(0);
  });

  it('is for new threads on pages only', async () => {
    const { pageId, version, id } = await commented();
    const client = await app.as(reader);
    const post = await givenPost(app, rosa);
    for (const input of [{ itemId: pageId, parentId: id }, { itemId: post.id }]) {
      expect(await client.refusal(add, { input: { id: randomUUID(), text: 'No', passage: passageOf(version, 0, 'four'), ...input } })).toBe('BAD_REQUEST');
    }
  });

  it('is closed and unread where comments are', async () => {
    const { pageId, version } = await commented();
    expect(await (await app.as(outsider)).refusal(lists, { id: pageId })).toBe('NOT_FOUND');
    expect(await (await app.as(outsider)).refusal(add, { input: { id: randomUUID(), itemId: pageId, text: 'No', passage: passageOf(version, 0, 'four') } })).toBe('NOT_FOUND');
    await app.get(HideItem).hide(await app.actor(rosa), pageId, 'Not ours');
    expect(await (await app.as(reader)).refusal(lists, { id: pageId })).toBe('NOT_FOUND');
  });

  it('stands in what a person takes along, with its words', async () => {
    const leaver = await givenPerson(app, { department: undefined });
    const { pageId, version } = await givenText();
    await comment(leaver, pageId, passageOf(version, 0, 'four seconds'), 'Says who?');
    const parts = [];
    for await (const part of app.get(CommentPersonalData).parts(leaver.id)) parts.push(part);
    expect(parts).toMatchObject([{ data: [{ text: 'Says who?', quote: 'four seconds' }], html: expect.stringContaining('<blockquote>four seconds</blockquote>') }]);
  });
});

describe('threads', () => {
  it('stand in groups, and fold away when they are settled', async () => {
    const { pageId, id } = await commented();
    const whole = await givenComment(app, other, { itemId: pageId, text: 'All of it' });
    expect(await read(pageId)).toMatchObject({
      commentCount: 2, all: { totalCount: 2 }, passages: { totalCount: 1, nodes: [{ id }] }, whole: { totalCount: 1, nodes: [{ id: whole.id, passage: null }] },
      resolved: { totalCount: 0 }, passageThreads: [{ id }],
    });
    const resolved = await (await app.as(rosa)).ask<{ resolveComment: { comment: Shown } }>(settle('resolveComment'), { id });
    expect(resolved.resolveComment.comment).toMatchObject({ resolvedAt: expect.any(String), resolvedBy: { name: 'Rosa' } });
    expect(await read(pageId)).toMatchObject({ passages: { totalCount: 0 }, whole: { totalCount: 1 }, resolved: { nodes: [{ id, passage: { quote: 'four seconds' } }] }, passageThreads: [] });
    await (await app.as(reader)).ask(settle('reopenComment'), { id });
    expect(await read(pageId)).toMatchObject({ passages: { nodes: [{ id, resolvedAt: null, resolvedBy: null }] }, resolved: { totalCount: 0 } });
    const events = await app.get(Database).rows(sql`select name, facts from event_log where subject_id = ${id} order by id`);
    expect(events.slice(-2)).toEqual([{ name: 'comment-resolved', facts: { itemId: pageId } }, { name: 'comment-reopened', facts: { itemId: pageId } }]);
  });

  it('are settled by nobody else', async () => {
    const { id } = await commented();
    const [bystander, stranger] = [await app.as(other), await app.as(outsider)];
    for (const name of ['resolveComment', 'reopenComment'] as const) {
      expect(await bystander.refusal(settle(name), { id })).toBe('FORBIDDEN');
      expect(await stranger.refusal(settle(name), { id })).toBe('NOT_FOUND');
      expect(await app.stranger().refusal(settle(name), { id })).toBe('UNAUTHENTICATED');
    }
    const post = await givenPost(app, rosa);
    const said = await givenComment(app, reader, { itemId: post.id });
    expect(await (await app.as(rosa)).refusal(settle('resolveComment'), { id: said.id })).toBe('FORBIDDEN');
  });

  it('with nothing left to read are marked nowhere', async () => {
    const { pageId, id } = await commented();
    await (await app.as(reader)).ask('mutation ($id: ID!) { deleteComment(commentId: $id) { comment { id } } }', { id });
    expect(await read(pageId)).toMatchObject({ passageThreads: [], passages: { nodes: [{ id, text: '', passage: { quote: 'four seconds' } }] } });
  });

  it('take the same number of statements for 3 passages and for 15', async () => {
    const [few, many] = [await givenText(), await givenText()];
    const fill = async ({ pageId, version }: { pageId: string; version: number }, count: number) => {
      for (let index = 0; index < count; index += 1) {
        await comment(index % 2 ? reader : other, pageId, passageOf(version, 0, 'four seconds'));
        if (index % 10 === 9) await app.get(Database).rows(sql`delete from rate_limit`);
      }
    };
    await fill(few, 3);
    await fill(many, 15);
    const ofFew = await statementCount(() => read(few.pageId));
    const ofMany = await statementCount(async () => expect((await read(many.pageId)).passageThreads).toHaveLength(15));
    expect(ofMany.fewest).toBeLessThanOrEqual(ofFew.most);
    const statements = await statementsDuring(() => read(many.pageId));
    expect(statements.filter((statement) => statement.includes('from comment_passage passage join'))).toHaveLength(1);
  });

  it('are looked for once as long as nobody writes on the page or says something about another passage', async () => {
    const { pageId, version } = await givenText();
    await comment(reader, pageId, passageOf(version, 0, 'four seconds'));
    const looks = async () => (await statementsDuring(() => read(pageId))).filter((statement) => statement.includes('from wiki_update')).length;
    // The answer to whoever said it had looked.
    expect(await looks()).toBe(0);
    await comment(reader, pageId, passageOf(version, 1, 'who it is from'));
    expect(await looks()).toBe(0);
    await write(pageId, ['Before it.', ...words]);
    expect([await looks(), await looks()]).toEqual([1, 0]);
    expect(await read(pageId)).toMatchObject({ passageThreads: [{ passage: { state: 'SAME' } }, { passage: { state: 'SAME' } }] });
  });
});
