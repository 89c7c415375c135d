import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { givenPerson, type TestPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';

let app: TestApp;
let owner: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
let administrator: TestPerson;
let invited: TestPerson;
let hidden: string;
let open: string;
beforeAll(async () => {
  app = await startTestApp();
  [owner, member, outsider, administrator, invited] = [
    await givenPerson(app), await givenPerson(app), await givenPerson(app, { department: 'Office for Public Data' }),
    await givenPerson(app, { roles: ['SITE_ADMIN'] }), await givenPerson(app),
  ];
  open = await givenGroup(app, { owner, members: [member], name: 'User research network', purpose: 'Ask questions', topics: ['interviews'] });
  await givenGroup(app, { owner, name: 'Letters clinic', purpose: 'Plain words', kind: 'REQUEST' });
  hidden = await givenGroup(app, { owner, members: [member], name: 'User research secrets', purpose: 'Nobody knows', kind: 'HIDDEN', topics: ['quartz'] });
  await app.get(Database).rows(sql`
    insert into group_invitation (id, group_id, person_id, invited_by, created_at, expires_at)
    values (gen_random_uuid(), ${hidden}, ${invited.id}, ${owner.id}, now(), now() + interval '7 days')`);
});
afterAll(() => app.close());

const list = 'query ($q: String, $f: GroupFilter) { groups(query: $q, filter: $f) { total groups { name } } groupFacets(query: $q, filter: $f) { name values { label count } } }';
interface Listed { groups: { total: number; groups: { name: string }[] }; groupFacets: { name: string; values: { label: string; count: number }[] }[] }
const names = async (person: TestPerson, variables = {}) =>
  (await (await app.as(person)).ask<Listed>(list, variables)).groups.groups.map(({ name }) => name);

describe('the directory', () => {
  it('lists a hidden group to its members only, also in counts', async () => {
    expect(await names(member)).toEqual(['Letters clinic', 'User research network', 'User research secrets']);
    for (const person of [outsider, administrator, invited]) {
      const answer = await (await app.as(person)).ask<Listed>(list);
      expect(answer.groups).toEqual({ total: 2, groups: [{ name: 'Letters clinic' }, { name: 'User research network' }] });
      expect(JSON.stringify(answer.groupFacets)).not.toMatch(/quartz|HIDDEN/);
    }
  });

  it('finds beginnings of words of names, purposes and topics', async () => {
    expect(await names(outsider, { q: 'user res' })).toEqual(['User research network']);
    expect(await names(outsider, { q: 'plain' })).toEqual(['Letters clinic']);
    expect(await names(outsider, { q: 'interv' })).toEqual(['User research network']);
    expect(await names(outsider, { q: 'quartz' })).toEqual([]);
    expect(await names(member, { q: 'quartz' })).toEqual(['User research secrets']);
    expect(await names(outsider, { f: { kinds: ['REQUEST'] } })).toEqual(['Letters clinic']);
  });

  it('sorts in every order', async () => {
    for (const order of ['NAME', 'MEMBERS', 'ACTIVE', 'NEWEST']) {
      const { groups } = await (await app.as(outsider)).ask<Listed>('query ($o: GroupOrder!) { groups(order: $o) { total groups { name } } }', { o: order });
      expect(groups.total).toBe(2);
    }
  });
});

describe('names that are nearly the same', () => {
  const similar = async (person: TestPerson, name: string) =>
    (await (await app.as(person)).ask<{ similarGroups: { name: string }[] }>('query ($n: String!) { similarGroups(name: $n) { name } }', { n: name }))
      .similarGroups.map((group) => group.name);
  it('are found with slips of the pen, and never tell of a hidden group', async () => {
    expect(await similar(outsider, 'Usr reserch netwrk')).toEqual(['User research network']);
    expect(await similar(administrator, 'User research secrets')).toEqual(['User research network']);
    expect((await similar(member, 'User research secrets'))[0]).toBe('User research secrets');
    expect(await similar(outsider, '%')).toEqual([]);
  });
});

describe('the facts of a group', () => {
  const facts = '{ name purpose owners { id } memberCount mix { count } topics { name } department { id } picture createdAt archivedAt lockVersion }';
  it('are kept from who is only invited to a hidden one', async () => {
    const { group } = await (await app.as(invited)).ask<{ group: object }>(`query ($a: String!) { group(address: $a) ${facts} }`, { a: hidden });
    expect(group).toEqual({
      name: 'User research secrets', purpose: 'Nobody knows', owners: [{ id: owner.id }], memberCount: null, mix: [], topics: [], department: null, picture: null,
      createdAt: null, archivedAt: null, lockVersion: 0,
    });
  });
});

describe('what a group says of itself', () => {
  const change = `mutation ($i: DescribeGroupInput!) { describeGroup(input: $i) { __typename ... on GroupSaved { group { name lockVersion } }
    ... on GroupConflict { current { name } } ... on ValidationFailed { problems { field } } } }`;
  const input = (more = {}) => ({ id: open, lockVersion: 1, name: 'User research network', purpose: 'Ask', about: '', welcome: '', topics: [], ...more });
  it('is changed by owners, by nobody else', async () => {
    for (const [person, code] of [[member, 'FORBIDDEN'], [outsider, 'FORBIDDEN'], [administrator, 'FORBIDDEN']] as const) {
      expect(await (await app.as(person)).refusal(change, { i: input() })).toBe(code);
      expect(await (await app.as(person)).refusal(change, { i: input({ id: hidden }) })).toBe(person === member ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    const client = await app.as(owner);
    expect(await client.ask(change, { i: input({ name: 'Letters  Clinic' }) })).toEqual({ describeGroup: { __typename: 'ValidationFailed', problems: [{ field: 'name' }] } });
    expect(await client.ask(change, { i: input() })).toEqual({ describeGroup: { __typename: 'GroupSaved', group: { name: 'User research network', lockVersion: 2 } } });
    expect(await client.ask(change, { i: input({ name: 'Other' }) })).toEqual({ describeGroup: { __typename: 'GroupConflict', current: { name: 'User research network' } } });
  });

  it('leaves addresses with the old name working, and gives the old name free', async () => {
    const client = await app.as(owner);
    const page = 'query ($a: String!) { group(address: $a) { id path lockVersion } }';
    const before = (await client.ask<{ group: { path: string; lockVersion: number } }>(page, { a: open })).group;
    const oldAddress = before.path.slice('/groups/'.length);
    await client.ask(change, { i: input({ name: 'Listening network', lockVersion: before.lockVersion }) });
    const { group } = await (await app.as(outsider)).ask<{ group: { id: string; path: string } }>(page, { a: oldAddress });
    expect(group).toMatchObject({ id: open, path: before.path.replace('user-research-network', 'listening-network') });
    const again = { id: randomUUID(), name: 'User research network', purpose: 'Begin again', kind: 'OPEN', topics: [], departmentIds: [] };
    const create = 'mutation ($i: CreateGroupInput!) { createGroup(input: $i) { __typename } }';
    expect(await client.ask(create, { i: again })).toEqual({ createGroup: { __typename: 'GroupSaved' } });
    await app.get(Database).rows(sql`delete from people_group where id = ${again.id}`);
    await client.ask(change, { i: input({ lockVersion: before.lockVersion + 1 }) });
  });
});

describe('a picture', () => {
  it('is sent by owners and seen by those who see the facts', async () => {
    const body = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#c00' } }).jpeg().toBuffer().then((bytes) => new Uint8Array(bytes));
    const path = `/files/groups/${hidden}/picture`;
    expect((await (await app.as(member)).fetch(path, { method: 'POST', body: await body() })).status).toBe(403);
    expect((await (await app.as(administrator)).fetch(path, { method: 'POST', body: await body() })).status).toBe(404);
    expect((await (await app.as(owner)).fetch(path, { method: 'POST', body: await body() })).status).toBe(201);
    expect((await (await app.as(member)).fetch(path)).status).toBe(200);
    for (const person of [outsider, administrator, invited]) expect((await (await app.as(person)).fetch(path)).status).toBe(404);
    expect((await app.stranger().fetch(path)).status).toBe(401);
  });
});

describe('the groups of a person', () => {
  const of = async (viewer: TestPerson, person: TestPerson) => (await (await app.as(viewer)).ask<{ person: { groups: object } }>(
    'query ($a: String!) { person(address: $a) { groups { inCommon { name } open { name } } } }', { a: person.id })).person.groups;
  it('are told as far as the viewer may see who belongs', async () => {
    expect(await of(owner, member)).toEqual({ inCommon: [{ name: 'User research network' }, { name: 'User research secrets' }], open: [] });
    for (const viewer of [outsider, administrator, invited]) expect(await of(viewer, owner)).toEqual({ inCommon: [], open: [{ name: 'User research network' }] });
  });
});

it('reads three groups and thirty with as many statements', async () => {
  const client = await app.as(outsider);
  const page = '{ groups { groups { name memberCount latestAt department { name } topics { name } mix { count } owners { name } } } }';
  await givenMembers(app, open, [outsider]);
  await client.ask(page);
  const few = await statementCount(() => client.ask(page));
  for (let made = 0; made < 20; made += 1) await givenMembers(app, await givenGroup(app, { owner: made < 10 ? owner : member }), [outsider]);
  expect((await statementCount(() => client.ask(page))).fewest).toBeLessThanOrEqual(few.most);
});
