import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Forbidden, NotFound } from '../../../platform/errors/domain-errors.js';
import { newId } from '../../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { GroupPersonalData } from '../group.personal-data.js';
import { OwnerlessQueries } from '../ownerless.queries.js';
import { eventsOf, givenInvited, givenSuspended, knows, mailTo, memberCounts, roleIn } from '../testing/belonging.factory.js';
import { givenGroup, givenMembers } from '../testing/group.factory.js';
import { AdoptGroup } from './adopt-group.js';
import { AskToJoin } from './ask-to-join.js';

let app: TestApp;
let admin: TestPerson;
let member: TestPerson;
let heir: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  [member, heir] = [await givenPerson(app), await givenPerson(app)];
});
afterAll(() => app.close());

const adopt = async (groupId: string, person: { id: string } = heir, by = admin) =>
  app.get(AdoptGroup).run(await app.actor(by), { groupId, personId: person.id });
const ownerless = async () => (await app.get(OwnerlessQueries).page(await app.actor(admin), 1)).groups;
const closeGroups = (person: TestPerson) => app.get(UnitOfWork).run(() => app.get(GroupPersonalData).close(person.id));

/** A hidden group whose only owner has gone. */
async function givenOwnerless(members: TestPerson[] = [member]): Promise<string> {
  const leaver = await givenPerson(app);
  const id = await givenGroup(app, { owner: leaver, name: `Left alone ${newId()}`, kind: 'HIDDEN', members });
  await closeGroups(leaver);
  return id;
}

describe('a group without owners', () => {
  it('is brought to site administrators with its name, size and age, and nothing else', async () => {
    const id = await givenOwnerless();
    const found = (await ownerless()).find((group) => group.id === id);
    expect(found).toEqual({ id, name: expect.stringContaining('Left alone'), memberCount: 1, createdAt: expect.any(Date) });
    expect(await knows(app, id, admin)).toBe(false);
  });

  it('is one whose owners are all suspended, and no other', async () => {
    const [away, here] = [await givenPerson(app), await givenPerson(app)];
    const [alone, shared] = [await givenGroup(app, { owner: away }), await givenGroup(app, { owner: away })];
    await givenMembers(app, shared, [here], 'OWNER');
    await givenSuspended(app, away);
    const ids = (await ownerless()).map((group) => group.id);
    expect(ids).toContain(alone);
    expect(ids).not.toContain(shared);
  });

  it('gets an owner, of which every member is told', async () => {
    const other = await givenPerson(app);
    const id = await givenOwnerless([member, other]);
    expect(await adopt(id)).toEqual({ type: 'GroupAdopted' });
    expect(await roleIn(app, id, heir)).toBe('OWNER');
    expect(await memberCounts(app, id)).toEqual([3, 3]);
    await app.runJobs();
    for (const { email } of [member, other, heir]) expect((await mailTo(app, email)).at(-1)).toMatch(new RegExp(`^A group of yours has a new owner.*${heir.name}`, 's'));
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['group-member-added', 'group-adopted']);
    expect(await knows(app, id, admin)).toBe(false);
  });

  it('tells many members in batches, each once', async () => {
    const id = await givenOwnerless([]);
    await app.get(Database).rows(sql`
      with someone as (insert into person (id, short_id, slug, name, created_at, updated_at)
        select gen_random_uuid(), 'many' || n, 'many', 'Many ' || n, now(), now() from generate_series(1, 230) n returning id, short_id),
      accounts as (insert into account (person_id, email, roles, created_at)
        select id, short_id || '@many.example', '{}', now() from someone)
      insert into group_member (group_id, person_id, role, joined_at) select ${id}, id, 'MEMBER', now() from someone`);
    await adopt(id);
    await app.runJobs();
    const rows = await app.get(Database).rows<{ mails: number; people: number }>(sql`
      select count(*)::int as mails, count(distinct recipient)::int as people from mail_message where recipient like 'many%@many.example'`);
    expect(rows).toEqual([{ mails: 230, people: 230 }]);
  });

  it('can be given to a member, and to the administrator', async () => {
    const [one, other] = [await givenOwnerless(), await givenOwnerless()];
    await adopt(one, member);
    await adopt(other, admin);
    expect([await roleIn(app, one, member), await roleIn(app, other, admin)]).toEqual(['OWNER', 'OWNER']);
  });
});

describe('naming an owner is refused', () => {
  it('to everybody but site administrators', async () => {
    const id = await givenOwnerless();
    for (const by of [member, heir]) await expect(adopt(id, heir, by)).rejects.toThrow(Forbidden);
    await expect(app.get(OwnerlessQueries).page(await app.actor(member), 1)).rejects.toThrow(Forbidden);
  });

  it('for a group that has one, like one that is not there, also when two do it at once', async () => {
    const id = await givenOwnerless();
    const outcomes = await Promise.allSettled([adopt(id), adopt(id, member)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const nowhere of [id, newId(), 'nonsense']) await expect(adopt(nowhere)).rejects.toThrow(NotFound);
  });

  it('for people without an open account', async () => {
    const [id, away] = [await givenOwnerless(), await givenPerson(app)];
    await givenSuspended(app, away);
    for (const person of [away, { id: newId() }, { id: 'nobody' }]) expect(await adopt(id, person)).toMatchObject({ problems: [{ field: 'personId' }] });
  });
});

describe('when an account is closed', () => {
  it('says what becomes of its groups, and does it', async () => {
    const leaver = await givenPerson(app);
    const [owned, joined] = [await givenGroup(app, { owner: leaver, members: [member] }), await givenGroup(app, { owner: heir, members: [leaver] })];
    const asked = await givenGroup(app, { owner: heir, kind: 'REQUEST' });
    await app.get(AskToJoin).run(await app.actor(leaver), { groupId: asked, reason: 'To help' });
    await givenInvited(app, await givenGroup(app, { owner: heir }), heir, [leaver]);
    const facts = await app.get(GroupPersonalData).whenClosed(leaver.id);
    expect(facts.map(({ words }) => words)).toEqual(['You leave 2 groups', expect.stringMatching(/^1 group of which you are the last owner/)]);
    await closeGroups(leaver);
    expect([await roleIn(app, owned, leaver), await roleIn(app, joined, leaver)]).toEqual([undefined, undefined]);
    expect([await memberCounts(app, owned), await memberCounts(app, joined)]).toEqual([[1, 1], [1, 1]]);
    const left = await app.get(Database).rows(sql`
      select person_id from group_request where person_id = ${leaver.id} union all select person_id from group_invitation where person_id = ${leaver.id}`);
    expect(left).toEqual([]);
    expect((await ownerless()).map(({ id }) => id)).toContain(owned);
  });

  it('says nothing of groups to those who have none', async () => {
    expect(await app.get(GroupPersonalData).whenClosed((await givenPerson(app)).id)).toEqual([]);
  });
});

describe('one’s own data', () => {
  it('holds groups, requests and what one was told, and names no hidden group that one does not know of', async () => {
    const person = await givenPerson(app);
    await givenGroup(app, { owner: person, name: 'Mine <b>' });
    const asked = await givenGroup(app, { owner: heir, name: 'Asked for', kind: 'REQUEST' });
    await app.get(AskToJoin).run(await app.actor(person), { groupId: asked, reason: 'To help' });
    const hidden = await givenGroup(app, { owner: heir, name: 'Secret name', kind: 'HIDDEN', members: [person] });
    await app.get(Database).rows(sql`delete from group_member where group_id = ${hidden} and person_id = ${person.id}`);
    await app.get(Database).rows(sql`
      insert into group_removal (group_id, person_id, removed_by, removed_at, reason) values (${hidden}, ${person.id}, ${heir.id}, now(), 'Some reason')`);
    const parts = [];
    for await (const part of app.get(GroupPersonalData).parts(person.id)) parts.push(JSON.stringify(part));
    const text = parts.join();
    for (const words of ['Mine &lt;b&gt;', 'Asked for', 'To help', 'Some reason']) expect(text).toContain(words);
    expect(text).not.toContain('Secret name');
  });
});
