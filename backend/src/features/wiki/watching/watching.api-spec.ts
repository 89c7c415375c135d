import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';

let app: TestApp;
let rosa: TestPerson;
let client: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  client = await app.as(rosa);
});
afterAll(() => app.close());

const watching = 'watching { own through { title } isSpaceWatched }';
const watchPage = `mutation ($id: ID!, $withBelow: Boolean!) { watchWikiPage(pageId: $id, withBelow: $withBelow) { ${watching} } }`;
const stopPage = `mutation ($id: ID!) { stopWatchingWikiPage(pageId: $id) { ${watching} } }`;
const watchSpace = 'mutation ($id: ID!) { watchWikiSpace(spaceId: $id) { isWatched } }';
const stopSpace = 'mutation ($id: ID!) { stopWatchingWikiSpace(spaceId: $id) { isWatched } }';
const list = `query ($first: Int, $after: String) { wikiWatches(first: $first, after: $after) {
  nodes { withBelow since space { name isWatched } page { title path lastChange { person { name } } } } pageInfo { hasNextPage endCursor } } }`;
interface Watches { wikiWatches: { nodes: { withBelow: boolean; space: { name: string }; page: { title: string } | null }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }

it('is said on the page and on its space, and listed', async () => {
  const spaceId = await givenSpace(app, rosa, { name: 'Fieldwork' });
  const top = await givenPage(app, rosa, { spaceId, title: 'In the field' });
  const id = await givenPage(app, rosa, { spaceId, title: 'Letters', parentId: top });
  const read = () => client.ask(`query ($id: String!) { wikiPage(address: $id) { ${watching} } }`, { id });
  expect(await read()).toEqual({ wikiPage: { watching: { own: null, through: null, isSpaceWatched: false } } });
  expect(await client.ask(watchPage, { id, withBelow: false })).toEqual({ watchWikiPage: { watching: { own: 'PAGE', through: null, isSpaceWatched: false } } });
  await client.ask(watchPage, { id: top, withBelow: true });
  expect(await client.ask(watchSpace, { id: spaceId })).toEqual({ watchWikiSpace: { isWatched: true } });
  expect(await read()).toEqual({ wikiPage: { watching: { own: 'PAGE', through: { title: 'In the field' }, isSpaceWatched: true } } });
  const { wikiWatches } = await client.ask<Watches>(list, {});
  expect(wikiWatches.nodes).toMatchObject([
    { page: null, space: { name: 'Fieldwork', isWatched: true }, withBelow: false },
    { page: { title: 'In the field' }, withBelow: true },
    { page: { title: 'Letters', lastChange: { person: { name: rosa.name } } }, withBelow: false },
  ]);
  expect(await client.ask(stopPage, { id })).toEqual({ stopWatchingWikiPage: { watching: { own: null, through: { title: 'In the field' }, isSpaceWatched: true } } });
  expect(await client.ask(stopSpace, { id: spaceId })).toEqual({ stopWatchingWikiSpace: { isWatched: false } });
  const other = await app.as(await givenPerson(app));
  expect(await other.ask(list, {})).toMatchObject({ wikiWatches: { nodes: [] } });
});

it('is refused of what one may not read', async () => {
  const spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
  const id = await givenPage(app, rosa, { spaceId });
  const outsider = await app.as(await givenPerson(app, { department: 'Roads Agency' }));
  expect(await outsider.refusal(watchPage, { id, withBelow: true })).toBe('NOT_FOUND');
  expect(await outsider.refusal(stopPage, { id })).toBe('NOT_FOUND');
  expect(await outsider.refusal(watchSpace, { id: spaceId })).toBe('NOT_FOUND');
  expect(await outsider.refusal(stopSpace, { id: spaceId })).toBe('NOT_FOUND');
});

it('is listed in parts, with as many questions for few as for many', async () => {
  const person = await givenPerson(app);
  const own = await app.as(person);
  const add = async (count: number) => {
    for (let one = 0; one < count; one += 1) {
      const spaceId = await givenSpace(app, one < 15 ? rosa : person);
      await own.ask(watchSpace, { id: spaceId });
      await own.ask(watchPage, { id: await givenPage(app, person, { spaceId }), withBelow: true });
    }
  };
  await add(2);
  const few = await statementCount(() => own.ask(list, { first: 50 }));
  await add(8);
  expect((await statementCount(() => own.ask(list, { first: 50 }))).fewest).toBeLessThanOrEqual(few.most);
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const { wikiWatches }: Watches = await own.ask<Watches>(list, { first: 6, after });
    wikiWatches.nodes.forEach(({ page, space }) => seen.add(`${space.name} ${page?.title}`));
    after = wikiWatches.pageInfo.hasNextPage ? wikiWatches.pageInfo.endCursor : null;
  } while (after);
  expect(seen.size).toBe(20);
});
