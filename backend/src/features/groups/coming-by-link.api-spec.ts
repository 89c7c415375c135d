import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { GroupKind } from './group.policy.js';
import { type Character, GroupCast } from './testing/group-cast.js';

let app: TestApp;
let theCast: GroupCast;
let people: GroupCast['people'];
beforeAll(async () => {
  app = await startTestApp();
  theCast = await GroupCast.of(app);
  people = theCast.people;
});
afterAll(() => app.close());

const as = (character: Character) => theCast.as(character);
const givenCast = (kind: GroupKind, limited = false) => theCast.group(kind, limited);

const makeLink = 'mutation ($input: MakeGroupLinkInput!) { makeGroupLink(input: $input) { __typename ... on GroupLinkMade { address } } }';
const inside = (inner: string) => `query ($address: String!) { group(address: $address) { ${inner} } }`;

describe('an invitation link', () => {
  const look = 'query ($token: String!) { linkedGroup(token: $token) { name purpose kind owners { name } memberPath } }';
  const follow = 'mutation ($token: String!) { followGroupLink(token: $token) { __typename ... on BelongingChanged { group { viewerRole } } } }';

  it('tells whom it can let in, and nobody else', async () => {
    const groupId = await givenCast('HIDDEN', true);
    const { makeGroupLink } = await (await as('moderator')).ask<{ makeGroupLink: { address: string } }>(makeLink, { input: { groupId, days: 30 } });
    const token = makeGroupLink.address.split('/').at(-1);
    const { linkedGroup } = await (await as('stranger')).ask<{ linkedGroup: unknown }>(look, { token });
    expect(linkedGroup).toMatchObject({ purpose: 'To work together', kind: 'HIDDEN', owners: [{ name: 'owner Person' }], memberPath: null });
    for (const character of ['outsider', 'removed'] as const) {
      expect(await (await as(character)).ask(look, { token })).toEqual({ linkedGroup: null });
      expect(await (await as(character)).refusal(follow, { token })).toBe('NOT_FOUND');
    }
    expect(await (await as('stranger')).ask(follow, { token })).toEqual({ followGroupLink: { __typename: 'BelongingChanged', group: { viewerRole: 'MEMBER' } } });
    expect(await app.stranger().refusal(look, { token })).toBe('UNAUTHENTICATED');
  });
});

describe('groups without owners', () => {
  const list = '{ ownerlessGroups { total groups { id name memberCount createdAt } } }';
  const adopt = 'mutation ($input: AdoptGroupInput!) { adoptGroup(input: $input) { __typename ... on GroupAdopted { ownerless { total } } } }';

  it('are seen and given an owner by site administrators, who do not see into them', async () => {
    const groupId = await givenCast('HIDDEN');
    await app.get(Database).rows(sql`delete from group_member where group_id = ${groupId} and role = 'OWNER'`);
    const input = { groupId, personId: people.outsider.id };
    expect(await (await as('member')).refusal(list)).toBe('FORBIDDEN');
    expect(await (await as('member')).refusal(adopt, { input })).toBe('FORBIDDEN');
    const client = await as('admin');
    expect(await client.ask(list)).toMatchObject({ ownerlessGroups: { total: 1, groups: [{ id: groupId }] } });
    expect(await client.refusal(inside('name'), { address: groupId })).toBe('NOT_FOUND');
    expect(await client.ask(adopt, { input })).toEqual({ adoptGroup: { __typename: 'GroupAdopted', ownerless: { total: 0 } } });
    expect(await client.refusal(inside('name'), { address: groupId })).toBe('NOT_FOUND');
    expect(await (await as('outsider')).ask(inside('viewerRole'), { address: groupId })).toEqual({ group: { viewerRole: 'OWNER' } });
  });
});
