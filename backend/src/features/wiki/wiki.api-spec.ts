import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { givenPage, givenSpace, spaceInput } from './testing/wiki.factory.js';

let app: TestApp;
let rosa: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  colleague = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Roads Agency' });
});
afterAll(() => app.close());

const createPage = `
  mutation ($input: CreateWikiPageInput!) {
    createWikiPage(input: $input) {
      __typename
      ... on WikiPageSaved { page { id title path versionNumber space { name viewerCan { edit manage } } viewerCan { edit comment seeHistory } authors { id }
        lastChange { person { id } summary } readers { label } } }
      ... on ValidationFailed { problems { field message } }
    }
  }`;
const pageQuery = 'query ($address: String!) { wikiPage(address: $address) { id title viewerCan { edit } } }';

async function addPage(person: TestPerson, spaceId: string, title: string, parentId: string | null = null) {
  return (await app.as(person)).send(createPage, { input: { id: randomUUID(), spaceId, parentId, title } });
}

async function sees(person: TestPerson, id: string): Promise<{ edit: boolean } | null> {
  const { data } = await (await app.as(person)).send<{ wikiPage: { viewerCan: { edit: boolean } } }>(pageQuery, { address: id });
  return data?.wikiPage.viewerCan ?? null;
}

describe('a page', () => {
  it('is there with its first version as soon as it is created', async () => {
    const spaceId = await givenSpace(app, rosa, { name: 'Research methods' });
    const { data } = await addPage(rosa, spaceId, '  Letters   playbook ');
    expect(data).toMatchObject({
      createWikiPage: {
        __typename: 'WikiPageSaved',
        page: {
          title: 'Letters playbook',
          versionNumber: 1,
          space: { name: 'Research methods', viewerCan: { edit: true, manage: true } },
          viewerCan: { edit: true, comment: true, seeHistory: true },
          authors: [],
          lastChange: { person: { id: rosa.id }, summary: '' },
        },
      },
    });
  });

  it.each([
    ['everybody reads and everybody edits in a space of all staff', {}, { colleague: true, outsider: true }],
    ['named editors edit', { editing: 'EDITORS' as const }, { colleague: false, outsider: false }],
  ])('%s', async (_, input, expected) => {
    const id = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, input) });
    expect(await sees(rosa, id)).toEqual({ edit: true });
    expect(await sees(colleague, id)).toEqual({ edit: expected.colleague });
    expect(await sees(outsider, id)).toEqual({ edit: expected.outsider });
  });

  it("of a department's space is read by its people, or by all and edited by its people", async () => {
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const closed = await givenPage(app, rosa, { spaceId: inside });
    expect([await sees(colleague, closed), await sees(outsider, closed)]).toEqual([{ edit: true }, null]);
    const open = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'EVERYONE' }) });
    expect([await sees(colleague, open), await sees(outsider, open)]).toEqual([{ edit: true }, { edit: false }]);
  });

  it("of a group's space is read as the group says, and edited by its members", async () => {
    const hidden = await givenGroup(app, { owner: rosa, kind: 'HIDDEN' });
    const closed = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { groupId: hidden, readers: 'GROUP' }) });
    expect([await sees(rosa, closed), await sees(colleague, closed)]).toEqual([{ edit: true }, null]);
    const group = await givenGroup(app, { owner: rosa });
    const open = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa, { groupId: group, readers: 'EVERYONE' }) });
    expect([await sees(rosa, open), await sees(colleague, open)]).toEqual([{ edit: true }, { edit: false }]);
  });
});

describe('is refused', () => {
  it('a title that stands in the same place, or cannot be seen', async () => {
    const spaceId = await givenSpace(app, rosa);
    await addPage(rosa, spaceId, 'Start here');
    const parent = await givenPage(app, rosa, { spaceId });
    const taken = { createWikiPage: { __typename: 'ValidationFailed', problems: [{ field: 'title' }] } };
    expect((await addPage(colleague, spaceId, ' start  HERE')).data).toMatchObject(taken);
    expect((await addPage(colleague, spaceId, ' \t ')).data).toMatchObject(taken);
    expect((await addPage(colleague, spaceId, 'Start here', parent)).data).toMatchObject({ createWikiPage: { __typename: 'WikiPageSaved' } });
  });

  it('a page for those who do not read the space, and for those who only read it', async () => {
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    expect((await addPage(outsider, inside, 'Hello')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const named = await givenSpace(app, rosa, { editing: 'EDITORS' });
    expect((await addPage(outsider, named, 'Hello')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a page below one of another space', async () => {
    const elsewhere = await givenPage(app, rosa, { spaceId: await givenSpace(app, rosa) });
    expect((await addPage(rosa, await givenSpace(app, rosa), 'Hello', elsewhere)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it("a space in another's department, or in a group by others than its owners", async () => {
    const open = 'mutation ($input: CreateWikiSpaceInput!) { createWikiSpace(input: $input) { __typename } }';
    const group = await givenGroup(app, { owner: rosa });
    const client = await app.as(outsider);
    for (const place of [{ departmentId: rosa.departmentId }, { groupId: group }]) {
      expect((await client.send(open, { input: spaceInput(place) })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
