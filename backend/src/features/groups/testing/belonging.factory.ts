import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import type { TestApp } from '../../../testing/test-app.js';
import { InvitePeople } from '../actions/invite-people.js';
import type { GroupRole } from '../group.policy.js';
import { GroupQueries } from '../group.queries.js';

interface Somebody {
  readonly id: string;
}

/** The role that somebody has in a group by the database; undefined when they do not belong. */
export async function roleIn(app: TestApp, groupId: string, person: Somebody): Promise<GroupRole | undefined> {
  const row = await app.get(Database).row<{ role: GroupRole }>(sql`
    select role from group_member where group_id = ${groupId} and person_id = ${person.id}`);
  return row?.role;
}

/** As many members as the group says that it has, and as many as there are. */
export async function memberCounts(app: TestApp, groupId: string): Promise<[number, number]> {
  const row = await app.get(Database).row<{ said: number; counted: number }>(sql`
    select member_count as said, (select count(*)::int from group_member where group_id = people_group.id) as counted
    from people_group where id = ${groupId}`);
  return [row?.said ?? -1, row?.counted ?? -2];
}

/** Whether somebody knows of a group on their next request. */
export async function knows(app: TestApp, groupId: string, person: Somebody): Promise<boolean> {
  return (await app.get(GroupQueries).findById(await app.actor(person), groupId)) !== undefined;
}

/** Somebody invites these people, by a person who may. */
export async function givenInvited(app: TestApp, groupId: string, by: Somebody, people: readonly Somebody[]): Promise<void> {
  const outcome = await app.get(InvitePeople).run(await app.actor(by), {
    groupId, personIds: people.map(({ id }) => id), addresses: '', message: 'Come along',
  });
  if (outcome.type !== 'PeopleInvited' || outcome.report.some((line) => line.outcome !== 'INVITED')) {
    throw new Error(`Not invited: ${JSON.stringify(outcome)}`);
  }
}

/** Subjects and texts of what was mailed to an address, the earliest first. */
export async function mailTo(app: TestApp, address: string): Promise<string[]> {
  const rows = await app.get(Database).rows<{ mail: string }>(sql`
    select subject || ': ' || coalesce(body, '') as mail from mail_message where recipient = ${address} order by created_at, id`);
  return rows.map(({ mail }) => mail);
}

/** Names of the events recorded about a group, the earliest first. */
export async function eventsOf(app: TestApp, groupId: string): Promise<string[]> {
  const rows = await app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${groupId} order by id`);
  return rows.map(({ name }) => name);
}

/** Suspends an account without saying why. */
export async function givenSuspended(app: TestApp, person: Somebody): Promise<void> {
  await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${person.id}`);
}
