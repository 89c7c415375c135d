import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Forbidden, NotFound } from '../../../platform/errors/domain-errors.js';
import { newId } from '../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { eventsOf, givenInvited, givenSuspended, knows, mailTo, memberCounts, roleIn } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { AnswerInvitation } from './answer-invitation.js';
import { type InvitePeopleInput, InvitePeople } from './invite-people.js';
import { RemoveMember } from './remove-member.js';

let app: TestApp;
let owner: TestPerson;
let guest: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  [owner, guest] = [await givenPerson(app), await givenPerson(app, { name: 'Guest One', email: 'guest@skills.example' })];
  elsewhere = await givenPerson(app, { department: 'Roads', email: 'far@roads.example' });
});
afterAll(() => app.close());

const invite = async (groupId: string, changes: Partial<InvitePeopleInput>, by = owner) =>
  app.get(InvitePeople).run(await app.actor(by), { groupId, personIds: [], addresses: '', message: '', ...changes });
const accept = async (groupId: string, by: TestPerson) => app.get(AnswerInvitation).accept(await app.actor(by), groupId);
const decline = async (groupId: string, by: TestPerson) => app.get(AnswerInvitation).decline(await app.actor(by), groupId);
const letTimePass = (groupId: string) => app.get(Database).rows(sql`update group_invitation set expires_at = now() - interval '1 minute' where group_id = ${groupId}`);

async function invitationId(groupId: string, person: TestPerson): Promise<string> {
  const row = await app.get(Database).row<{ id: string }>(sql`select id from group_invitation where group_id = ${groupId} and person_id = ${person.id}`);
  return row?.id ?? '';
}

describe('inviting', () => {
  it('lets somebody know of a hidden group, tells them by mail, and makes no member of them', async () => {
    const id = await givenGroup(app, { owner, name: 'Quiet work', kind: 'HIDDEN' });
    expect(await knows(app, id, guest)).toBe(false);
    await givenInvited(app, id, owner, [guest]);
    expect(await knows(app, id, guest)).toBe(true);
    expect(await roleIn(app, id, guest)).toBeUndefined();
    await app.runJobs();
    const [mail = ''] = await mailTo(app, guest.email);
    expect(mail).toMatch(/^You are invited to a group.*Quiet work.*Come along/s);
    expect(mail.split(':')[0]).not.toContain('Quiet');
  });

  it('reports on every line of a pasted list', async () => {
    const [member, invited] = [await givenPerson(app, { email: 'member@skills.example' }), await givenPerson(app, { email: 'invited@skills.example' })];
    const suspended = await givenPerson(app, { email: 'away@skills.example' });
    await givenSuspended(app, suspended);
    const id = await givenGroup(app, { owner, members: [member], departmentIds: [owner.departmentId] });
    await givenInvited(app, id, owner, [invited]);
    const addresses = `Guest One <GUEST@skills.example>\nmember@skills.example; invited@skills.example, nobody@skills.example\r\n
      far@roads.example\nnot an address\nguest@skills.example\naway@skills.example`;
    const outcome = await invite(id, { addresses });
    expect(outcome.type === 'PeopleInvited' && outcome.report.map((line) => line.outcome)).toEqual([
      'INVITED', 'ALREADY_MEMBER', 'ALREADY_INVITED', 'NO_ACCOUNT', 'OTHER_DEPARTMENT', 'NOT_AN_ADDRESS', 'TWICE', 'NO_ACCOUNT',
    ]);
    expect(await knows(app, id, guest)).toBe(true);
  });

  it('takes somebody who was chosen and stands in the list for one', async () => {
    const id = await givenGroup(app, { owner });
    const outcome = await invite(id, { personIds: [guest.id, newId()], addresses: guest.email });
    expect(outcome.type === 'PeopleInvited' && outcome.report.map((line) => line.outcome)).toEqual(['INVITED', 'NO_ACCOUNT', 'TWICE']);
  });

  it('goes through a list as long as it may be', async () => {
    const id = await givenGroup(app, { owner });
    const addresses = Array.from({ length: 500 }, (_, n) => `nobody.${n}@skills.example`).join('\n');
    const outcome = await invite(id, { addresses });
    expect(outcome.type === 'PeopleInvited' && outcome.report.length).toBe(500);
  });

  it('begins an invitation again that is over', async () => {
    const id = await givenGroup(app, { owner, kind: 'HIDDEN' });
    await givenInvited(app, id, owner, [guest]);
    await letTimePass(id);
    await givenInvited(app, id, owner, [guest]);
    expect(await knows(app, id, guest)).toBe(true);
  });

  it('lets somebody in who was removed', async () => {
    const id = await givenGroup(app, { owner, kind: 'HIDDEN', members: [guest] });
    await app.get(RemoveMember).run(await app.actor(owner), { groupId: id, personId: guest.id, reason: 'A mistake' });
    expect(await knows(app, id, guest)).toBe(false);
    await givenInvited(app, id, owner, [guest]);
    await accept(id, guest);
    expect(await roleIn(app, id, guest)).toBe('MEMBER');
  });
});

describe('inviting is refused', () => {
  it('to members', async () => {
    const id = await givenGroup(app, { owner, members: [guest] });
    await expect(invite(id, { personIds: [elsewhere.id] }, guest)).rejects.toThrow(Forbidden);
  });

  it('to those who do not know of the group, like one that is not there', async () => {
    const id = await givenGroup(app, { owner, kind: 'HIDDEN' });
    await expect(invite(id, { personIds: [elsewhere.id] }, guest)).rejects.toThrow(NotFound);
  });

  it('to somebody who has just lost the role', async () => {
    const id = await givenGroup(app, { owner });
    await givenMembers(app, id, [guest], 'MODERATOR');
    const actor = await app.actor(guest);
    await app.get(Database).rows(sql`update group_member set role = 'MEMBER' where group_id = ${id} and person_id = ${guest.id}`);
    await expect(app.get(InvitePeople).run(actor, { groupId: id, personIds: [elsewhere.id], addresses: '', message: '' })).rejects.toThrow(Forbidden);
  });

  it.each<[string, Partial<InvitePeopleInput>, string]>([
    ['of nobody', {}, 'personIds'],
    ['of 501 addresses', { addresses: Array.from({ length: 501 }, (_, n) => `n${n}@x.example`).join('\n') }, 'addresses'],
    ['of a list without end', { addresses: 'x'.repeat(60_001) }, 'addresses'],
    ['of 51 people', { personIds: Array.from({ length: 51 }, () => newId()) }, 'personIds'],
    ['with too long a message', { addresses: 'a@x.example', message: 'x'.repeat(501) }, 'message'],
  ])('%s', async (_, changes, field) => {
    const other = await givenPerson(app);
    const id = await givenGroup(app, { owner: other });
    expect(await invite(id, changes, other)).toMatchObject({ problems: [{ field }] });
  });
});

describe('an answer', () => {
  it('accepts once, also when it comes twice at the same time', async () => {
    const id = await givenGroup(app, { owner, kind: 'HIDDEN' });
    await givenInvited(app, id, owner, [guest]);
    await Promise.all([accept(id, guest), accept(id, guest)]);
    expect(await memberCounts(app, id)).toEqual([2, 2]);
    expect((await eventsOf(app, id)).filter((name) => name === 'group-member-added')).toHaveLength(1);
  });

  it('declines, and the group is hidden again', async () => {
    const id = await givenGroup(app, { owner, kind: 'HIDDEN' });
    await givenInvited(app, id, owner, [guest]);
    await decline(id, guest);
    expect(await knows(app, id, guest)).toBe(false);
    await expect(accept(id, guest)).rejects.toThrow(NotFound);
  });
});

describe('an invitation does not let in', () => {
  it('when it is over', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await givenInvited(app, id, owner, [guest]);
    await letTimePass(id);
    await expect(accept(id, guest)).rejects.toThrow(Forbidden);
  });

  it('when it was taken back', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await givenInvited(app, id, owner, [guest]);
    const invitation = await invitationId(id, guest);
    await expect(app.get(AnswerInvitation).revoke(await app.actor(guest), invitation)).rejects.toThrow(NotFound);
    await app.get(AnswerInvitation).revoke(await app.actor(owner), invitation);
    await expect(accept(id, guest)).rejects.toThrow(Forbidden);
  });

  it('when another one is for them', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await givenInvited(app, id, owner, [guest]);
    await expect(accept(id, elsewhere)).rejects.toThrow(Forbidden);
  });

  it('somebody who has moved out of the limit since', async () => {
    const mover = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'HIDDEN', departmentIds: [owner.departmentId] });
    await givenInvited(app, id, owner, [mover]);
    await app.get(Database).rows(sql`update person set department_id = ${elsewhere.departmentId} where id = ${mover.id}`);
    await expect(accept(id, mover)).rejects.toThrow(Forbidden);
  });
});
