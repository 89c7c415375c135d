import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { Sql, sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import type { PersonalPart } from '../../../platform/personal-data.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { textOf as bodyOf } from '../../blogs/testing/post.factory.js';
import { CloseAccount } from '../../identity/identity.public.js';
import { BeginDocument } from '../coediting/begin-document.js';
import { LiveDocumentRepository } from '../coediting/live-document.repository.js';
import { documentOf, write } from '../coediting/live-text.js';
import { PresenceRepository } from '../coediting/presence.repository.js';
import { SaveLeftPages } from '../coediting/save-left-pages.js';
import { setReaders } from '../testing/sight.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { DeletePage } from './actions/delete-page.js';
import { PurgeBin } from './bin/purge-bin.js';
import { PagePersonalData } from './page.personal-data.js';

const password = 'tidal gannet stapler';
let app: TestApp;
let omar: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  omar = await givenPerson(app, { name: 'Omar' });
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

/** Somebody writes on the page as in the editor, and does not save. */
async function type(pageId: string, words: string, { id }: { id: string }): Promise<void> {
  const documents = app.get(LiveDocumentRepository);
  await app.get(BeginDocument).run(pageId);
  const locked = await app.get(UnitOfWork).run(() => documents.lock(pageId));
  const update = write(documentOf(locked?.updates ?? []), bodyOf(words));
  if (update) await documents.add(pageId, [{ update, personId: id }]);
}

const leave = (pageId: string) => app.get(SaveLeftPages).run(pageId);

async function partsOf({ id }: { id: string }): Promise<PersonalPart[]> {
  const parts: PersonalPart[] = [];
  for await (const part of app.get(PagePersonalData).parts(id)) parts.push(part);
  return parts;
}

const writersOfUpdates = (pageId: string) => app.get(Database).rows<{ id: string }>(sql`
  select person_id as id from wiki_update where page_id = ${pageId} and person_id is not null
  union all select unnest(contributors) from wiki_document where page_id = ${pageId}`);

describe('what I take with me of pages', () => {
  it('is the versions that I saved or wrote something of, as data and as HTML, and none of others', async () => {
    const rosa = await givenPerson(app);
    const spaceId = await givenSpace(app, omar);
    const pageId = await givenPage(app, omar, { spaceId, title: 'Tea & <b>biscuits</b>' });
    expect([await app.get(PagePersonalData).count(rosa.id), await partsOf(rosa)]).toEqual([0, []]);
    await type(pageId, 'Rosa wrote this', rosa);
    await type(pageId, 'Rosa wrote this <i>and Omar that</i>', omar);
    await leave(pageId);
    await type(pageId, 'Omar alone', omar);
    await leave(pageId);
    const parts = await partsOf(rosa);
    expect(parts).toMatchObject([{
      title: 'Tea & <b>biscuits</b>, version 2',
      data: { pageId, number: 2, saved: false, summary: null, words: { title: 'Tea & <b>biscuits</b>', plainText: expect.stringContaining('Rosa wrote this') as unknown } },
      html: expect.stringContaining('Rosa wrote this &lt;i&gt;and Omar that') as unknown,
    }]);
    expect((await partsOf(omar)).map(({ title }) => title)).toEqual([1, 2, 3].map((number) => `Tea & <b>biscuits</b>, version ${number}`));
  });

  it('tells nothing of the text of pages that I no longer read', async () => {
    const far = await givenPerson(app, { department: 'Roads Agency' });
    const spaceId = await givenSpace(app, omar, { departmentId: omar.departmentId });
    const pageId = await givenPage(app, omar, { spaceId, title: 'Budget secrets' });
    await type(pageId, 'A word of mine', far);
    await leave(pageId);
    await setReaders(app, omar, spaceId, 'DEPARTMENT');
    const [part] = await partsOf(far);
    expect(part).toMatchObject({ title: 'Version 2 of a page that you can no longer see', data: { words: null } });
    expect(JSON.stringify(part)).not.toMatch(/Budget|mine/);
  });
});

describe('an account that is closed', () => {
  it('leaves versions under the name, and nothing of who typed which letter', async () => {
    const leaver = await givenPerson(app, { password });
    const spaceId = await givenSpace(app, omar);
    const [saved, open] = [await givenPage(app, leaver, { spaceId }), await givenPage(app, omar, { spaceId })];
    await type(saved, 'Kept', leaver);
    expect(await writersOfUpdates(saved)).toEqual([{ id: leaver.id }]);
    await leave(saved);
    expect(await writersOfUpdates(saved)).toEqual([]);
    await type(open, 'Half a sent', leaver);
    await app.get(PresenceRepository).enter('01940000-0000-7000-8000-0000000000bb', open, leaver.id);
    expect(await app.get(PagePersonalData).whenClosed(leaver.id)).toEqual([
      { fate: 'KEPT', words: '2 versions of pages that you wrote on stay, with your name in their history' },
    ]);
    await app.get(CloseAccount).run(await app.actor(leaver), { password });
    expect(await app.get(Database).rows(sql`select from wiki_editing where person_id = ${leaver.id}`)).toEqual([]);
    await leave(open);
    expect(await writersOfUpdates(open)).toEqual([]);
    const last = await app.get(Database).row(sql`
      select person.name, plain_text as text from item_revision join person on person.id = author_id where item_id = ${open} order by number desc limit 1`);
    expect(last).toEqual({ name: leaver.name, text: 'Half a sent' });
  });
});

/** Where in the database these letters stand, in whatever table and form. */
async function placesOf(word: string): Promise<string[]> {
  const columns = await app.get(Database).rows<{ table: string; column: string; type: string }>(sql`
    select columns.table_name as table, column_name as column, data_type as type from information_schema.columns
    join information_schema.tables on tables.table_name = columns.table_name and tables.table_schema = columns.table_schema
    where columns.table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY', 'tsvector')`);
  const places = await Promise.all(columns.map(async ({ table, column, type }) => {
    const [here, name] = [new Sql([`"${column}"`], []), new Sql([`"${table}"`], [])];
    const text = type === 'bytea' ? sql`encode(${here}, 'escape')` : sql`${here}::text`;
    const rows = await app.get(Database).rows(sql`select from ${name} where ${text} ilike ${`%${word}%`} limit 1`);
    return rows.length > 0 ? [`${table}.${column}`] : [];
  }));
  return places.flat().sort();
}

it('a page that has lain in the bin for its days leaves no text behind, wherever it stood', async () => {
  const spaceId = await givenSpace(app, omar);
  const word = 'quokkazebu';
  const pageId = await givenPage(app, omar, { spaceId, title: `About the ${word}` });
  await type(pageId, `The ${word} sleeps`, omar);
  await leave(pageId);
  await type(pageId, `The ${word} sleeps, and a ${word} wakes`, omar);
  await app.runJobs();
  const before = await placesOf(word);
  expect(before).toEqual(expect.arrayContaining(['item.title', 'item_revision.plain_text', 'search_document.vector', 'wiki_page.folded', 'wiki_update.update']));
  await app.get(DeletePage).run(await app.actor(omar), pageId);
  await app.get(Database).rows(sql`update wiki_page set deleted_at = now() - interval '31 days' where id = ${pageId}`);
  expect(await app.get(PurgeBin).run()).toBe(1);
  await app.runJobs();
  // What search keeps of words that no document holds any more goes in the following night.
  await app.get(Database).rows(sql`select graphile_worker.add_job('forget-search-forms')`);
  await app.runJobs();
  expect(await placesOf(word)).toEqual([]);
});
