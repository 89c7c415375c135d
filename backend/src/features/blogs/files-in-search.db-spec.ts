import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { SearchDocument } from '../../platform/search-source.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { FileSearch } from '../content/attachments/file.search.js';
import { RemoveAttachment } from '../content/attachments/remove-attachment.js';
import { HideAttachment, HideItem } from '../content/content.public.js';
import { sendUpload } from '../content/testing/send-upload.js';
import { excelOf, pdfOf } from '../files/testing/readable-files.js';
import { ChangeStatus } from './actions/change-status.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { draftInput, fileText, givenPost, textOf } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  [author, colleague, stranger] = [
    await givenPerson(app, { name: 'Priya Raman' }), await givenPerson(app), await givenPerson(app, { department: 'Department of Health' }),
  ];
});
afterAll(() => app.close());

const plan = (): Buffer => pdfOf(['Contents', 'The gannets nest by the pontoon', 'Gannets, gannets']);

interface Given {
  readonly post: string;
  readonly file: string;
}

async function publish(post: string, body: RichTextDocument, audience: 'EVERYONE' | 'DEPARTMENT' = 'EVERYONE'): Promise<void> {
  const actor = await app.actor(author);
  const row = await app.get(Database).row<{ version: number }>(sql`select coalesce(max(version), 1) as version from item_draft where item_id = ${post}`);
  const saved = await app.get(SaveDraft).run(actor, { postId: post, baseVersion: row?.version ?? 1, draft: draftInput({ audience, body, tags: ['Harbours'] }) });
  if (saved.type !== 'DraftSaved') throw new Error(JSON.stringify(saved));
  const published = await app.get(PublishPost).run(actor, { postId: post, draftVersion: (row?.version ?? 1) + 1 });
  if (published.type !== 'PostPublished') throw new Error(JSON.stringify(published));
}

async function upload(post: string, name: string, body: Buffer | string, replaces?: string): Promise<string> {
  const { id, status, message } = await sendUpload(await app.as(author), { item: post, name, body, ...(replaces && { replaces }) });
  if (status !== 201) throw new Error(message);
  return replaces ?? id;
}

async function given(name = 'Harbour_plan-2026.pdf', body: Buffer | string = plan(), audience: 'EVERYONE' | 'DEPARTMENT' = 'EVERYONE'): Promise<Given> {
  const { id: post } = await givenPost(app, author, { status: 'draft', title: 'A plan' });
  const file = await upload(post, name, body);
  await publish(post, fileText(file, name), audience);
  await app.runJobs();
  return { post, file };
}

const source = () => app.get(FileSearch);
const documentOf = async (id: string): Promise<SearchDocument | undefined> => (await source().toDocuments([id]))[0];
const rowFor = async (person: TestPerson, id: string, ...words: string[]) => (await source().readable(await app.actor(person), [id], words))[0];
/** What the index itself holds. */
const indexed = async (id: string, word: string): Promise<boolean> => {
  const rows = await app.get(Database).rows(sql`
    select from search_document where kind = 'file' and id = ${id} and vector @@ ${`'${word}'`}::tsquery`);
  return rows.length > 0;
};

describe('a file that a published text shows', () => {
  it('is found by its name, its text, its tags and whoever sent it', async () => {
    const { file } = await given();
    expect(await documentOf(file)).toMatchObject({
      kind: 'file', title: expect.stringContaining('Harbour plan 2026 pdf'), tags: ['Harbours'], people: ['Priya Raman'], format: 'pdf', authorIds: [author.id],
      departmentId: author.departmentId, body: 'Contents\nThe gannets nest by the pontoon\nGannets, gannets',
    });
    expect([await indexed(file, 'pontoon'), await indexed(file, 'harbour'), await indexed(file, 'zebra')]).toEqual([true, true, false]);
  });

  it('is shown with the part that holds most of the words', async () => {
    const { file, post } = await given();
    expect(await rowFor(colleague, file, 'pontoon', 'gannets')).toMatchObject({ place: 'Page 2', text: 'The gannets nest by the pontoon', title: 'Harbour_plan-2026.pdf' });
    expect(await rowFor(colleague, file, 'gannets')).toMatchObject({ place: 'Page 2' });
    expect(await rowFor(colleague, file)).toMatchObject({ place: 'Page 1', path: expect.stringContaining('/posts/'), personId: author.id });
    expect(post).toBeTruthy();
  });

  it('says in which sheet the words stand', async () => {
    const { file } = await given('Costs.xlsx', excelOf({ Staff: [['Pilot']], Costs: [["Ship’s pontoon", 4000]] }));
    expect(await rowFor(colleague, file, 'pontoon')).toMatchObject({ place: 'Sheet Costs', text: 'Ship’s pontoon 4000' });
  });

  it('is found by who may read its item, and by nobody else', async () => {
    const { file } = await given('Ours.pdf', plan(), 'DEPARTMENT');
    expect(await rowFor(colleague, file)).toBeDefined();
    expect(await rowFor(stranger, file)).toBeUndefined();
    expect(await source().readableRefs(await app.actor(stranger), [file])).toEqual([]);
    expect(await source().readableRefs(await app.actor(colleague), [file])).toEqual([{ id: file, groupId: null }]);
  });

  it('is found on each item on which it hangs', async () => {
    const [ours, everybodys] = [await given('Twice.pdf', plan(), 'DEPARTMENT'), await given('Twice.pdf', plan())];
    expect(await rowFor(stranger, ours.file)).toBeUndefined();
    expect(await rowFor(stranger, everybodys.file)).toBeDefined();
  });
});

describe('a file is not found', () => {
  it('while it hangs on a draft, and when only a draft shows it', async () => {
    const { id: post } = await givenPost(app, author, { status: 'draft' });
    const file = await upload(post, 'Draft.pdf', plan());
    await app.runJobs();
    expect([await documentOf(file), await rowFor(author, file)]).toEqual([undefined, undefined]);
    await publish(post, textOf('Nothing to see'));
    expect([await documentOf(file), await rowFor(author, file)]).toEqual([undefined, undefined]);
  });

  it('when the text shows it no more, at once', async () => {
    const { post, file } = await given();
    await publish(post, textOf('It is gone'));
    expect(await rowFor(colleague, file)).toBeUndefined();
    await app.runJobs();
    expect(await indexed(file, 'pontoon')).toBe(false);
    await publish(post, fileText(file));
    await app.runJobs();
    expect(await indexed(file, 'pontoon')).toBe(true);
  });

  it('when it was removed', async () => {
    const { file } = await given();
    await app.get(RemoveAttachment).run(await app.actor(author), file);
    expect(await rowFor(colleague, file)).toBeUndefined();
    await app.runJobs();
    expect(await indexed(file, 'pontoon')).toBe(false);
  });

  it('when it, or its item, is hidden', async () => {
    const { post, file } = await given();
    const change = async (work: (actor: { personId: string }) => Promise<void>): Promise<boolean[]> => {
      await work(await app.actor(author));
      const isReadable = (await rowFor(colleague, file)) !== undefined;
      await app.runJobs();
      return [isReadable, await indexed(file, 'pontoon')];
    };
    expect(await change((actor) => app.get(HideAttachment).hide(actor, file, 'TONE'))).toEqual([false, false]);
    expect(await change((actor) => app.get(HideAttachment).show(actor, file))).toEqual([true, true]);
    expect(await change((actor) => app.get(HideItem).hide(actor, post, 'TONE'))).toEqual([false, false]);
    expect(await change((actor) => app.get(HideItem).show(actor, post))).toEqual([true, true]);
  });

  it('when its item is withdrawn', async () => {
    const { post, file } = await given();
    await app.get(ChangeStatus).withdraw(await app.actor(author), post);
    expect(await rowFor(author, file)).toBeUndefined();
    await app.runJobs();
    expect(await indexed(file, 'pontoon')).toBe(false);
  });
});

it('is found by what it says now, when it was replaced', async () => {
  const { post, file } = await given();
  await upload(post, 'Harbour_plan-2027.pdf', pdfOf(['The puffins have come']), file);
  await app.runJobs();
  expect((await documentOf(file))?.body).toBe('The puffins have come');
  expect([await indexed(file, 'puffins'), await indexed(file, '2027'), await indexed(file, 'pontoon')]).toEqual([true, true, false]);
});

it('is among the results, with the page on which the words stand', async () => {
  await given('Tide tables.pdf', pdfOf(['Contents', 'Lanterns are lit at half tide']));
  interface Results {
    search: { hits: { kind: string; place: string | null; title: { text: string }[]; snippet: { text: string; marked: boolean }[]; path: string }[] };
  }
  const found = async (query: string) =>
    (await (await app.as(colleague)).ask<Results>('query ($q: String!) { search(query: $q) { hits { kind place path title { text } snippet { text marked } } } }', { q: query })).search.hits;
  const [hit] = await found('lanterns type:pdf');
  expect(hit).toMatchObject({ kind: 'FILE', place: 'Page 2', title: [{ text: 'Tide tables.pdf' }], path: expect.stringContaining('/posts/') });
  expect(hit?.snippet).toContainEqual({ text: 'Lanterns', marked: true });
  expect((await found('"half tide"')).map(({ kind, place }) => [kind, place])).toEqual([['FILE', 'Page 2']]);
  expect(await found('lanterns type:xlsx')).toEqual([]);
  expect(await found('lanterns -tide')).toEqual([]);
});

it('tells those who edit, and nobody else, whether its words are found', async () => {
  const [{ file: plan }, { file: broken }] = [await given(), await given('Broken.pdf', Buffer.from('%PDF-1.7 nothing'))];
  const asked = async (person: TestPerson, id: string) =>
    (await (await app.as(person)).ask<{ attachment: { textState: string | null } }>('query ($id: ID!) { attachment(id: $id) { textState } }', { id })).attachment.textState;
  expect([await asked(author, plan), await asked(author, broken), await asked(colleague, plan)]).toEqual(['DONE', 'BROKEN', null]);
});

it('is gone through with everything else', async () => {
  const { post, file } = await given();
  const ids = await source().idsAfter(null, 500);
  expect(ids).toContain(file);
  expect(await source().idsAfter(file, 500)).toEqual(ids.slice(ids.indexOf(file) + 1));
  expect(await source().dependentsOf(post, null, 10)).toEqual([file]);
  expect(await source().dependentsOf(author.id, null, 500)).toContain(file);
  expect(await source().dependentsOf(author.id, null, 500, [file])).toEqual([file]);
  expect(await source().dependentsOf(stranger.id, null, 500)).toEqual([]);
});
