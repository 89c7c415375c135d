import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';

export interface AccountEventRow {
  readonly id: string;
  readonly name: string;
  readonly happenedAt: Date;
  readonly actorId: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AccountEventPage {
  readonly nodes: readonly AccountEventRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What happened to a person's account and profile, from the event log. */
@Injectable()
export class AccountEventQueries {
  constructor(private readonly database: Database) {}

  /** For administrators, and for the person themselves. The newest first. */
  async of(actor: Actor, personId: string, { first, after }: { first: number; after?: string | null }): Promise<AccountEventPage> {
    ensure(canAdminister(actor) || actor.personId === personId);
    if (first < 1 || first > 50) throw new BadRequest('Ask for 1 to 50 rows at a time');
    if (after && !/^\d{1,18}$/.test(after)) throw new BadRequest('This list cannot be continued from there: start again from its beginning');
    const rows = await this.database.rows<AccountEventRow>(sql`
      select id::text, name, happened_at as "happenedAt", actor_id as "actorId", facts from event_log
      where subject_id = ${personId} ${after ? sql`and id < ${after}::bigint` : emptySql} order by id desc limit ${rowCount(first + 1)}`);
    const nodes = rows.slice(0, first);
    return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: nodes.at(-1)?.id ?? null } };
  }
}
