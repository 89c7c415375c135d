import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { forgetLimits } from '../../groups/testing/standing.js';
import { givenPage, givenSpace, spaceInput } from '../testing/wiki.factory.js';

let app: TestApp;
let rosa: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  outsider = await givenPerson(app, { name: 'Olga', department: 'Roads Agency' });
});
afterAll(() => app.close());

const listQuery = `query ($query: String, $filter: WikiSpaceFilter) { wikiSpaces(query: $query, filter: $filter) {
  total scopes { scope count } spaces { id name path scope pageCount changedAt isArchived group { name } department { name } managers { name } viewerCan { edit manage } } } }`;

interface Listed {
  wikiSpaces: { total: number; scopes: { scope: string; count: number }[]; spaces: { name: string; scope: string; pageCount: number }[] };
}

async function list(person: TestPerson, variables: Record<string, unknown> = {}) {
  const { data } = await (await app.as(person)).send<Listed>(listQuery, variables);
  return data?.wikiSpaces;
}

describe('the list of spaces', () => {
  it("has one's groups' first, then one's department's, then those of all staff, and nothing that is not to be read", async () => {
    const hidden = await givenGroup(app, { owner: rosa, kind: 'HIDDEN' });
    await givenSpace(app, rosa, { name: 'Zebra crossings', groupId: hidden, readers: 'GROUP' });
    await givenSpace(app, rosa, { name: 'Yard rules', departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const staff = await givenSpace(app, rosa, { name: 'A–Z of methods', description: 'How research is done' });
    await givenSpace(app, outsider, { name: 'Bridges', departmentId: outsider.departmentId, readers: 'EVERYONE' });
    await givenPage(app, rosa, { spaceId: staff });
    const own = await list(rosa);
    expect(own?.spaces.map(({ name, scope, pageCount }) => `${name} ${scope} ${pageCount}`)).toEqual([
      'Zebra crossings GROUPS 0', 'Yard rules DEPARTMENT 0', 'A–Z of methods ALL_STAFF 1', 'Bridges OTHERS 0',
    ]);
    expect((await list(outsider))?.scopes).toEqual([
      { scope: 'GROUPS', count: 0 }, { scope: 'DEPARTMENT', count: 1 }, { scope: 'ALL_STAFF', count: 1 }, { scope: 'OTHERS', count: 0 },
    ]);
    const names = async (variables: Record<string, unknown>) => (await list(rosa, variables))?.spaces.map(({ name }) => name);
    expect(await names({ query: 'rese METH' })).toEqual(['A–Z of methods']);
    expect(await names({ query: '%' })).toEqual([]);
    expect(await names({ filter: { scope: 'OTHERS' } })).toEqual(['Bridges']);
    expect(await names({ filter: { groupId: hidden } })).toEqual(['Zebra crossings']);
  });

  it('reads three spaces and thirty with as many statements', async () => {
    const client = await app.as(rosa);
    const page = () => client.send(listQuery);
    const few = await statementCount(page);
    await forgetLimits(app);
    for (let count = 0; count < 15; count += 1) await givenSpace(app, rosa);
    await forgetLimits(app);
    for (let count = 0; count < 15; count += 1) await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    expect((await statementCount(page)).fewest).toBeLessThanOrEqual(few.most);
  });

  it('refuses what is no page and no id', async () => {
    const client = await app.as(rosa);
    for (const call of ['wikiSpaces(page: 0)', 'wikiSpaces(page: 51)', 'wikiSpaces(filter: { groupId: "none" })']) {
      expect((await client.send(`{ ${call} { total } }`)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    }
  });
});

describe('similar names', () => {
  it('are named of spaces that one may read', async () => {
    await forgetLimits(app);
    await givenSpace(app, rosa, { name: 'Procurement handbook', departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const similar = async (person: TestPerson) => {
      const { data } = await (await app.as(person)).send<{ similarWikiSpaces: { name: string }[] }>('{ similarWikiSpaces(name: "Procurment hand-book") { name } }');
      return data?.similarWikiSpaces.map(({ name }) => name);
    };
    expect(await similar(rosa)).toEqual(['Procurement handbook']);
    expect(await similar(outsider)).toEqual([]);
  });
});

describe('where one may open a space', () => {
  it('is for all staff, in one’s department, and in groups that one owns, each with who could read it', async () => {
    const group = await givenGroup(app, { owner: rosa, name: 'Letters club' });
    const client = await app.as(rosa);
    const { data } = await client.send(`query ($group: ID, $department: ID) {
      wikiSpacePlaces { department { id } groups { name } }
      staff: wikiReaderOptions { choice readers { label people } }
      group: wikiReaderOptions(groupId: $group) { choice }
      own: wikiReaderOptions(departmentId: $department) { choice }
    }`, { group, department: rosa.departmentId });
    expect(data).toMatchObject({
      wikiSpacePlaces: { department: { id: rosa.departmentId }, groups: expect.arrayContaining([{ name: 'Letters club' }]) },
      staff: [{ choice: 'EVERYONE', readers: { label: 'Everyone on Crossbench', people: 2 } }],
      group: [{ choice: 'EVERYONE' }, { choice: 'GROUP' }],
      own: [{ choice: 'EVERYONE' }, { choice: 'DEPARTMENT' }],
    });
    const others = await (await app.as(outsider)).send(`query ($group: ID, $department: ID) {
      group: wikiReaderOptions(groupId: $group) { choice } own: wikiReaderOptions(departmentId: $department) { choice } }`, { group, department: rosa.departmentId });
    expect(others.data).toEqual({ group: [], own: [] });
  });
});

describe('a space', () => {
  it('tells its readers who looks after it and who edits, and those who look after it who could read it', async () => {
    const spaceId = await givenSpace(app, rosa, { editing: 'EDITORS', departmentId: rosa.departmentId });
    await givenPage(app, rosa, { spaceId, title: 'Start here' });
    await (await app.as(rosa)).send(`mutation ($input: NameWikiSpacePersonInput!) { nameWikiSpacePerson(input: $input) { __typename } }`, {
      input: { spaceId, personId: outsider.id, role: 'EDITOR' },
    });
    const query = `query ($id: String!) { wikiSpace(address: $id) { managers { name } editors { person { name } isEffective } readers { label people }
      readerOptions { choice } newestChanges { title person { name } } viewerCan { edit manage nameManagers } lockVersion } }`;
    const seen = async (person: TestPerson) => (await (await app.as(person)).send(query, { id: spaceId })).data;
    expect(await seen(rosa)).toMatchObject({
      wikiSpace: {
        managers: [{ name: 'Rosa' }], editors: [{ person: { name: 'Olga' }, isEffective: true }], readers: { label: 'Everyone on Crossbench', people: 2 },
        readerOptions: [{ choice: 'EVERYONE' }, { choice: 'DEPARTMENT' }], newestChanges: [{ title: 'Start here', person: { name: 'Rosa' } }],
        viewerCan: { edit: true, manage: true, nameManagers: true },
      },
    });
    expect(await seen(outsider)).toMatchObject({ wikiSpace: { readerOptions: [], viewerCan: { edit: true, manage: false, nameManagers: false } } });
  });

  it('asks whoever changes its readers first, and answers nothing to whoever no longer reads it', async () => {
    const administrator = await givenPerson(app, { department: 'Cabinet', roles: ['SITE_ADMIN'] });
    const spaceId = await givenSpace(app, rosa, { departmentId: rosa.departmentId });
    const client = await app.as(administrator);
    const change = `mutation ($input: ChangeWikiSpaceReadersInput!) { changeWikiSpaceReaders(input: $input) {
      __typename ... on WikiReadersChangeToAccept { change { key message lose { people inWords } } } ... on WikiSpaceSaved { space { id } } } }`;
    const asked = await client.send<{ changeWikiSpaceReaders: { change: { key: string; message: string } } }>(change, { input: { spaceId, readers: 'DEPARTMENT' } });
    const { key, message } = asked.data?.changeWikiSpaceReaders.change ?? { key: '', message: '' };
    expect(message).toContain('It can no longer be read by 2 people in 2 departments');
    expect((await client.send(change, { input: { spaceId, readers: 'DEPARTMENT', acceptedChange: key } })).data).toEqual({
      changeWikiSpaceReaders: { __typename: 'WikiSpaceSaved', space: null },
    });
  });

  it('is opened once, however often it is asked for, and not twice under one name', async () => {
    await forgetLimits(app);
    const input = spaceInput({ name: 'Once only' });
    const open = 'mutation ($input: CreateWikiSpaceInput!) { createWikiSpace(input: $input) { __typename ... on WikiSpaceSaved { space { name } } ... on ValidationFailed { problems { field } } } }';
    const client = await app.as(rosa);
    for (let times = 0; times < 2; times += 1) expect((await client.send(open, { input })).data).toMatchObject({ createWikiSpace: { space: { name: 'Once only' } } });
    expect((await client.send(open, { input: spaceInput({ name: ' once  ONLY ' }) })).data).toMatchObject({ createWikiSpace: { problems: [{ field: 'name' }] } });
  });
});
