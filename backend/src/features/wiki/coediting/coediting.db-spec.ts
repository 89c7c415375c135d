import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { HideItem } from '../../content/content.public.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { SavePage } from './actions/save-page.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import { SaveLeftPages } from './save-left-pages.js';
import { putAwayMilliseconds } from './sockets/coediting-sockets.js';
import { TidyDocument } from './tidy-document.js';
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

const { edit, opened, closeAll } = testEditors(() => app);

const rows = (pageId: string) =>
  app.get(Database).rows<{ seq: number; personId: string | null }>(sql`
    select seq, person_id as "personId" from wiki_update where page_id = ${pageId} order by seq`);

const versions = (pageId: string) =>
  app.get(Database).rows<{ number: number; text: string; summary: string; author: string; contributors: string[] }>(sql`
    select number, plain_text as text, summary, author_id as author, array(
      select person_id from item_revision_contributor other where other.item_id = revision.item_id and other.number = revision.number
      order by person_id) as contributors
    from item_revision revision where item_id = ${pageId} order by number`);

async function waitingForLocks(): Promise<number> {
  const row = await app.get(Database).row<{ waiting: number }>(sql`
    select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return row?.waiting ?? 0;
}

const present = async (pageId: string) => (await app.get(Database).rows(sql`select from wiki_editing where page_id = ${pageId}`)).length;

async function nobodyEdits(pageId: string): Promise<void> {
  closeAll();
  await until(async () => (await present(pageId)) === 0);
}

describe('two people on one page', () => {
  it('see what the other writes, and both are told that it is kept', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    one.type('Hello ');
    await until(() => other.read() === 'Hello ');
    other.type('there');
    await until(() => one.read() === 'Hello there');
    await Promise.all([one.saved(), other.saved()]);
    const kept = await rows(pageId);
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
    expect(new Set(kept.map(({ personId }) => personId))).toEqual(new Set([null, rosa.id, omar.id]));
  });

  it('start from what the page says, which is written once however many open it', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const both = [await edit(rosa, pageId), await edit(omar, pageId)];
    await Promise.all(both.map((editor) => editor.opened()));
    expect(await rows(pageId)).toHaveLength(1);
  });

  it('merge what one of them wrote while away', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    other.goOffline();
    other.type('offline ');
    one.type('online ');
    await one.saved();
    other.goOnline();
    await until(() => one.read() === other.read() && one.read().includes('offline') && one.read().includes('online '));
    await other.saved();
  });
});

describe('a page that is opened again', () => {
  it('while something from before is still being kept stays with those who opened it', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [slow, last] = [await opened(rosa, pageId), await opened(omar, pageId)];
    slow.type('slo');
    await slow.saved();
    await until(async () => (await present(pageId)) === 2);
    const isLocked = Promise.withResolvers<void>();
    const isDone = Promise.withResolvers<void>();
    const work = app.get(UnitOfWork).run(async () => {
      await app.get(Database).rows(sql`select from wiki_document where page_id = ${pageId} for update`);
      isLocked.resolve();
      await isDone.promise;
    });
    await isLocked.promise;
    slow.type('w');
    await until(async () => (await waitingForLocks()) > 0);
    slow.close();
    await until(async () => (await present(pageId)) === 1);
    last.close();
    await until(async () => (await present(pageId)) === 0);
    const next = await opened(rosa, pageId);
    isDone.resolve();
    await work;
    await until(() => next.read() === 'slow');
    // The library puts documents away some time after the last change.
    const end = Date.now() + 3 * putAwayMilliseconds;
    while (Date.now() < end) (await opened(omar, pageId)).close();
    (await opened(omar, pageId)).type(' then');
    await until(() => next.read() === 'slow then');
  });

  it('after it could not be: the editor comes back by itself', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    await app.get(Database).rows(sql`alter table wiki_update rename to wiki_update_away`);
    const editor = await edit(rosa, pageId);
    expect(await editor.closed()).toMatchObject({ code: 1013 });
    await app.get(Database).rows(sql`alter table wiki_update_away rename to wiki_update`);
    await until(() => editor.provider.synced);
    editor.type('here');
    await editor.saved();
  });
});

describe('a version', () => {
  it('is made by saving, with everybody who wrote', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    one.type('Hello ');
    await one.saved();
    await until(() => other.read() === 'Hello ');
    other.type('there');
    await other.saved();
    const input = { pageId, summary: 'Said hello' };
    await app.get(SavePage).run(await app.actor(rosa), input);
    await app.get(SavePage).run(await app.actor(rosa), input);
    expect(await versions(pageId)).toEqual([
      { number: 1, text: '', summary: '', author: rosa.id, contributors: [] },
      { number: 2, text: 'Hello there', summary: 'Said hello', author: rosa.id, contributors: [omar.id] },
    ]);
  });

  it('takes no words from under those who go on writing', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    // Both begin in the same empty line, and neither knows of the other.
    one.goOffline();
    other.goOffline();
    one.type('one ');
    other.type('other ');
    one.goOnline();
    other.goOnline();
    await until(() => one.read() === other.read() && one.read().length === 'one other '.length);
    await Promise.all([one.saved(), other.saved()]);
    one.goOffline();
    other.goOffline();
    one.type('late ');
    other.type('later ');
    await app.get(SavePage).run(await app.actor(rosa), { pageId });
    one.goOnline();
    other.goOnline();
    await until(() => one.read() === other.read() && one.read().includes('late ') && one.read().includes('later '));
  });

  it('is made when the last has left, and not before', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const [one, other] = [await opened(rosa, pageId), await opened(omar, pageId)];
    one.type('Hello');
    await one.saved();
    one.close();
    await app.get(SaveLeftPages).run(pageId);
    expect(await versions(pageId)).toHaveLength(1);
    other.close();
    await nobodyEdits(pageId);
    await app.get(SaveLeftPages).runAll();
    expect(await versions(pageId)).toMatchObject([{}, { text: 'Hello', author: rosa.id }]);
  });

  it('of a hidden page waits until it is back, and keeps no other page waiting', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const one = await opened(rosa, pageId);
    one.type('Hello');
    await one.saved();
    await nobodyEdits(pageId);
    const left = () => app.get(LiveDocumentRepository).left(new Date(), 1000);
    expect(await left()).toContain(pageId);
    const moderator = await givenPerson(app, { roles: ['MODERATOR'] });
    const hide = async (isHidden: boolean) => {
      const actor = await app.actor(moderator);
      await app.get(UnitOfWork).run(async () => {
        const items = app.get(HideItem);
        await (isHidden ? items.hide(actor, pageId, 'Reason') : items.show(actor, pageId));
      });
    };
    await hide(true);
    expect(await left()).not.toContain(pageId);
    await hide(false);
    await app.get(SaveLeftPages).runAll();
    expect(await versions(pageId)).toMatchObject([{}, { text: 'Hello' }]);
  });

  it('is not made where nothing was written, or all of it was taken back', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const one = await opened(rosa, pageId);
    one.type('Hello');
    const text = (one.document.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.delete(0, 5);
    await one.saved();
    await nobodyEdits(pageId);
    await app.get(SaveLeftPages).runAll();
    expect(await versions(pageId)).toHaveLength(1);
  });
});

describe('what was put together', () => {
  it('says the same, to those who are there, who come, and in the version', async () => {
    const pageId = await givenPage(app, rosa, { spaceId });
    const one = await opened(rosa, pageId);
    one.type('Hello ');
    await one.saved();
    await app.get(TidyDocument).run(pageId);
    expect(await rows(pageId)).toEqual([]);
    const other = await opened(omar, pageId);
    expect(other.read()).toBe('Hello ');
    other.type('there');
    await until(() => one.read() === 'Hello there');
    await other.saved();
    await nobodyEdits(pageId);
    await app.get(SaveLeftPages).runAll();
    expect(await versions(pageId)).toMatchObject([{}, { text: 'Hello there', author: omar.id, contributors: [rosa.id] }]);
  });
});
