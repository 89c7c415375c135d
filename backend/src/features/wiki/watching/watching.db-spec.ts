import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { PersonalData } from '../../../platform/personal-data.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { CloseAccount } from '../../identity/identity.public.js';
import { DeletePage } from '../pages/actions/delete-page.js';
import { MovePage } from '../pages/actions/move-page.js';
import { RestorePage } from '../pages/actions/restore-page.js';
import { PurgeBin } from '../pages/bin/purge-bin.js';
import { DeleteSpace } from '../spaces/actions/delete-space.js';
import { setReaders } from '../testing/sight.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { WatchPage } from './actions/watch-page.js';
import { WatchSpace } from './actions/watch-space.js';
import { WatchQueries } from './watch.queries.js';

const password = 'tidal gannet stapler';
const nowhere = '01890000-0000-7000-8000-000000000000';
const everything = { first: 50, after: null };

let app: TestApp;
let rosa: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Roads Agency' });
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const space = (changes = {}) => givenSpace(app, rosa, { departmentId: rosa.departmentId, ...changes });
const watchPage = async (pageId: string, withBelow = false, person = rosa) => app.get(WatchPage).run(await app.actor(person), { pageId, withBelow });
const stopPage = async (pageId: string, person = rosa) => app.get(WatchPage).stop(await app.actor(person), pageId);
const watchSpace = async (spaceId: string, person = rosa) => app.get(WatchSpace).run(await app.actor(person), spaceId);
const stopSpace = async (spaceId: string, person = rosa) => app.get(WatchSpace).stop(await app.actor(person), spaceId);
/** Pages and spaces that somebody is told they watch. */
const listed = async (person = rosa) =>
  (await app.get(WatchQueries).list(await app.actor(person), everything)).nodes.map(({ page, spaceId, withBelow }) => `${page?.id ?? spaceId}${withBelow ? ' with all below' : ''}`);
const kept = async (person = rosa) => (await app.get(Database).rows(sql`select from wiki_watch where person_id = ${person.id}`)).length;
const howWatched = async (pageId: string, person = rosa) => (await app.get(WatchQueries).ofPages(await app.actor(person), [pageId]))[0];
const remove = async (id: string) => app.get(DeletePage).run(await app.actor(rosa), id);

describe('refuses', () => {
  it.each([nowhere, 'nonsense'])('%s, which leads nowhere', async (id) => {
    await expect(watchPage(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stopPage(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(watchSpace(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stopSpace(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('what the person may not read, as if it were not there', async () => {
    const spaceId = await space({ readers: 'DEPARTMENT' });
    const id = await givenPage(app, rosa, { spaceId });
    await expect(watchPage(id, true, outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(watchSpace(spaceId, outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await kept(outsider)).toBe(0);
  });

  it('what lies in the bin, and what is no page', async () => {
    const id = await givenPage(app, rosa, { spaceId: await space() });
    await remove(id);
    await expect(watchPage(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(watchPage((await givenPost(app, rosa)).id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('watching', () => {
  it('is kept once a person and a target, as was said last, also when it is said many times at once', async () => {
    const person = await givenPerson(app);
    const spaceId = await space();
    const id = await givenPage(app, rosa, { spaceId });
    await Promise.all([1, 2, 3].flatMap(() => [watchPage(id, false, person), watchSpace(spaceId, person)]));
    expect((await listed(person)).sort()).toEqual([id, spaceId].sort());
    await watchPage(id, true, person);
    expect((await listed(person)).sort()).toEqual([`${id} with all below`, spaceId].sort());
    await stopPage(id, person);
    await stopPage(id, person);
    expect(await listed(person)).toEqual([spaceId]);
    await stopSpace(spaceId, person);
    expect(await kept(person)).toBe(0);
  });

  it('a page with all below covers what stands there, wherever it is moved', async () => {
    const [spaceId, other] = [await space(), await space()];
    const [a, b] = [await givenPage(app, rosa, { spaceId, title: 'A' }), await givenPage(app, rosa, { spaceId, title: 'B' })];
    const below = await givenPage(app, rosa, { spaceId, parentId: a });
    const deep = await givenPage(app, rosa, { spaceId, parentId: below });
    await watchPage(a, true);
    expect(await howWatched(deep)).toEqual({ pageId: deep, own: null, throughId: a, isSpaceWatched: false });
    await watchPage(below, true);
    expect(await howWatched(deep)).toMatchObject({ throughId: below });
    expect(await howWatched(below)).toMatchObject({ own: 'BRANCH', throughId: a });
    await watchPage(below);
    expect(await howWatched(deep)).toMatchObject({ throughId: a });
    await app.get(MovePage).run(await app.actor(rosa), { pageId: below, parentId: b });
    expect([await howWatched(deep), await howWatched(below)]).toMatchObject([{ throughId: null }, { own: 'PAGE', throughId: null }]);
    await app.get(MovePage).run(await app.actor(rosa), { pageId: below, parentId: a });
    await app.get(MovePage).run(await app.actor(rosa), { pageId: a, spaceId: other });
    expect(await howWatched(deep)).toMatchObject({ throughId: a, isSpaceWatched: false });
    await watchSpace(other);
    expect(await howWatched(deep)).toMatchObject({ throughId: a, isSpaceWatched: true });
    expect(await howWatched(b)).toMatchObject({ own: null, isSpaceWatched: false });
  });

  it('tells nothing of a page above that moderators have hidden', async () => {
    const spaceId = await space();
    const reader = await givenPerson(app);
    const above = await givenPage(app, rosa, { spaceId });
    const id = await givenPage(app, rosa, { spaceId, parentId: above });
    await watchPage(above, true, reader);
    expect(await howWatched(id, reader)).toMatchObject({ throughId: above });
    const nobody = await app.get(Database).row<{ id: number }>(sql`insert into audience (readers) values ('{}') on conflict (readers) do update set readers = '{}' returning id`);
    await app.get(Database).rows(sql`update item set audience_id = ${nobody?.id ?? 0} where id = ${above}`);
    expect(await howWatched(id, reader)).toMatchObject({ throughId: null });
  });
});

describe('what somebody watches', () => {
  it('is out of sight with the space, and comes back with it', async () => {
    const reader = await givenPerson(app, { department: 'Roads Agency' });
    const spaceId = await space();
    const id = await givenPage(app, rosa, { spaceId });
    await watchPage(id, true, reader);
    await watchSpace(spaceId, reader);
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    expect([await listed(reader), await kept(reader), await howWatched(id, reader)]).toEqual([[], 2, undefined]);
    expect(await ownData(reader)).toEqual(['Something that you can no longer see', 'Something that you can no longer see']);
    await setReaders(app, rosa, spaceId, 'EVERYONE');
    expect(await listed(reader)).toEqual([spaceId, `${id} with all below`]);
  });

  it('is out of sight while it lies in the bin, and goes with it', async () => {
    const reader = await givenPerson(app);
    const spaceId = await space();
    const id = await givenPage(app, rosa, { spaceId, title: 'Letters' });
    await watchPage(id, false, reader);
    await watchSpace(spaceId, reader);
    expect((await ownData(reader)).join()).toContain('Letters in Space');
    await remove(id);
    expect(await listed(reader)).toEqual([spaceId]);
    expect(await ownData(reader)).toContain('Something that you can no longer see');
    await app.get(RestorePage).run(await app.actor(rosa), { pageId: id, title: null });
    expect(await listed(reader)).toEqual([spaceId, id]);
    await remove(id);
    await app.get(Database).rows(sql`update wiki_page set deleted_at = deleted_at - interval '31 days' where id = ${id}`);
    await app.get(PurgeBin).run();
    expect(await kept(reader)).toBe(1);
    expect(await app.get(DeleteSpace).run(await app.actor(rosa), spaceId)).toEqual({ type: 'WikiSpaceDeleted' });
    expect(await kept(reader)).toBe(0);
  });

  it('goes with the account', async () => {
    const leaver = await givenPerson(app, { password });
    await watchSpace(await space(), leaver);
    const facts = await app.get(CloseAccount).whatHappens(await app.actor(leaver));
    expect(facts).toContainEqual({ fate: 'REMOVED', words: 'You no longer watch 1 page or space of the wiki' });
    await app.get(CloseAccount).run(await app.actor(leaver), { password });
    expect(await kept(leaver)).toBe(0);
  });
});

async function ownData(person: TestPerson): Promise<string[]> {
  const source = app.get(PersonalData).all().find(({ name }) => name === 'wiki-watches');
  const watched: string[] = [];
  for await (const part of source?.parts(person.id) ?? []) if ('data' in part) watched.push(...(part.data as { watched: string }[]).map((one) => one.watched));
  return watched;
}
