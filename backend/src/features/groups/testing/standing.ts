import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp } from '../../../testing/test-app.js';
import { ItemQueries } from '../../content/content.public.js';
import { givenMembers } from './group.factory.js';

/** Everybody who may stand to a group in a way of their own, of whatever department. */
export interface GroupPeople {
  readonly owner: TestPerson;
  readonly moderator: TestPerson;
  readonly member: TestPerson;
  readonly outsider: TestPerson;
  /** Of another department than all others, and not a member. */
  readonly elsewhere: TestPerson;
  readonly siteModerator: TestPerson;
  readonly siteAdministrator: TestPerson;
}

export async function givenGroupPeople(app: TestApp): Promise<GroupPeople> {
  return {
    owner: await givenPerson(app, { name: 'Olu Owner' }),
    moderator: await givenPerson(app, { name: 'Mina Moderator' }),
    member: await givenPerson(app, { name: 'Mel Member' }),
    outsider: await givenPerson(app, { name: 'Ola Outsider' }),
    elsewhere: await givenPerson(app, { name: 'Eli Elsewhere', department: 'Roads' }),
    siteModerator: await givenPerson(app, { name: 'Sam Site', roles: ['MODERATOR'] }),
    siteAdministrator: await givenPerson(app, { name: 'Ada Admin', roles: ['SITE_ADMIN'] }),
  };
}

export async function giveRoles(app: TestApp, groupId: string, { moderator, member }: GroupPeople): Promise<void> {
  await givenMembers(app, groupId, [moderator], 'MODERATOR');
  await givenMembers(app, groupId, [member]);
}

/** Those of these people who can read the item now, by name. */
export async function readersAmong(app: TestApp, people: Partial<GroupPeople>, itemId: string): Promise<string[]> {
  const can = await Promise.all(Object.entries(people).map(async ([name, person]) =>
    (await app.get(ItemQueries).readableItem(await app.actor(person), itemId)) ? [name] : []));
  return can.flat().sort();
}

export async function setRole(app: TestApp, groupId: string, person: TestPerson, role: 'OWNER' | 'MODERATOR' | 'MEMBER' | null): Promise<void> {
  await app.get(Database).rows(role
    ? sql`update group_member set role = ${role} where group_id = ${groupId} and person_id = ${person.id}`
    : sql`delete from group_member where group_id = ${groupId} and person_id = ${person.id}`);
}

/** As if hours had gone by: one test makes more groups than anybody makes in a day. */
export async function forgetLimits(app: TestApp): Promise<void> {
  await app.get(Database).rows(sql`delete from rate_limit`);
}
