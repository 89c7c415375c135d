import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Database } from '../../../platform/db/database.js';
import { type NumberedPage, NumberedPages } from '../../../platform/db/numbered-pages.js';
import { sql } from '../../../platform/db/sql.js';
import { isUnmanaged } from './space-people.rows.js';

/** All that site administrators learn of a space that nobody looks after and that they may not read themselves. */
export interface UnmanagedSpace {
  readonly id: string;
  readonly name: string;
  /** Null for one of all staff. */
  readonly departmentId: string | null;
  readonly pageCount: number;
  readonly createdAt: Date;
}

export interface UnmanagedPage extends NumberedPage {
  readonly spaces: readonly UnmanagedSpace[];
}

const pages = new NumberedPages(25);

/** Spaces that nobody looks after. Those of groups fall to the group. */
@Injectable()
export class UnmanagedQueries {
  constructor(private readonly database: Database) {}

  /** The largest first. For site administrators. */
  async page(actor: Actor, page: number): Promise<UnmanagedPage> {
    ensure(canAdminister(actor));
    const [spaces, count] = await Promise.all([
      this.database.rows<UnmanagedSpace>(sql`
        select id, name, department_id as "departmentId", created_at as "createdAt",
          (select count(*)::int from wiki_page where space_id = wiki_space.id and deleted_at is null) as "pageCount"
        from wiki_space where ${isUnmanaged}
        order by "pageCount" desc, created_at, id ${pages.rowsOf(page)}`),
      this.database.row<{ count: number }>(sql`select count(*)::int as count from wiki_space where ${isUnmanaged}`),
    ]);
    return { spaces, ...pages.tell(page, count?.count ?? 0) };
  }
}
