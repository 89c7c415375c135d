import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import type { MarkingRow } from '../marking.queries.js';

/** A marking of the scheme as administrators see it. */
export interface AdministeredMarkingRow extends MarkingRow {
  readonly allowed: boolean;
  readonly isCeiling: boolean;
  readonly itemCount: number;
}

@Injectable()
export class AdministeredMarkingQueries {
  constructor(private readonly database: Database) {}

  /** The whole scheme, the least sensitive first. */
  async all(actor: Actor): Promise<AdministeredMarkingRow[]> {
    ensure(canAdminister(actor));
    return this.database.rows(sql`
      select id, label, description, allowed,
        level = (select max(level) from marking where allowed) as "isCeiling",
        (select count(*)::int from item where item.marking_id = marking.id) as "itemCount"
      from marking order by level, id`);
  }
}
