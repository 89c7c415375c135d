import type { Actor } from '../../platform/access/actor.js';
import { addressOf } from '../../platform/addresses.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { TagRow } from '../tags/tags.public.js';
import type { ActableGroup, GroupRole } from './group.policy.js';

/** A group as its page shows it, and as the viewer stands to it. */
export interface GroupRow extends ActableGroup {
  readonly shortId: string;
  readonly name: string;
  readonly slug: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly welcomeItemId: string | null;
  /** The home department. */
  readonly departmentId: string | null;
  readonly pictureId: string | null;
  readonly memberCount: number;
  readonly lockVersion: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly readersAudienceId: number;
  readonly topics: readonly TagRow[];
  /** In the order in which they came. */
  readonly ownerIds: readonly string[];
  /** The viewer has asked to be let in, and nobody has decided. */
  readonly viewerHasAsked: boolean;
}

/** Somebody who belongs. */
export interface MemberRow {
  readonly groupId: string;
  readonly personId: string;
  readonly role: GroupRole;
  readonly joinedAt: Date;
}

/** The departments a group is limited to, from a table called `people_group`. */
export const limitedTo: Sql = sql`
  array(select department_id from group_department where group_id = people_group.id order by department_id) as "limitedTo"`;

/** How a person stands to a group, from a table called `people_group`. */
export function standingOf(personId: string, now: Date): Sql {
  return sql`
    (select role from group_member where group_id = people_group.id and person_id = ${personId}) as "viewerRole",
    exists (select from group_invitation where group_id = people_group.id and person_id = ${personId} and decided_at is null
      and expires_at > ${now}) as "viewerIsInvited",
    exists (select from group_removal where group_id = people_group.id and person_id = ${personId}) as "viewerWasRemoved"`;
}

/** The columns of a GroupRow, from a table called `people_group`. */
export function groupColumns(actor: Actor, now: Date): Sql {
  return sql`
    people_group.id, people_group.short_id as "shortId", people_group.name, people_group.slug, people_group.purpose, people_group.about,
    people_group.welcome, people_group.welcome_item_id as "welcomeItemId", people_group.kind, people_group.department_id as "departmentId",
    people_group.audience_id as "audienceId", people_group.readers_audience_id as "readersAudienceId", people_group.picture_id as "pictureId",
    people_group.member_count as "memberCount", people_group.lock_version as "lockVersion", people_group.created_at as "createdAt", people_group.created_by as "createdBy",
    people_group.archived_at as "archivedAt", people_group.merged_into_id as "mergedIntoId", ${limitedTo}, ${standingOf(actor.personId, now)},
    exists (select from group_request where group_id = people_group.id and person_id = ${actor.personId} and decided_at is null) as "viewerHasAsked",
    array(select person_id from group_member where group_id = people_group.id and role = 'OWNER' order by joined_at, person_id limit 50) as "ownerIds",
    (select coalesce(json_agg(json_build_object('id', tag.id, 'name', tag.name, 'slug', tag.slug) order by group_topic.position), '[]')
      from group_topic join tag on tag.id = group_topic.tag_id where group_topic.group_id = people_group.id) as topics`;
}

/** The same question as `readableBy`, of groups: does this person know of the group? From a table called `people_group`. */
export function knownTo(actor: Actor): Sql {
  return sql`people_group.audience_id = any(${actor.audiences}::int[])`;
}

/** The same question as `canSeeMembers`: may this person see who belongs to the group? From a table called `people_group`. */
export function membersSeenBy(actor: Actor): Sql {
  return sql`${knownTo(actor)} and (
    people_group.kind = 'OPEN' and people_group.readers_audience_id = any(${actor.audiences}::int[])
    or exists (select from group_member as own where own.group_id = people_group.id and own.person_id = ${actor.personId}))`;
}

/** The address of a group on this site. */
export function groupPath({ slug, shortId }: { slug: string; shortId: string }): string {
  return `/groups/${addressOf(slug, shortId)}`;
}
