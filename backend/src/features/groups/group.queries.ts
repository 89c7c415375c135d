import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { shortIdIn } from '../../platform/addresses.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import type { FileRow } from '../files/files.public.js';
import { type GroupRow, groupColumns, knownTo } from './group.rows.js';

/** So many people of a group are in this department. */
export interface MixRow {
  /** Null for people without one. */
  readonly departmentId: string | null;
  readonly count: number;
}

/** Groups as the actor knows of them. */
@Injectable()
export class GroupQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By `<slug>-<short id>`, the short id alone or the id; what was merged leads to what it was merged into. NOT_FOUND for all others. */
  async getByAddress(actor: Actor, address: string): Promise<GroupRow> {
    const [group] = await this.select(actor, isId(address) ? sql`people_group.id = ${address}` : sql`people_group.short_id = ${shortIdIn(address)}`);
    if (!group) throw new NotFound();
    return group.mergedIntoId ? this.getByAddress(actor, group.mergedIntoId) : group;
  }

  async findById(actor: Actor, id: string): Promise<GroupRow | undefined> {
    return (await this.byIds(actor, [id]))[0];
  }

  /** Those of these groups that the actor knows of, in no particular order. */
  byIds(actor: Actor, ids: readonly string[]): Promise<GroupRow[]> {
    return this.select(actor, sql`people_group.id = any(${ids.filter(isId)}::uuid[])`);
  }

  /** The groups that the actor belongs to, by name. */
  async ofActor(actor: Actor): Promise<GroupRow[]> {
    return this.select(actor, sql`
      people_group.id in (select group_id from group_member where person_id = ${actor.personId}) order by people_group.folded, people_group.id limit 1000`);
  }

  /** How many members of each of these groups are in which department, the most first. Whoever may see the facts of a group may see it. */
  mixes(groupIds: readonly string[]): Promise<(MixRow & { readonly groupId: string })[]> {
    return this.database.rows(sql`
      select group_member.group_id as "groupId", person.department_id as "departmentId", count(*)::int as count
      from group_member join person on person.id = group_member.person_id
      where group_member.group_id = any(${groupIds}::uuid[]) group by 1, 2 order by 3 desc, 2`);
  }

  /** The file of a group's picture, for those who were let see it. */
  pictureOf(groupId: string): Promise<FileRow | undefined> {
    return this.database.row(sql`
      select file.id, file.storage_key as "storageKey", file.media_type as "mediaType", file.width, file.height
      from people_group join file on file.id = people_group.picture_id where people_group.id = ${groupId}`);
  }

  private select(actor: Actor, where: Sql): Promise<GroupRow[]> {
    return this.database.rows(sql`
      select ${groupColumns(actor, this.clock.now())} from people_group where ${knownTo(actor)} and ${where}`);
  }
}
