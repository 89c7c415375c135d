import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { HideItem } from '../../../content/content.public.js';
import { givenGroup } from '../../../groups/testing/group.factory.js';
import { readersOfPages, setReaders } from '../../testing/sight.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
import { until } from '../testing/editor.js';
import { SavePlainPage } from './save-plain-page.js';

let app: TestApp;
let rosa: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  outsider = await givenPerson(app, { name: 'Olga' });
});
afterAll(() => app.close());

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'For members' }] }] };

async function somebodyWaits(): Promise<boolean> {
  const waiting = await app.get(Database).rows(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return waiting.length > 0;
}

it('leaves whom a page is meant for as its space says, which changes at the same moment', async () => {
  const spaceId = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa }), readers: 'EVERYONE' });
  const pageId = await givenPage(app, rosa, { spaceId });
  const hasChanged = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const changing = app.get(UnitOfWork).run(async () => {
    await setReaders(app, rosa, spaceId, 'GROUP');
    hasChanged.resolve();
    await mayEnd.promise;
  });
  await hasChanged.promise;
  const saving = app.get(SavePlainPage).run(await app.actor(rosa), { pageId, baseVersion: 1, body, summary: '' });
  try {
    await until(somebodyWaits);
  } finally {
    mayEnd.resolve();
    await changing;
  }
  expect(await saving).toMatchObject({ type: 'WikiPageSaved' });
  // Then its readers are told anew from whom it is meant for.
  const actor = await app.actor(rosa);
  await app.get(HideItem).hide(actor, pageId, 'For a moment');
  await app.get(HideItem).show(actor, pageId);
  expect(await readersOfPages(app, [rosa, outsider], [pageId])).toEqual(['Rosa']);
});
