import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import { mostRecentSearches } from '../search.limits.js';
import { type SavedSearchRow, foldKept } from './kept-search.js';

/** For actions. Whatever it changes is the person's own. */
@Injectable()
export class KeptSearchRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One query once, as it was typed last; the oldest are forgotten. Of two in the same millisecond the second is the later. */
  async remember(personId: string, query: string): Promise<void> {
    await this.database.rows(sql`
      insert into recent_search (person_id, folded, query, at)
      select ${personId}::uuid, ${foldKept(query)}, ${query}, greatest(${this.clock.now()}::timestamptz, max(at) + interval '1 millisecond')
        from recent_search where person_id = ${personId}
      on conflict (person_id, folded) do update set query = excluded.query, at = excluded.at`);
    await this.database.rows(sql`
      delete from recent_search where person_id = ${personId} and folded not in (
        select folded from recent_search where person_id = ${personId} order by at desc, folded limit ${rowCount(mostRecentSearches)})`);
  }

  async forget(personId: string, query: string): Promise<void> {
    await this.database.rows(sql`delete from recent_search where person_id = ${personId} and folded = ${foldKept(query)}`);
  }

  async forgetAll(personId: string): Promise<void> {
    await this.database.rows(sql`delete from recent_search where person_id = ${personId}`);
  }

  /** Held until the unit of work ends: one save of a person waits for the other. */
  async hold(personId: string): Promise<void> {
    await this.database.rows(sql`select from person where id = ${personId} for no key update`);
  }

  async count(personId: string): Promise<number> {
    return (await this.database.row<{ count: number }>(sql`select count(*)::int as count from saved_search where person_id = ${personId}`))?.count ?? 0;
  }

  /** Whether another of theirs has this name. */
  async isNameTaken(personId: string, name: string, exceptId: string | null): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from saved_search where person_id = ${personId} and folded = ${foldKept(name)} and id is distinct from ${exceptId}::uuid`);
    return rows.length > 0;
  }

  async save(personId: string, search: Omit<SavedSearchRow, 'id' | 'createdAt'>): Promise<string> {
    const id = newId();
    await this.database.rows(sql`
      insert into saved_search (id, person_id, name, folded, query, filters, sort, created_at)
      values (${id}, ${personId}, ${search.name}, ${foldKept(search.name)}, ${search.query}, ${JSON.stringify(search.filters)}::jsonb, ${search.sort}, ${this.clock.now()})`);
    return id;
  }

  async rename(personId: string, id: string, name: string): Promise<void> {
    await this.database.rows(sql`update saved_search set name = ${name}, folded = ${foldKept(name)} where id = ${id} and person_id = ${personId}`);
  }

  async remove(personId: string, id: string): Promise<void> {
    await this.database.rows(sql`delete from saved_search where id = ${id} and person_id = ${personId}`);
  }

  /** With the account. */
  async removeAll(personId: string): Promise<void> {
    await this.database.rows(sql`with recent as (delete from recent_search where person_id = ${personId}) delete from saved_search where person_id = ${personId}`);
  }
}
