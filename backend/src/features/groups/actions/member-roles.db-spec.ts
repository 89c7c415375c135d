import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Forbidden, NotFound } from '../../../platform/errors/domain-errors.js';
import { newId } from '../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { GroupRole } from '../group.policy.js';
import { eventsOf, givenSuspended, knows, mailTo, memberCounts, roleIn } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { ChangeMemberRole } from './change-member-role.js';
import { LeaveGroup } from './leave-group.js';
import { RemoveMember } from './remove-member.js';

let app: TestApp;
let owner: TestPerson;
let second: TestPerson;
let moderator: TestPerson;
let member: TestPerson;
let stranger: TestPerson;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  [owner, second, moderator] = [await givenPerson(app), await givenPerson(app), await givenPerson(app)];
  [member, stranger] = [await givenPerson(app), await givenPerson(app)];
});
beforeEach(async () => {
  id = await givenGroup(app, { owner, name: `Letters ${newId()}`, kind: 'HIDDEN', members: [member] });
  await givenMembers(app, id, [moderator], 'MODERATOR');
});
afterAll(() => app.close());

const leave = async (by: TestPerson, successor?: TestPerson) =>
  app.get(LeaveGroup).run(await app.actor(by), { groupId: id, successorId: successor?.id ?? null });
const give = async (person: TestPerson, role: GroupRole, by = owner) =>
  app.get(ChangeMemberRole).run(await app.actor(by), { groupId: id, personId: person.id, role });
const handOver = async (person: TestPerson, by = owner) => app.get(ChangeMemberRole).handOver(await app.actor(by), { groupId: id, personId: person.id });
const remove = async (person: TestPerson, by = owner, reason = 'Left the service') =>
  app.get(RemoveMember).run(await app.actor(by), { groupId: id, personId: person.id, reason });
const refused = (field: string) => ({ problems: [{ field }] });

describe('leaving', () => {
  it('ends it with the next request', async () => {
    await leave(member);
    expect(await knows(app, id, member)).toBe(false);
    expect(await memberCounts(app, id)).toEqual([2, 2]);
    expect((await eventsOf(app, id)).at(-1)).toBe('group-member-left');
  });

  it('passes the group on to the successor of its last owner, who is told', async () => {
    await leave(owner, member);
    expect([await roleIn(app, id, owner), await roleIn(app, id, member)]).toEqual([undefined, 'OWNER']);
    expect((await mailTo(app, member.email)).at(-1)).toMatch(/^Your role in a group has changed.*an owner/s);
  });

  it('asks for no successor while somebody else owns the group', async () => {
    await givenMembers(app, id, [second], 'OWNER');
    await leave(owner, member);
    expect(await roleIn(app, id, member)).toBe('MEMBER');
  });

  it('leaves an owner when two of them go at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      id = await givenGroup(app, { owner, members: [member] });
      await givenMembers(app, id, [second], 'OWNER');
      const outcomes = await Promise.all([leave(owner), leave(second)]);
      expect(outcomes.map(({ type }) => type).sort()).toEqual(['BelongingChanged', 'ValidationFailed']);
      expect([await roleIn(app, id, owner), await roleIn(app, id, second)].filter(Boolean)).toEqual(['OWNER']);
    }
  });
});

describe('the last owner stays', () => {
  it('without a successor', async () => {
    expect(await leave(owner)).toMatchObject(refused('successorId'));
    expect(await roleIn(app, id, owner)).toBe('OWNER');
  });

  it('when the others who own it are suspended', async () => {
    const away = await givenPerson(app);
    await givenMembers(app, id, [away], 'OWNER');
    await givenSuspended(app, away);
    expect(await leave(owner)).toMatchObject(refused('successorId'));
  });

  it('when the successor is no member, is suspended, or is themself', async () => {
    const away = await givenPerson(app);
    await givenMembers(app, id, [away]);
    await givenSuspended(app, away);
    for (const successor of [stranger, away, owner]) expect(await leave(owner, successor)).toMatchObject(refused('successorId'));
  });

  it('when they are the only member', async () => {
    id = await givenGroup(app, { owner });
    expect(await leave(owner, stranger)).toMatchObject(refused('successorId'));
  });
});

describe('a role', () => {
  it('is given by owners, counts from the next request, and is mailed', async () => {
    await give(member, 'MODERATOR');
    expect(await roleIn(app, id, member)).toBe('MODERATOR');
    expect((await mailTo(app, member.email)).at(-1)).toMatch(/a moderator of the group/);
    await give(member, 'MODERATOR');
    expect((await eventsOf(app, id)).filter((name) => name === 'group-role-changed')).toHaveLength(1);
  });

  it('of owner is handed over in one step', async () => {
    await handOver(member);
    expect([await roleIn(app, id, owner), await roleIn(app, id, member)]).toEqual(['MEMBER', 'OWNER']);
  });
});

describe('a role is refused', () => {
  it('by moderators and members', async () => {
    for (const by of [moderator, member]) await expect(give(member, 'OWNER', by)).rejects.toThrow(Forbidden);
    await expect(give(member, 'OWNER', stranger)).rejects.toThrow(NotFound);
  });

  it('by an owner who has just lost theirs', async () => {
    await givenMembers(app, id, [second], 'OWNER');
    const actor = await app.actor(second);
    await give(second, 'MEMBER');
    await expect(app.get(ChangeMemberRole).run(actor, { groupId: id, personId: member.id, role: 'OWNER' })).rejects.toThrow(Forbidden);
  });

  it('to those who do not belong', async () => {
    expect(await give(stranger, 'MODERATOR')).toMatchObject(refused('role'));
    expect(await app.get(ChangeMemberRole).run(await app.actor(owner), { groupId: id, personId: 'nobody', role: 'OWNER' })).toMatchObject(refused('role'));
  });

  it('of owner to a suspended account', async () => {
    const away = await givenPerson(app);
    await givenMembers(app, id, [away]);
    await givenSuspended(app, away);
    expect(await give(away, 'OWNER')).toMatchObject(refused('role'));
  });

  it('when nobody would own the group', async () => {
    expect(await give(owner, 'MODERATOR')).toMatchObject(refused('role'));
    expect(await handOver(owner)).toMatchObject(refused('role'));
    expect(await handOver(stranger)).toMatchObject(refused('role'));
    expect(await roleIn(app, id, owner)).toBe('OWNER');
  });

  it('when two owners make each other members at once: one remains', async () => {
    await givenMembers(app, id, [second], 'OWNER');
    await Promise.allSettled([give(second, 'MEMBER', owner), give(owner, 'MEMBER', second)]);
    expect([await roleIn(app, id, owner), await roleIn(app, id, second)].filter((role) => role === 'OWNER')).toHaveLength(1);
  });
});

describe('removing', () => {
  it('shuts somebody out with the next request, and tells them why', async () => {
    await remove(member);
    expect(await knows(app, id, member)).toBe(false);
    expect((await mailTo(app, member.email)).at(-1)).toMatch(/^You were removed from a group.*Left the service/s);
    expect((await eventsOf(app, id)).at(-1)).toBe('group-member-removed');
  });

  it('is done by moderators to members, by owners to everybody else', async () => {
    await remove(member, moderator);
    await givenMembers(app, id, [second], 'OWNER');
    await remove(moderator);
    await remove(second);
    expect(await memberCounts(app, id)).toEqual([1, 1]);
  });
});

describe('removing is refused', () => {
  it('without a reason', async () => {
    expect(await remove(member, owner, ' ')).toMatchObject(refused('reason'));
    expect(await roleIn(app, id, member)).toBe('MEMBER');
  });

  it('of owners and moderators by moderators, of anybody by members, of oneself', async () => {
    await expect(remove(owner, moderator)).rejects.toThrow(Forbidden);
    await expect(remove(member, member)).rejects.toThrow(Forbidden);
    await expect(remove(owner, owner)).rejects.toThrow(Forbidden);
    await expect(remove(member, stranger)).rejects.toThrow(NotFound);
  });

  it('by somebody who was removed a moment before', async () => {
    const actor = await app.actor(moderator);
    await remove(moderator);
    await expect(app.get(RemoveMember).run(actor, { groupId: id, personId: member.id, reason: 'Revenge' })).rejects.toThrow(Forbidden);
  });

  it('of those who do not belong', async () => {
    expect(await remove(stranger)).toMatchObject(refused('reason'));
    const rows = await app.get(Database).rows(sql`select from group_removal where group_id = ${id}`);
    expect(rows).toHaveLength(0);
  });
});
