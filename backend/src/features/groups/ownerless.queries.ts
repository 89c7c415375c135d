import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';

/** All that site administrators learn of a group that nobody owns. */
export interface OwnerlessGroup {
  readonly id: string;
  readonly name: string;
  readonly memberCount: number;
  readonly createdAt: Date;
}

export interface OwnerlessPage {
  readonly groups: readonly OwnerlessGroup[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

const groupsAPage = 25;

const ownerless: Sql = sql`from people_group where merged_into_id is null and not exists (
  select from group_member join account on account.person_id = group_member.person_id
  where group_member.group_id = people_group.id and group_member.role = 'OWNER' and account.suspended_at is null)`;

/** Groups whose owners have all left, closed their accounts or are suspended. */
@Injectable()
export class OwnerlessQueries {
  constructor(private readonly database: Database) {}

  /** The largest first. For site administrators. */
  async page(actor: Actor, page: number): Promise<OwnerlessPage> {
    ensure(canAdminister(actor));
    if (page < 1 || page > limits.numberedPages) throw new BadRequest(`Ask for a page from 1 to ${limits.numberedPages}`);
    const [groups, count] = await Promise.all([
      this.database.rows<OwnerlessGroup>(sql`
        select id, name, member_count as "memberCount", created_at as "createdAt" ${ownerless}
        order by member_count desc, created_at, id limit ${rowCount(groupsAPage)} offset ${rowCount((page - 1) * groupsAPage)}`),
      this.database.row<{ count: number }>(sql`select count(*)::int as count ${ownerless}`),
    ]);
    const total = count?.count ?? 0;
    return { groups, total, page, pageCount: Math.min(Math.ceil(total / groupsAPage), limits.numberedPages) };
  }
}
