import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Forbidden, NotFound } from '../../../platform/errors/domain-errors.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { LinkedGroupQueries } from '../linked-group.queries.js';
import { memberCounts, roleIn } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { ChangeMemberRole } from './change-member-role.js';
import { InvitationLinks } from './invitation-links.js';
import { RemoveMember } from './remove-member.js';

let app: TestApp;
let owner: TestPerson;
let guest: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  [owner, guest] = [await givenPerson(app), await givenPerson(app)];
  elsewhere = await givenPerson(app, { department: 'Roads' });
});
afterAll(() => app.close());

async function givenLink(groupId: string, by = owner, days = 7): Promise<{ token: string; id: string }> {
  const outcome = await app.get(InvitationLinks).make(await app.actor(by), { groupId, days });
  if (outcome.type !== 'GroupLinkMade') throw new Error('No link was made');
  const row = await app.get(Database).row<{ id: string }>(sql`select id from group_link where group_id = ${groupId} order by id desc limit 1`);
  return { token: outcome.address.split('/').at(-1) ?? '', id: row?.id ?? '' };
}
const follow = async (token: string, by = guest) => app.get(InvitationLinks).follow(await app.actor(by), token);
const look = async (token: string, by = guest) => app.get(LinkedGroupQueries).find(await app.actor(by), token);
const revoke = async (linkId: string, by = owner) => app.get(InvitationLinks).revoke(await app.actor(by), linkId);

async function expectDead(token: string, by = guest): Promise<void> {
  expect(await look(token, by)).toBeUndefined();
  await expect(follow(token, by)).rejects.toThrow(NotFound);
}

describe('a link', () => {
  it('tells of a hidden group and lets in', async () => {
    const id = await givenGroup(app, { owner, name: 'Behind the link', kind: 'HIDDEN' });
    const { token } = await givenLink(id);
    expect(await look(token)).toMatchObject({ name: 'Behind the link', purpose: 'To work together', ownerIds: [owner.id], memberPath: null });
    await Promise.all([follow(token), follow(token)]);
    expect(await memberCounts(app, id)).toEqual([2, 2]);
    expect((await look(token))?.memberPath).toMatch(/^\/groups\/behind-the-link-/);
  });

  it('is kept only as a hash', async () => {
    const id = await givenGroup(app, { owner });
    const { token } = await givenLink(id);
    const rows = await app.get(Database).rows<{ kept: string }>(sql`select group_link::text as kept from group_link where group_id = ${id}`);
    expect(rows[0]?.kept).not.toContain(token);
  });

  it('leaves owners what they are', async () => {
    const id = await givenGroup(app, { owner });
    await follow((await givenLink(id)).token, owner);
    expect(await roleIn(app, id, owner)).toBe('OWNER');
  });
});

describe('a link works no more, and tells nothing', () => {
  it('once it is over', async () => {
    const { token, id } = await givenLink(await givenGroup(app, { owner }));
    await app.get(Database).rows(sql`update group_link set expires_at = now() - interval '1 minute' where id = ${id}`);
    await expectDead(token);
  });

  it('once it is revoked, by somebody who may', async () => {
    const { token, id } = await givenLink(await givenGroup(app, { owner, kind: 'REQUEST' }));
    await expect(revoke(id, guest)).rejects.toThrow(NotFound);
    await revoke(id);
    await revoke(id);
    await expectDead(token);
  });

  it('once whoever made it has lost the role or the group', async () => {
    const [one, other] = [await givenPerson(app), await givenPerson(app)];
    const id = await givenGroup(app, { owner });
    await givenMembers(app, id, [one, other], 'MODERATOR');
    const links = [await givenLink(id, one), await givenLink(id, other)];
    await app.get(ChangeMemberRole).run(await app.actor(owner), { groupId: id, personId: one.id, role: 'MEMBER' });
    await app.get(RemoveMember).run(await app.actor(owner), { groupId: id, personId: other.id, reason: 'Left the service' });
    for (const { token } of links) await expectDead(token);
  });

  it('once the group is archived', async () => {
    const id = await givenGroup(app, { owner });
    const { token } = await givenLink(id);
    await app.get(Database).rows(sql`update people_group set archived_at = now() where id = ${id}`);
    await expectDead(token);
  });

  it('for people of a department to which the group is not limited', async () => {
    const { token } = await givenLink(await givenGroup(app, { owner, kind: 'HIDDEN', departmentIds: [owner.departmentId] }));
    await expectDead(token, elsewhere);
  });

  it('for somebody who was removed', async () => {
    const removed = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'HIDDEN', members: [removed] });
    const { token } = await givenLink(id);
    await app.get(RemoveMember).run(await app.actor(owner), { groupId: id, personId: removed.id, reason: 'Rude' });
    await expectDead(token, removed);
  });

  it.each(['', 'guessed', '\u0000'])('when it was never made: %j', async (token) => expectDead(token));
});

describe('used while it is revoked', () => {
  it('it lets in or it does not, and nobody after', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await givenPerson(app);
      const groupId = await givenGroup(app, { owner, kind: 'HIDDEN' });
      const { token, id } = await givenLink(groupId);
      const [used] = await Promise.allSettled([follow(token, person), revoke(id)]);
      expect(await roleIn(app, groupId, person)).toBe(used.status === 'fulfilled' ? 'MEMBER' : undefined);
      if (used.status === 'rejected') expect(used.reason).toBeInstanceOf(NotFound);
      await expectDead(token, elsewhere);
    }
  });
});

describe('making a link is refused', () => {
  it('to members', async () => {
    const id = await givenGroup(app, { owner, members: [guest] });
    await expect(givenLink(id, guest)).rejects.toThrow(Forbidden);
  });

  it.each([0, 1, 31, -7])('for %s days', async (days) => {
    const id = await givenGroup(app, { owner });
    expect(await app.get(InvitationLinks).make(await app.actor(owner), { groupId: id, days })).toMatchObject({ problems: [{ field: 'days' }] });
  });

  it('when there are too many', async () => {
    const id = await givenGroup(app, { owner });
    for (let n = 0; n < 20; n += 1) {
      await app.get(Database).rows(sql`
        insert into group_link (id, group_id, token_hash, made_by, created_at, expires_at)
        values (gen_random_uuid(), ${id}, decode(md5(${`${id}${n}`}), 'hex'), ${owner.id}, now(), now() + interval '1 day')`);
    }
    expect(await app.get(InvitationLinks).make(await app.actor(owner), { groupId: id, days: 7 })).toMatchObject({ problems: [{ field: 'days' }] });
  });
});
