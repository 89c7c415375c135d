import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Page } from '../wiki/pages/page.entity.js';
import { givenPage, givenSpace } from '../wiki/testing/wiki.factory.js';
import { ItemRepository } from './item.repository.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('finds items also when a newer version, beside this one, has given them more columns', async () => {
  const rosa = await givenPerson(app, { name: 'Rosa' });
  const pageId = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa), title: 'Leave' });
  const title = () => app.get(UnitOfWork).run(async () => (await app.get(ItemRepository).findForSystem(Page, pageId))?.title);
  expect(await title()).toBe('Leave');
  await app.get(Database).rows(sql`alter table item add column of_a_newer_version int`);
  await app.get(Database).rows(sql`alter table wiki_page add column of_a_newer_version_too int, add column source_id text`);
  expect(await title()).toBe('Leave');
});
