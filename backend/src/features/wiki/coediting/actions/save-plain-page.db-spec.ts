import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { meanwhile } from '../../../../testing/meanwhile.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { HideItem } from '../../../content/content.public.js';
import { givenGroup } from '../../../groups/testing/group.factory.js';
import { readersOfPages, setReaders } from '../../testing/sight.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
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

it('leaves whom a page is meant for as its space says, which changes at the same moment', async () => {
  const spaceId = await givenSpace(app, rosa, { groupId: await givenGroup(app, { owner: rosa }), readers: 'EVERYONE' });
  const pageId = await givenPage(app, rosa, { spaceId });
  const actor = await app.actor(rosa);
  const outcome = await meanwhile(
    app,
    () => setReaders(app, rosa, spaceId, 'GROUP'),
    () => app.get(SavePlainPage).run(actor, { pageId, baseVersion: 1, body, summary: '' }),
  );
  expect(outcome).toMatchObject({ type: 'WikiPageSaved' });
  // Then its readers are told anew from whom it is meant for.
  await app.get(HideItem).hide(actor, pageId, 'For a moment');
  await app.get(HideItem).show(actor, pageId);
  expect(await readersOfPages(app, [rosa, outsider], [pageId])).toEqual(['Rosa']);
});
