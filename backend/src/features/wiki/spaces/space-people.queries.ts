import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { readsSpace } from './space-people.rows.js';
import { spaceReadableBy } from './space.rows.js';

export interface NamedEditor {
  readonly personId: string;
  /** Whether being named gives them anything: they read the space, and have an account that is in use. */
  readonly isEffective: boolean;
}

/** Who is named in a space. */
export interface SpacePeople {
  readonly spaceId: string;
  /** In the order in which they came. Of a group's space, the owners of the group. */
  readonly managerIds: readonly string[];
  readonly editors: readonly NamedEditor[];
}

/** Who looks after spaces and who is named as an editor there, for whoever may read them. */
@Injectable()
export class SpacePeopleQueries {
  constructor(private readonly database: Database) {}

  of(actor: Actor, spaceIds: readonly string[]): Promise<SpacePeople[]> {
    return this.database.rows(sql`
      select wiki_space.id as "spaceId",
        case when wiki_space.group_id is null
          then array(select person_id from wiki_space_person where space_id = wiki_space.id and role = 'MANAGER' order by added_at, person_id)
          else array(select person_id from group_member where group_id = wiki_space.group_id and role = 'OWNER' order by joined_at, person_id limit 50)
        end as "managerIds",
        (select coalesce(json_agg(json_build_object('personId', person.id,
            'isEffective', account.person_id is not null and account.suspended_at is null and ${readsSpace}) order by person.name, person.id), '[]')
          from wiki_space_person join person on person.id = wiki_space_person.person_id left join account on account.person_id = person.id
          where wiki_space_person.space_id = wiki_space.id and wiki_space_person.role = 'EDITOR') as editors
      from wiki_space where wiki_space.id = any(${spaceIds}::uuid[]) and ${spaceReadableBy(actor)}`);
  }
}
