import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenGroup } from './testing/group.factory.js';
import { type GroupPeople, forgetLimits, giveRoles, givenGroupPeople } from './testing/standing.js';

let app: TestApp;
let people: GroupPeople & { invited: TestPerson; removed: TestPerson };
beforeAll(async () => {
  app = await startTestApp();
  people = { ...(await givenGroupPeople(app)), invited: await givenPerson(app), removed: await givenPerson(app) };
});
afterAll(() => app.close());

const operations = {
  groupKindChange: `query ($id: ID!) { groupKindChange(groupId: $id, kind: REQUEST, departmentIds: []) { closing } }`,
  groupMergeChange: `query ($id: ID!, $into: ID!) { groupMergeChange(goneId: $id, intoId: $into) { moving } }`,
  changeGroupKind: `mutation ($id: ID!) { changeGroupKind(input: { groupId: $id, kind: REQUEST, departmentIds: [] }) { __typename } }`,
  archiveGroup: `mutation ($id: ID!) { archiveGroup(groupId: $id) { id } }`,
  restoreGroup: `mutation ($id: ID!) { restoreGroup(groupId: $id) { id } }`,
  mergeGroups: `mutation ($id: ID!, $into: ID!) { mergeGroups(input: { goneId: $id, intoId: $into }) { id } }`,
};

async function group(kind: 'OPEN' | 'HIDDEN'): Promise<string> {
  await forgetLimits(app);
  const id = await givenGroup(app, { owner: people.owner, kind });
  await giveRoles(app, id, people);
  await app.get(Database).rows(sql`
    insert into group_invitation (id, group_id, person_id, invited_by, created_at, expires_at)
    values (${newId()}, ${id}, ${people.invited.id}, ${people.owner.id}, now(), now() + interval '1 day')`);
  await app.get(Database).rows(sql`
    insert into group_removal (group_id, person_id, removed_by, removed_at, reason) values (${id}, ${people.removed.id}, ${people.owner.id}, now(), 'Loud')`);
  return id;
}

describe.each(['OPEN', 'HIDDEN'] as const)('what only owners do with a group that is %s', (kind) => {
  it.each<[keyof typeof people, string]>([
    ['moderator', 'FORBIDDEN'],
    ['member', 'FORBIDDEN'],
    ['invited', 'FORBIDDEN'],
    ['outsider', kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND'],
    ['removed', kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND'],
    ['siteModerator', kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND'],
    ['siteAdministrator', kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND'],
  ])('%s: %s', async (who, code) => {
    const id = await group(kind);
    const into = await givenGroup(app, { owner: people[who] });
    const client = await app.as(people[who]);
    for (const operation of Object.values(operations)) expect(await client.refusal(operation, { id, into })).toBe(code);
  });

  it('strangers: UNAUTHENTICATED', async () => {
    const id = await group(kind);
    for (const operation of Object.values(operations)) expect(await app.stranger().refusal(operation, { id, into: id })).toBe('UNAUTHENTICATED');
  });

  it('owners do it, and are answered as it is then', async () => {
    const id = await group(kind);
    const into = await givenGroup(app, { owner: people.owner });
    const client = await app.as(people.owner);
    expect(await client.ask(operations.groupKindChange, { id })).toEqual({ groupKindChange: { closing: 0 } });
    expect(await client.ask(operations.changeGroupKind, { id })).toEqual({ changeGroupKind: { __typename: 'GroupSaved' } });
    expect(await client.ask(operations.archiveGroup, { id })).toEqual({ archiveGroup: { id } });
    expect(await client.ask(operations.restoreGroup, { id })).toEqual({ restoreGroup: { id } });
    expect(await client.ask(operations.groupMergeChange, { id, into })).toEqual({ groupMergeChange: { moving: 0 } });
    expect(await client.ask(operations.mergeGroups, { id, into })).toEqual({ mergeGroups: { id: into } });
    expect(await client.ask('query ($id: String!) { group(address: $id) { id } }', { id })).toEqual({ group: { id: into } });
  });
});

it('says who would gain and lose, in numbers', async () => {
  const id = await group('HIDDEN');
  const client = await app.as(people.owner);
  const change = `query ($id: ID!) { groupKindChange(groupId: $id, kind: OPEN, departmentIds: []) { knowing { gain lose } reading { gain lose } closing } }`;
  const everybody = Object.keys(people).length;
  expect(await client.ask(change, { id })).toEqual({
    groupKindChange: { knowing: { gain: everybody - 4, lose: 0 }, reading: { gain: everybody - 3, lose: 0 }, closing: 0 },
  });
});

describe('who is counted as knowing of the group', () => {
  it('is not somebody whose invitation has expired', async () => {
    const id = await group('HIDDEN');
    const owner = await app.as(people.owner);
    const gain = async () => {
      const query = `query ($id: ID!) { groupKindChange(groupId: $id, kind: REQUEST, departmentIds: []) { knowing { gain } } }`;
      return (await owner.ask<{ groupKindChange: { knowing: { gain: number } } }>(query, { id })).groupKindChange.knowing.gain;
    };
    const before = await gain();
    await app.get(Database).rows(sql`update group_invitation set expires_at = now() - interval '1 minute' where group_id = ${id}`);
    expect(await gain()).toBe(before + 1);
  });
});
