import type { Actor } from '../../../platform/access/actor.js';
import { addressOf } from '../../../platform/addresses.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import type { AudienceChoice } from '../../content/content.public.js';
import type { ActableSpace, SpaceEditing } from './space.policy.js';

/** A space as one person stands to it. */
export interface SpaceRow extends ActableSpace {
  readonly id: string;
  readonly shortId: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly intendedReaders: AudienceChoice;
  readonly editing: SpaceEditing;
  readonly lockVersion: number;
  readonly createdAt: Date;
}

/** The columns of a SpaceRow, from a table called `wiki_space`. */
export function spaceColumns(actor: Actor): Sql {
  return sql`
    wiki_space.id, wiki_space.short_id as "shortId", wiki_space.name, wiki_space.slug, wiki_space.description,
    wiki_space.department_id as "departmentId", wiki_space.group_id as "groupId", wiki_space.intended_readers as "intendedReaders",
    wiki_space.audience_id as "audienceId", wiki_space.editing, wiki_space.editors_audience_id as "editorsAudienceId",
    wiki_space.lock_version as "lockVersion", wiki_space.created_at as "createdAt",
    (select archived_at from people_group where people_group.id = wiki_space.group_id) as "groupArchivedAt",
    case when wiki_space.group_id is null
      then exists (select from wiki_space_person where space_id = wiki_space.id and person_id = ${actor.personId} and role = 'MANAGER')
      else exists (select from group_member where group_id = wiki_space.group_id and person_id = ${actor.personId} and role = 'OWNER')
    end as "viewerManages"`;
}

/** The same question as `readableBy`, of spaces. From a table called `wiki_space`. */
export function spaceReadableBy(actor: Actor): Sql {
  return sql`wiki_space.audience_id = any(${actor.audiences}::int[])`;
}

/** The address of a space on this site. */
export function spacePath({ slug, shortId }: { slug: string; shortId: string }): string {
  return `/spaces/${addressOf(slug, shortId)}`;
}
