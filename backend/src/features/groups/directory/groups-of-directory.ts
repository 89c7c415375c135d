import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { type DirectoryGroup, DirectoryGroups, type DirectoryGroupsSource } from '../../profiles/profiles.public.js';
import { membersSeenBy } from '../group.rows.js';

/** So many of the largest; more than that are not offered to choose from anyway. */
const mostOffered = 300;

/** By which groups people can be narrowed: those that go on, and whose members the actor may see. */
@Injectable()
export class GroupsOfDirectory implements DirectoryGroupsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryGroups,
  ) {}

  onModuleInit(): void {
    this.directory.register(this);
  }

  among(actor: Actor, ids: readonly string[]): Promise<DirectoryGroup[]> {
    return this.database.rows(sql`
      select people_group.id, people_group.name from people_group
      where people_group.id = any(${ids.filter(isId)}::uuid[]) and people_group.merged_into_id is null and ${membersSeenBy(actor)}`);
  }

  offered(actor: Actor): Promise<DirectoryGroup[]> {
    return this.database.rows(sql`
      (select people_group.id, people_group.name from people_group
        where people_group.archived_at is null and people_group.merged_into_id is null and people_group.kind = 'OPEN' and ${membersSeenBy(actor)}
        order by people_group.member_count desc, people_group.id limit ${mostOffered})
      union
      select people_group.id, people_group.name from group_member join people_group on people_group.id = group_member.group_id
      where group_member.person_id = ${actor.personId} and people_group.archived_at is null and people_group.merged_into_id is null
        and ${membersSeenBy(actor)}`);
  }
}
