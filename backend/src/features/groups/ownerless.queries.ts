import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../platform/db/numbered-pages.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** All that site administrators learn of a group that nobody owns. */
export interface OwnerlessGroup {
  readonly id: string;
  readonly name: string;
  readonly memberCount: number;
  readonly createdAt: Date;
}

export interface OwnerlessPage extends NumberedPage {
  readonly groups: readonly OwnerlessGroup[];
}

const pages = new NumberedPages(25);

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
    const [groups, count] = await Promise.all([
      this.database.rows<OwnerlessGroup>(sql`
        select id, name, member_count as "memberCount", created_at as "createdAt" ${ownerless}
        order by member_count desc, created_at, id ${pages.rowsOf(page)}`),
      this.database.row<{ count: number }>(sql`select count(*)::int as count ${ownerless}`),
    ]);
    return { groups, ...pages.tell(page, count?.count ?? 0) };
  }
}
