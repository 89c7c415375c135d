import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { HideItem } from '../../content/content.public.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { setReaders } from '../testing/sight.js';
import { WatchPage, WatchSpace } from '../wiki.public.js';

let app: TestApp;
let rosa: TestPerson;
let reader: TestPerson;
let moderator: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  reader = await givenPerson(app);
  moderator = await givenPerson(app, { roles: ['MODERATOR'] });
  outsider = await givenPerson(app, { roles: ['MODERATOR'], department: 'Roads Agency' });
});
afterAll(() => app.close());

const report = 'mutation ($input: ReportThingInput!) { reportThing(input: $input) { __typename } }';
const seen = 'query ($address: String!) { wikiPage(address: $address) { title readers { label } viewerCan { edit } } }';

it('a page is reported as whose version it is, who cannot report it', async () => {
  const id = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
  const input = { kind: 'ITEM', id, reason: 'TONE', words: '' };
  expect(await (await app.as(reader)).ask(report, { input })).toEqual({ reportThing: { __typename: 'ThingReported' } });
  expect(await (await app.as(rosa)).refusal(report, { input })).toBe('FORBIDDEN');
  const [row] = await app.get(Database).rows<{ id: string }>(sql`select author_id as id from moderation_case where item_id = ${id}`);
  expect(row?.id).toBe(rosa.id);
});

it('what is hidden is read by moderators alone, edited by nobody, and comes back for all', async () => {
  const id = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa), title: 'Mean words' });
  await app.get(HideItem).hide({ personId: moderator.id }, id, 'TONE');
  for (const person of [rosa, reader]) expect(await (await app.as(person)).refusal(seen, { address: id })).toBe('NOT_FOUND');
  expect(await (await app.as(moderator)).ask(seen, { address: id })).toEqual({
    wikiPage: { title: 'Mean words', readers: { label: 'Only moderators' }, viewerCan: { edit: false } },
  });
  await app.get(HideItem).show({ personId: moderator.id }, id);
  expect(await (await app.as(reader)).ask(seen, { address: id })).toMatchObject({ wikiPage: { viewerCan: { edit: true } } });
});

describe('what is hidden in a space that a moderator does not read', () => {
  const screen = `query ($address: String!) { wikiPage(address: $address) {
    title html space { name } tree { nodes { id } } ancestors { title } watching { own isSpaceWatched } stewardship { viewerCan { change review bringBack } }
    viewerCan { edit suggestChange comment } } }`;
  const watches = '{ wikiWatches(first: 20) { nodes { page { title space { name } } space { name } } } }';

  it('is shown to them without anything of the space, once it is hidden and not before', async () => {
    const spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const parentId = await givenPage(app, rosa, { spaceId, title: 'Above it' });
    const id = await givenPage(app, rosa, { spaceId, parentId, title: 'Mean words' });
    await givenPage(app, rosa, { spaceId, parentId: id, title: 'Below it' });
    const client = await app.as(outsider);
    expect(await client.refusal(screen, { address: id })).toBe('NOT_FOUND');
    await app.get(HideItem).hide({ personId: moderator.id }, id, 'TONE');
    const { wikiPage } = await client.ask<{ wikiPage: object }>(screen, { address: id });
    expect(wikiPage).toMatchObject({
      title: 'Mean words', space: null, tree: [], ancestors: [], watching: { own: null, isSpaceWatched: false },
      stewardship: { viewerCan: { change: false, review: false, bringBack: false } }, viewerCan: { edit: false, suggestChange: false, comment: false },
    });
    expect(await client.refusal(screen, { address: parentId })).toBe('NOT_FOUND');
    expect((await (await app.as(moderator)).ask<{ wikiPage: object }>(screen, { address: id })).wikiPage).toMatchObject({
      space: { name: expect.any(String) }, ancestors: [{ title: 'Above it' }],
    });
  });

  it('of a group is not shown to moderators of the site at all', async () => {
    const groupId = await givenGroup(app, { owner: rosa, kind: 'HIDDEN' });
    const id = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { groupId, readers: 'GROUP' }) });
    await app.get(HideItem).hide({ personId: rosa.id }, id, 'TONE');
    expect(await (await app.as(outsider)).refusal(screen, { address: id })).toBe('NOT_FOUND');
    expect((await (await app.as(rosa)).ask<{ wikiPage: object }>(screen, { address: id })).wikiPage).toMatchObject({ space: { name: expect.any(String) } });
  });

  it('is no longer told of among what they watch, nor that they watch its space', async () => {
    const spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'EVERYONE' });
    const id = await givenPage(app, rosa, { spaceId, title: 'Mean words' });
    const actor = await app.actor(outsider);
    await app.get(WatchPage).run(actor, { pageId: id, withBelow: false });
    await app.get(WatchSpace).run(actor, spaceId);
    const client = await app.as(outsider);
    expect((await client.ask<{ wikiWatches: { nodes: object[] } }>(watches)).wikiWatches.nodes).toHaveLength(2);
    await setReaders(app, rosa, spaceId, 'DEPARTMENT');
    await app.get(HideItem).hide({ personId: moderator.id }, id, 'TONE');
    expect((await client.ask<{ wikiWatches: { nodes: object[] } }>(watches)).wikiWatches.nodes).toEqual([]);
    expect((await client.ask<{ wikiPage: object }>(screen, { address: id })).wikiPage).toMatchObject({ space: null, watching: { own: 'PAGE', isSpaceWatched: false } });
  });
});
