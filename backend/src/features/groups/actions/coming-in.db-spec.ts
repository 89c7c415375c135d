import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { Forbidden, NotFound, TooManyRequests } from '../../../platform/errors/domain-errors.js';
import { atOneMoment } from '../../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { askingLimit } from '../group.limits.js';
import { givenInvited, eventsOf, mailTo, memberCounts, roleIn } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { AskToJoin } from './ask-to-join.js';
import { ChangeKind } from './change-kind.js';
import { DecideRequest } from './decide-request.js';
import { JoinGroup } from './join-group.js';
import { RemoveMember } from './remove-member.js';

let app: TestApp;
let owner: TestPerson;
let moderator: TestPerson;
let newcomer: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  [owner, moderator, newcomer] = [await givenPerson(app), await givenPerson(app), await givenPerson(app)];
  elsewhere = await givenPerson(app, { department: 'Roads' });
});
afterAll(() => app.close());

const join = async (groupId: string, by = newcomer) => app.get(JoinGroup).run(await app.actor(by), groupId);
const ask = async (groupId: string, by = newcomer, reason = 'I work on this') => app.get(AskToJoin).run(await app.actor(by), { groupId, reason });
const decide = async (requestId: string, accept: boolean, by = owner, answer = 'Because') =>
  app.get(DecideRequest).run(await app.actor(by), { requestId, accept, answer });

async function asked(groupId: string, by: TestPerson): Promise<string> {
  await ask(groupId, by);
  const row = await app.get(Database).row<{ id: string }>(sql`
    select id from group_request where group_id = ${groupId} and person_id = ${by.id} and decided_at is null`);
  if (!row) throw new Error('Nothing was asked');
  return row.id;
}

describe('joining an open group', () => {
  it('makes a member, once, also when it is asked twice at the same time', async () => {
    const id = await givenGroup(app, { owner });
    await Promise.all([join(id), join(id)]);
    expect(await roleIn(app, id, newcomer)).toBe('MEMBER');
    expect(await memberCounts(app, id)).toEqual([2, 2]);
    expect(await eventsOf(app, id)).toEqual(['group-created', 'group-member-added']);
  });

  it('leaves an owner who joins again an owner', async () => {
    const id = await givenGroup(app, { owner });
    await join(id, owner);
    expect(await roleIn(app, id, owner)).toBe('OWNER');
  });
});

describe('joining is refused', () => {
  it('in a group by request', async () => {
    await expect(join(await givenGroup(app, { owner, kind: 'REQUEST' }))).rejects.toThrow(Forbidden);
  });

  it('in a hidden group, like one that is not there', async () => {
    await expect(join(await givenGroup(app, { owner, kind: 'HIDDEN' }))).rejects.toThrow(NotFound);
  });

  it('to people of a department to which it is not limited', async () => {
    const id = await givenGroup(app, { owner, departmentIds: [owner.departmentId] });
    await expect(join(id, elsewhere)).rejects.toThrow(Forbidden);
    await join(id);
    expect(await roleIn(app, id, newcomer)).toBe('MEMBER');
  });

  it('to somebody who was removed, until they are invited again', async () => {
    const id = await givenGroup(app, { owner, members: [newcomer] });
    await app.get(RemoveMember).run(await app.actor(owner), { groupId: id, personId: newcomer.id, reason: 'Rude' });
    await expect(join(id)).rejects.toThrow(Forbidden);
    await givenInvited(app, id, owner, [newcomer]);
    await expect(join(id)).rejects.toThrow(Forbidden);
  });
});

describe('asking', () => {
  it('tells the owners and moderators, with the reason, and not those who only belong', async () => {
    const member = await givenPerson(app);
    const id = await givenGroup(app, { owner, name: 'Data quality', kind: 'REQUEST', members: [member] });
    await givenMembers(app, id, [moderator], 'MODERATOR');
    await ask(id);
    await app.runJobs();
    for (const { email } of [owner, moderator]) expect((await mailTo(app, email)).at(-1)).toMatch(/^Somebody asks to join your group.*Data quality.*I work on this.*\/groups\/[a-z0-9-]+\/requests$/s);
    expect(await mailTo(app, member.email)).toEqual([]);
  });

  it('twice is one request, also at the same time', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    const outcomes = await Promise.all([ask(id), ask(id)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['BelongingChanged', 'ValidationFailed']);
  });

  it('can be taken back, and done again', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await ask(id);
    await app.get(AskToJoin).withdraw(await app.actor(newcomer), id);
    await app.get(AskToJoin).withdraw(await app.actor(newcomer), id);
    expect(await ask(id)).toMatchObject({ type: 'BelongingChanged' });
    expect(await eventsOf(app, id)).toEqual(['group-created', 'group-request-made', 'group-request-decided', 'group-request-made']);
  });
});

describe('asking is refused', () => {
  it.each(['', '  ', 'x'.repeat(501)])('without a reason that can be read: "%.5s"', async (reason) => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    expect(await ask(id, newcomer, reason)).toMatchObject({ problems: [{ field: 'reason' }] });
  });

  it('in an open group, where one joins', async () => {
    await expect(ask(await givenGroup(app, { owner }))).rejects.toThrow(Forbidden);
  });

  it('in a hidden group, like one that is not there', async () => {
    await expect(ask(await givenGroup(app, { owner, kind: 'HIDDEN' }))).rejects.toThrow(NotFound);
  });

  it('to people of a department to which it is not limited', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST', departmentIds: [owner.departmentId] });
    await expect(ask(id, elsewhere)).rejects.toThrow(Forbidden);
  });

  it('to members', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST', members: [newcomer] });
    await expect(ask(id)).rejects.toThrow(Forbidden);
  });

  it('to those who do it all day', () => atOneMoment(app, async () => {
    const eager = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    for (let times = 0; times < askingLimit.times; times += 1) await ask(id, eager);
    await expect(ask(id, eager)).rejects.toThrow(TooManyRequests);
  }));
});

describe('a decision', () => {
  it('lets somebody in and tells them', async () => {
    const person = await givenPerson(app);
    const id = await givenGroup(app, { owner, name: 'Forms', kind: 'REQUEST' });
    await decide(await asked(id, person), true, owner, '');
    expect(await roleIn(app, id, person)).toBe('MEMBER');
    expect(await mailTo(app, person.email)).toEqual([expect.stringMatching(/^You have joined a group.*Forms/s)]);
  });

  it('declines with an answer that they are told; they may ask again', async () => {
    const person = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await decide(await asked(id, person), false, owner, 'Not your work');
    expect(await roleIn(app, id, person)).toBeUndefined();
    expect(await mailTo(app, person.email)).toEqual([expect.stringMatching(/declined.*Not your work/s)]);
    expect(await ask(id, person)).toMatchObject({ type: 'BelongingChanged' });
  });

  it('names a group that was hidden meanwhile to nobody whom it does not let in', async () => {
    const [declined, accepted] = [await givenPerson(app), await givenPerson(app)];
    const id = await givenGroup(app, { owner, name: 'Before it was hidden', kind: 'REQUEST' });
    const requests = [await asked(id, declined), await asked(id, accepted)] as const;
    await app.get(ChangeKind).run(await app.actor(owner), { groupId: id, kind: 'HIDDEN', departmentIds: [] });
    await app.get(Database).rows(sql`update people_group set name = 'Unheard of', slug = 'unheard-of' where id = ${id}`);
    await decide(requests[0], false, owner, 'Not your work');
    await decide(requests[1], true);
    expect(await mailTo(app, declined.email)).toEqual([expect.not.stringMatching(/unheard/i)]);
    expect(await mailTo(app, accepted.email)).toEqual([expect.stringMatching(/Unheard of/)]);
  });

  it('is made once when two make it', async () => {
    const person = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await givenMembers(app, id, [moderator], 'MODERATOR');
    const requestId = await asked(id, person);
    const outcomes = await Promise.all([decide(requestId, true, owner), decide(requestId, false, moderator)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['BelongingChanged', 'ValidationFailed']);
    expect(await mailTo(app, person.email)).toHaveLength(1);
    expect(await memberCounts(app, id)).toEqual((await roleIn(app, id, person)) ? [3, 3] : [2, 2]);
  });
});

describe('a decision is refused', () => {
  it('to whoever asked, members and strangers, who learn of no request', async () => {
    const member = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'REQUEST', members: [member] });
    const requestId = await asked(id, newcomer);
    for (const by of [newcomer, member, elsewhere]) await expect(decide(requestId, true, by)).rejects.toThrow(NotFound);
  });

  it('to a moderator who has just lost the role', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    await givenMembers(app, id, [moderator], 'MODERATOR');
    const [requestId, actor] = [await asked(id, newcomer), await app.actor(moderator)];
    await app.get(Database).rows(sql`update group_member set role = 'MEMBER' where group_id = ${id} and person_id = ${moderator.id}`);
    await expect(app.get(DecideRequest).run(actor, { requestId, accept: true, answer: '' })).rejects.toThrow(NotFound);
  });

  it('without an answer when it declines', async () => {
    const id = await givenGroup(app, { owner, kind: 'REQUEST' });
    expect(await decide(await asked(id, newcomer), false, owner, ' ')).toMatchObject({ problems: [{ field: 'answer' }] });
  });

  it('for somebody who has moved out of the limit since', async () => {
    const mover = await givenPerson(app);
    const id = await givenGroup(app, { owner, kind: 'REQUEST', departmentIds: [owner.departmentId] });
    const requestId = await asked(id, mover);
    await app.get(Database).rows(sql`update person set department_id = ${elsewhere.departmentId} where id = ${mover.id}`);
    expect(await decide(requestId, true)).toMatchObject({ problems: [{ field: 'answer' }] });
    expect(await roleIn(app, id, mover)).toBeUndefined();
  });
});
