import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { goneAfterSeconds } from './presence.queries.js';

/** The signal of everybody who comes and goes: the page's id. */
export const presenceChannel = 'wiki_editing';

/** Every server says this often that its connections are there. */
export const seenEverySeconds = 10;

/** Who has which page open for editing, whatever server they are connected to. */
@Injectable()
export class PresenceRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async enter(connectionId: string, pageId: string, personId: string): Promise<void> {
    await this.database.rows(sql`
      with entered as (
        insert into wiki_editing (connection_id, page_id, person_id, seen_at) values (${connectionId}, ${pageId}, ${personId}, ${this.clock.now()})
        returning page_id)
      select pg_notify(${presenceChannel}, page_id::text) from entered`);
  }

  async leave(connectionId: string): Promise<void> {
    await this.database.rows(sql`
      with gone as (delete from wiki_editing where connection_id = ${connectionId} returning page_id)
      select pg_notify(${presenceChannel}, page_id::text) from gone`);
  }

  async see(connectionIds: readonly string[]): Promise<void> {
    if (connectionIds.length === 0) return;
    await this.database.rows(sql`
      update wiki_editing set seen_at = ${this.clock.now()} where connection_id = any(${connectionIds}::uuid[])`);
  }

  /** Connections of a person that are there, on whatever server. */
  async connectionsOf(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from wiki_editing where person_id = ${personId} and seen_at > ${this.goneBefore()}`);
    return row?.count ?? 0;
  }

  async forgetGone(): Promise<void> {
    await this.database.rows(sql`delete from wiki_editing where seen_at <= ${this.goneBefore()}`);
  }

  goneBefore(): Date {
    return this.clock.inSeconds(-goneAfterSeconds);
  }
}
