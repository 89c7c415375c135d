import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { GroupKind } from './group.policy.js';
import { givenInvited } from './testing/belonging.factory.js';
import { type Character, GroupCast, cast } from './testing/group-cast.js';
import { givenGroup, givenMembers } from './testing/group.factory.js';

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
const answers = (operation: string, variables: Record<string, unknown>) => theCast.answers(operation, variables);

const joinGroup = 'mutation ($groupId: ID!) { joinGroup(groupId: $groupId) { __typename } }';
const ask = 'mutation ($input: AskToJoinGroupInput!) { askToJoinGroup(input: $input) { __typename } }';
const changeRole = 'mutation ($input: ChangeGroupRoleInput!) { changeGroupRole(input: $input) { __typename ... on ValidationFailed { problems { field } } } }';
const remove = 'mutation ($input: RemoveGroupMemberInput!) { removeGroupMember(input: $input) { __typename } }';
const invite = 'mutation ($input: InvitePeopleInput!) { inviteToGroup(input: $input) { __typename ... on PeopleInvited { report { outcome } } } }';
const makeLink = 'mutation ($input: MakeGroupLinkInput!) { makeGroupLink(input: $input) { __typename ... on GroupLinkMade { address } } }';
const handOver = 'mutation ($input: HandOverGroupInput!) { handOverGroup(input: $input) { __typename } }';
const accept = 'mutation ($groupId: ID!) { acceptGroupInvitation(groupId: $groupId) { __typename ... on BelongingChanged { group { id viewerRole } } } }';
const decline = 'mutation ($groupId: ID!) { declineGroupInvitation(groupId: $groupId) { __typename ... on BelongingChanged { group { id } } } }';
const leave = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename ... on BelongingChanged { group { id } } } }';

const inside = (inner: string) => `query ($address: String!) { group(address: $address) { ${inner} } }`;

describe('who may do what', () => {
  const [done, forbidden, missing] = ['BelongingChanged', 'FORBIDDEN', 'NOT_FOUND'];

  it('joining: everybody of the departments to which an open group is limited, but not who was removed', async () => {
    expect(await answers(joinGroup, { groupId: await givenCast('OPEN', true) })).toEqual({
      owner: done, moderator: done, member: done, stranger: done, outsider: forbidden, removed: forbidden, invited: done, admin: done,
    });
  });

  it('asking: everybody who knows of a group by request and neither belongs nor is invited', async () => {
    expect(await answers(ask, { input: { groupId: await givenCast('REQUEST', true), reason: 'To help' } })).toEqual({
      owner: forbidden, moderator: forbidden, member: forbidden, stranger: done, outsider: forbidden, removed: done, invited: forbidden, admin: done,
    });
  });

  it('accepting: who is invited', async () => {
    expect(await answers(accept, { groupId: await givenCast('HIDDEN') })).toEqual({
      owner: done, moderator: done, member: done, stranger: missing, outsider: missing, removed: missing, invited: done, admin: missing,
    });
  });

  it.each<[string, string, (groupId: string) => Record<string, unknown>, string, string, string]>([
    ['changing a role: owners', changeRole, (groupId) => ({ groupId, personId: people.member.id, role: 'MEMBER' }), done, forbidden, forbidden],
    ['handing over: owners', handOver, (groupId) => ({ groupId, personId: people.member.id }), done, forbidden, forbidden],
    ['inviting: owners and moderators', invite, (groupId) => ({ groupId, personIds: [people.outsider.id], addresses: '', message: '' }), 'PeopleInvited', 'PeopleInvited', forbidden],
    ['making a link: owners and moderators', makeLink, (groupId) => ({ groupId, days: 7 }), 'GroupLinkMade', 'GroupLinkMade', forbidden],
  ])('%s', async (_, operation, input, owner, moderator, invited) => {
    const hidden = await answers(operation, { input: input(await givenCast('HIDDEN')) });
    // Whoever was invited meanwhile knows of it.
    const outsider = operation === invite ? forbidden : missing;
    // Whoever the group was handed over to owns it by then, and names themself.
    const member = operation === handOver ? 'ValidationFailed' : forbidden;
    expect(hidden).toEqual({ owner, moderator, member, stranger: missing, outsider, removed: missing, invited, admin: missing });
  });

  it('removing: owners and moderators, and nobody who is not there any more', async () => {
    const groupId = await givenCast('HIDDEN');
    const got = await answers(remove, { input: { groupId, personId: people.member.id, reason: 'Rude' } });
    expect(got).toEqual({
      owner: done, moderator: 'ValidationFailed', member: missing, stranger: missing, outsider: missing, removed: missing, invited: forbidden, admin: missing,
    });
  });
});

describe('who sees what of a group', () => {
  const fields = inside('viewerCan { seeMembers } members { total } requests { nodes { id } } requestCount invitations { nodes { id } } links { id } memberTablePath viewerIsLastOwner');

  it.each<[GroupKind, Character[], Character[]]>([
    ['OPEN', ['owner', 'moderator', 'member', 'stranger', 'removed', 'invited', 'admin'], ['outsider']],
    ['REQUEST', ['owner', 'moderator', 'member'], ['stranger', 'outsider', 'removed', 'invited', 'admin']],
    ['HIDDEN', ['owner', 'moderator', 'member'], ['invited']],
  ])('%s, limited: its members to %j, not to %j; what waits for a decision only to who decides', async (kind, see, seeNot) => {
    const address = await givenCast(kind, true);
    for (const character of [...see, ...seeNot]) {
      const { group } = await (await as(character)).ask<{ group: Record<string, unknown> }>(fields, { address });
      const decides = character === 'owner' || character === 'moderator';
      expect([character, group]).toEqual([character, {
        viewerCan: { seeMembers: see.includes(character) },
        members: see.includes(character) ? { total: 3 } : null,
        requests: decides ? { nodes: [] } : null,
        requestCount: 0,
        invitations: decides ? { nodes: [{ id: expect.any(String) }] } : null,
        links: decides ? [] : null,
        memberTablePath: character === 'owner' ? expect.stringMatching(/^\/files\/groups\//) : null,
        viewerIsLastOwner: character === 'owner',
      }]);
    }
  });

  it('a hidden group is not there for all others', async () => {
    const address = await givenCast('HIDDEN');
    for (const character of ['stranger', 'outsider', 'removed', 'admin'] as const) {
      expect(await (await as(character)).refusal(fields, { address })).toBe('NOT_FOUND');
    }
  });
});

describe('the members of a group', () => {
  const list = `query ($address: String!, $query: String, $departmentId: ID, $role: GroupRole, $page: Int!) { group(address: $address) { members(query: $query, departmentId: $departmentId, role: $role, page: $page) {
    total page pageCount members { role joinedAt isOutsideLimit person { id name path department { name } } viewerCan { changeRole remove } } } } }`;
  interface Found {
    group: { members: { total: number; pageCount: number; members: { role: string; isOutsideLimit: boolean; person: { name: string }; viewerCan: { changeRole: boolean; remove: boolean } }[] } };
  }
  let id: string;
  beforeEach(async () => {
    id = await givenCast('REQUEST', true);
  });
  const found = async (variables: Record<string, unknown>, by: Character = 'owner') =>
    (await (await as(by)).ask<Found>(list, { address: id, page: 1, ...variables })).group.members;

  it('come owners first, and are found by name, department and role', async () => {
    expect((await found({})).members.map(({ person }) => person.name)).toEqual(['owner Person', 'moderator Person', 'member Person']);
    expect((await found({ query: 'mem' })).members.map(({ person }) => person.name)).toEqual(['member Person']);
    expect((await found({ query: '%' })).total).toBe(0);
    expect((await found({ role: 'MODERATOR' })).total).toBe(1);
    expect((await found({ departmentId: people.owner.departmentId })).total).toBe(3);
    expect((await found({ departmentId: people.outsider.departmentId })).total).toBe(0);
    expect((await found({ departmentId: 'nonsense' })).total).toBe(0);
  });

  it('say what the viewer may do with each', async () => {
    const can = async (by: Character) => (await found({}, by)).members.map(({ viewerCan }) => [viewerCan.changeRole, viewerCan.remove]);
    expect(await can('owner')).toEqual([[true, false], [true, true], [true, true]]);
    expect(await can('moderator')).toEqual([[false, false], [false, false], [false, true]]);
    expect(await can('member')).toEqual([[false, false], [false, false], [false, false]]);
  });

  it('are marked when they have moved out of the limit, and stay', async () => {
    await givenMembers(app, id, [people.outsider]);
    const marked = (await found({})).members.filter(({ isOutsideLimit }) => isOutsideLimit).map(({ person }) => person.name);
    expect(marked).toEqual(['outsider Person']);
  });

  it('take as many statements when they are many', async () => {
    const client = await as('owner');
    const few = await statementCount(() => client.ask(list, { address: id, page: 1 }));
    const others = await Promise.all(Array.from({ length: 30 }, () => givenPerson(app)));
    await givenMembers(app, id, others);
    const many = await statementCount(() => client.ask(list, { address: id, page: 1 }));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
    expect(await found({ page: 2 })).toMatchObject({ total: 33, pageCount: 2 });
  });

  it('cannot be leafed through without end', async () => {
    expect(await (await as('owner')).refusal(list, { address: id, page: 51 })).toBe('BAD_REQUEST');
    expect(await (await as('owner')).refusal(list, { address: id, page: 0 })).toBe('BAD_REQUEST');
  });

  it('are a table for owners, in which nothing is a formula', async () => {
    await givenMembers(app, id, [await givenPerson(app, { name: '=HYPERLINK("http://evil.example","Click")' })]);
    const response = await (await as('owner')).fetch(`/files/groups/${id}/members.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toMatch(/Name,Department,Job title,Role,Joined,Outside the limit$/);
    expect(lines[1]).toMatch(/^owner Person,Department for Skills,,Owner,\d{4}-\d\d-\d\d,No$/);
    expect(lines.filter((line) => /^"'=HYPERLINK\(""http/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('='))).toEqual([]);
  });

  it('are a table for nobody else', async () => {
    for (const character of cast.filter((one) => one !== 'owner')) {
      expect([character, (await (await as(character)).fetch(`/files/groups/${id}/members.csv`)).status]).toEqual([character, 404]);
    }
    expect((await app.stranger().fetch(`/files/groups/${id}/members.csv`)).status).toBe(401);
  });
});

describe('leaving a hidden group', () => {
  it('answers that it is not to be seen any more, and is true at once', async () => {
    const groupId = await givenCast('HIDDEN');
    const client = await as('member');
    expect(await client.ask(leave, { input: { groupId } })).toEqual({ leaveGroup: { __typename: 'BelongingChanged', group: null } });
    expect(await client.refusal(inside('id'), { address: groupId })).toBe('NOT_FOUND');
  });
});

describe('somebody who is removed while they read', () => {
  it('is refused with their next request', async () => {
    const address = await givenCast('REQUEST');
    const client = await as('member');
    expect(await client.ask(inside('members { total }'), { address })).toMatchObject({ group: { members: { total: 3 } } });
    await (await as('moderator')).ask(remove, { input: { groupId: address, personId: people.member.id, reason: 'Left' } });
    expect(await client.ask(inside('members { total }'), { address })).toEqual({ group: { members: null } });
  });

  it('is refused from then on, however many requests are under way', async () => {
    const address = await givenCast('HIDDEN');
    const client = await as('member');
    const moderator = await as('moderator');
    const read = () => client.send<{ group: unknown } | null>(inside('members { total }'), { address });
    let isRemoved = false;
    const reading = async (): Promise<unknown[]> => {
      const answers = [];
      while (!isRemoved) answers.push((await read()).data);
      return answers;
    };
    const readers = Array.from({ length: 4 }, reading);
    await moderator.ask(remove, { input: { groupId: address, personId: people.member.id, reason: 'Left' } });
    const afterwards = await Promise.all([read(), read(), read()]);
    isRemoved = true;
    expect((await Promise.all(readers)).flat()).toContainEqual({ group: { members: { total: 3 } } });
    expect(afterwards.map(({ data, errors }) => [data, errors?.[0]?.extensions.code])).toEqual([[null, 'NOT_FOUND'], [null, 'NOT_FOUND'], [null, 'NOT_FOUND']]);
  });
});

describe('one’s own invitations and requests', () => {
  const own = '{ ownGroupInvitations { message group { id name purpose owners { name } members { total } memberCount about welcome topics { name } mix { count } department { id } limitedTo { id } } invitedBy { name } } ownGroupRequests { reason outcome answer group { name } person { id } } }';
  interface Own {
    ownGroupInvitations: { group: { id: string; members: unknown } }[];
    ownGroupRequests: { reason: string; outcome: string | null; answer: string }[];
  }

  it('tell of a hidden group what it takes to decide, to nobody else', async () => {
    const id = await givenCast('HIDDEN', true);
    await app.get(Database).rows(sql`update people_group set about = 'Secret', welcome = 'Secret' where id = ${id}`);
    const mine = async (character: Character) => (await (await as(character)).ask<Own>(own)).ownGroupInvitations.find(({ group }) => group.id === id);
    expect(await mine('invited')).toMatchObject({ message: 'Come along', group: { purpose: 'To work together', owners: [{ name: 'owner Person' }], members: null, memberCount: null, about: '', welcome: '', topics: [], mix: [], department: null, limitedTo: [] } });
    for (const character of cast.filter((one) => one !== 'invited')) expect(await mine(character)).toBeUndefined();
  });

  it('end with an answer', async () => {
    const groupId = await givenCast('HIDDEN');
    const client = await as('invited');
    expect(await client.ask(decline, { groupId })).toEqual({ declineGroupInvitation: { __typename: 'BelongingChanged', group: null } });
    expect((await client.ask<Own>(own)).ownGroupInvitations.some(({ group }) => group.id === groupId)).toBe(false);
  });

  it('say what was decided, and are decided by owners and moderators only', async () => {
    const groupId = await givenCast('REQUEST');
    await (await as('stranger')).ask(ask, { input: { groupId, reason: 'I run the pilot' } });
    const waiting = inside('requestCount requests { nodes { id reason person { name } } }');
    const { group } = await (await as('moderator')).ask<{ group: { requestCount: number; requests: { nodes: { id: string }[] } } }>(waiting, { address: groupId });
    expect(group).toMatchObject({ requestCount: 1, requests: { nodes: [{ reason: 'I run the pilot', person: { name: 'stranger Person' } }] } });
    const decide = 'mutation ($input: DecideGroupRequestInput!) { decideGroupRequest(input: $input) { __typename } }';
    const got = await answers(decide, { input: { requestId: group.requests.nodes[0]?.id, accept: false, answer: 'Not yet' } });
    expect(got).toEqual({
      owner: 'BelongingChanged', moderator: 'ValidationFailed', member: 'NOT_FOUND', stranger: 'NOT_FOUND', outsider: 'NOT_FOUND', removed: 'NOT_FOUND',
      invited: 'NOT_FOUND', admin: 'NOT_FOUND',
    });
    expect((await (await as('stranger')).ask<Own>(own)).ownGroupRequests[0]).toMatchObject({ reason: 'I run the pilot', outcome: 'DECLINED', answer: 'Not yet' });
    expect((await (await as('outsider')).ask<Own>(own)).ownGroupRequests).toEqual([]);
  });

  it('take as many statements when they are many', async () => {
    const [few, many] = [await givenPerson(app), await givenPerson(app)];
    for (const [person, count] of [[few, 2], [many, 8]] as const) {
      for (let n = 0; n < count; n += 1) await givenInvited(app, await givenGroup(app, { owner: people.owner, kind: 'HIDDEN' }), people.owner, [person]);
    }
    const lists = '{ ownGroupInvitations { group { id name owners { name } } invitedBy { name } } ownGroupRequests { group { name } } }';
    const [client, other] = [await app.as(few), await app.as(many)];
    expect((await statementCount(() => other.ask(lists))).fewest).toBeLessThanOrEqual((await statementCount(() => client.ask(lists))).most);
  });
});
