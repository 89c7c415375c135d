import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { HideItem } from '../../../content/content.public.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
import { DeletePage } from '../actions/delete-page.js';
import { MovePage } from '../actions/move-page.js';
import { RestorePage } from '../actions/restore-page.js';
import { PageDeletion } from '../links/page-deletion.js';
import { PageQueries } from '../page.queries.js';
import { PageTreeQueries } from '../tree/page-tree.queries.js';
import { BinQueries } from './bin.queries.js';
import { PurgeBin } from './purge-bin.js';

let app: TestApp;
let rosa: TestPerson;
let reader: TestPerson;
let moderator: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  reader = await givenPerson(app, { department: 'Roads Agency' });
  moderator = await givenPerson(app, { roles: ['MODERATOR'] });
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const everything = { first: 50, after: null };
const page = (spaceId: string, title: string, parentId: string | null = null): Promise<string> => givenPage(app, rosa, { spaceId, title, parentId });
const remove = async (id: string, person = rosa) => app.get(DeletePage).run(await app.actor(person), id);
const restore = async (pageId: string, title: string | null = null, person = rosa) => app.get(RestorePage).run(await app.actor(person), { pageId, title });
const level = async (spaceId: string, parentId: string | null = null) =>
  (await app.get(PageTreeQueries).level(await app.actor(rosa), spaceId, { parentId })).nodes.map(({ title }) => title);
const bin = async (spaceId: string, person = rosa) => {
  const actor = await app.actor(person);
  return (await app.get(BinQueries).list(actor, await app.get(SpaceQueries).getByAddress(actor, spaceId), everything)).nodes;
};
const isThere = async (id: string): Promise<boolean> => app.get(PageQueries).getByAddress(await app.actor(rosa), id).then(() => true, () => false);

describe('a page that is deleted', () => {
  it('goes into the bin with its branch, and is read by nobody', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    await page(spaceId, 'A11', below);
    expect(await remove(a)).toEqual({ type: 'WikiPageDeleted', spaceId, pageCount: 3 });
    expect([await isThere(a), await isThere(below), await level(spaceId)]).toEqual([false, false, []]);
    expect(await bin(spaceId)).toMatchObject([{ id: a, title: 'A', pageCount: 3, deletedBy: rosa.id, parentTitle: null }]);
    await expect(remove(a)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('comes back into its place with what was deleted with it, and nothing else', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    await page(spaceId, 'Z');
    const [first, second] = [await page(spaceId, 'A1', a), await page(spaceId, 'A2', a)];
    await remove(first);
    await remove(a);
    expect((await bin(spaceId)).map(({ title, pageCount }) => [title, pageCount])).toEqual([['A', 2], ['A1', 1]]);
    expect(await restore(a)).toEqual({ type: 'WikiPageSaved', pageId: a });
    expect([await level(spaceId), await level(spaceId, a), await isThere(second)]).toEqual([['A', 'Z'], ['A2'], true]);
    expect(await bin(spaceId)).toMatchObject([{ id: first, parentTitle: 'A' }]);
    await restore(first);
    expect(await level(spaceId, a)).toEqual(['A1', 'A2']);
  });

  it('comes back with retired pages still retired', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const retired = await page(spaceId, 'A1', a);
    await app.get(Database).rows(sql`update item set status = 'ARCHIVED' where id = ${retired}`);
    await remove(a);
    await restore(a);
    const rows = await app.get(Database).rows<{ title: string; status: string }>(sql`select title, status from item where id = any(${[a, retired]}::uuid[]) order by title`);
    expect(rows).toEqual([{ title: 'A', status: 'PUBLISHED' }, { title: 'A1', status: 'ARCHIVED' }]);
  });

  it('comes back to the top where its place is gone or has moved away', async () => {
    const spaceId = await givenSpace(app, rosa);
    const other = await givenSpace(app, rosa);
    const [a, b] = [await page(spaceId, 'A'), await page(spaceId, 'B')];
    const [ofA, ofB] = [await page(spaceId, 'A1', a), await page(spaceId, 'B1', b)];
    await remove(ofA);
    await remove(ofB);
    await remove(a);
    await app.get(MovePage).run(await app.actor(rosa), { pageId: b, spaceId: other });
    await restore(ofA);
    await restore(ofB);
    expect(await level(spaceId)).toEqual(['A1', 'B1']);
  });

  it('asks for another title where its own is taken, and then leaves no trace of the question', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    await remove(a);
    await page(spaceId, 'a');
    expect(await restore(a)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'title' }] });
    expect(await restore(a, ' ')).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'title' }] });
    expect(await restore(a, 'A from the bin')).toEqual({ type: 'WikiPageSaved', pageId: a });
    const { title, revisionNumber, lastChange } = await app.get(PageQueries).getByAddress(await app.actor(rosa), a);
    expect({ title, revisionNumber, summary: lastChange.summary }).toEqual({ title: 'A from the bin', revisionNumber: 2, summary: 'Renamed from “A”' });
  });

  it('is for editors of the space alone', async () => {
    const spaceId = await givenSpace(app, rosa, { editing: 'EDITORS' });
    const a = await page(spaceId, 'A');
    await expect(remove(a, reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await remove(a);
    expect(await bin(spaceId, reader)).toEqual([]);
    await expect(restore(a, null, reader)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that was deleted with another does not come back alone', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    await remove(a);
    await expect(restore(below)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what moderators have hidden', () => {
  const hide = (id: string) => app.get(HideItem).hide({ personId: moderator.id }, id, 'TONE');

  it('is neither listed nor put back by others', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'Mean words');
    await remove(a);
    await hide(a);
    expect(await bin(spaceId)).toEqual([]);
    await expect(restore(a)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restore(a, 'Other words')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await bin(spaceId, moderator)).toMatchObject([{ title: 'Mean words' }]);
    expect(await restore(a, null, moderator)).toMatchObject({ type: 'WikiPageSaved' });
    expect(await isThere(a)).toBe(false);
  });

  it('is not counted for others where it stood below what is deleted', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    await page(spaceId, 'A1', a);
    await hide(await page(spaceId, 'A2', a));
    const deletion = async (person: TestPerson) => (await app.get(PageDeletion).of(await app.actor(person), a)).pageCount;
    expect([await deletion(rosa), await deletion(moderator)]).toEqual([2, 3]);
    expect(await remove(a)).toMatchObject({ pageCount: 2 });
    expect(await bin(spaceId)).toMatchObject([{ title: 'A', pageCount: 2 }]);
    expect(await bin(spaceId, moderator)).toMatchObject([{ title: 'A', pageCount: 3 }]);
  });
});

describe('after 30 days', () => {
  const age = (id: string, days: number) => app.get(Database).rows(sql`
    update wiki_page set deleted_at = now() - make_interval(days => ${days}::int) where deleted_with_id = ${id}`);

  it('it is gone for good with its branch; what was deleted before from below it goes on its own day', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const [first, second] = [await page(spaceId, 'A1', a), await page(spaceId, 'A2', a)];
    await remove(first);
    await remove(a);
    const later = await page(spaceId, 'Later');
    await remove(later);
    await age(a, 31);
    await age(later, 29);
    await app.get(PurgeBin).run();
    const left = await app.get(Database).rows<{ id: string }>(sql`select id from item where id = any(${[a, first, second, later]}::uuid[]) order by created_at`);
    expect(left.map(({ id }) => id)).toEqual([first, later]);
    expect((await bin(spaceId)).map(({ title }) => title).sort()).toEqual(['A1', 'Later']);
    await restore(first);
    expect(await level(spaceId)).toEqual(['A1']);
  });

  it('what moderators have hidden stays for them', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    await app.get(Database).rows(sql`update item set hidden_at = now(), hidden_reason = 'TONE' where id = ${below}`);
    await remove(a);
    await age(a, 31);
    expect(await app.get(PurgeBin).run()).toBe(0);
  });
});
