import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { foldedQuery, spaced } from './asked-query.js';

/** The same search counts once within so many seconds. */
const sameSeconds = 60;

/** What is followed this long after a search belongs to it: results are left open in a tab. */
const followedSeconds = 12 * 3600;

export interface AskedSearch {
  readonly personId: string;
  readonly query: string;
  /** How many results there were for this person. */
  readonly found: number;
  readonly at: Date;
}

/** What was searched for, by whom as long as that is kept, and whether anything was opened. */
@Injectable()
export class AskedSearchRepository {
  constructor(private readonly database: Database) {}

  /** False when the same person asked the same less than a minute ago. Of two at once one counts. */
  async add({ personId, query, found, at }: AskedSearch): Promise<boolean> {
    const words = foldedQuery(query);
    const minute = Math.floor(at.getTime() / 60_000);
    const rows = await this.database.rows(sql`
      insert into search_asked (person_id, asked_at, asked_minute, query, words, found)
      select ${personId}::uuid, ${at}::timestamptz, ${minute}::int, ${spaced(query)}::text, ${words}::text, ${found}::int
      where not exists (
        select from search_asked
        where person_id = ${personId} and words = ${words} and asked_at > ${before(at, sameSeconds)} and asked_at <= ${at})
      on conflict do nothing returning 1`);
    return rows.length > 0;
  }

  /** Something was opened from the latest such search of this person; false when it was not counted, or was already told. */
  async noteOpened(personId: string, query: string, at: Date): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update search_asked set opened = true
      where not opened and id = (
        select id from search_asked
        where person_id = ${personId} and words = ${foldedQuery(query)} and asked_at > ${before(at, followedSeconds)}
        order by asked_at desc limit 1)
      returning 1`);
    return rows.length > 0;
  }

  /**
   * Who asked before this moment is forgotten. What fewer people asked than may be reported loses its words with them: nobody
   * could tell any more whose they were alone. For the rest it stays known how many they were.
   */
  async forgetPeople(until: Date, leastPeople: number): Promise<void> {
    await this.database.rows(sql`
      with told as (
        select words, found = 0 as nothing, opened, count(distinct person_id)::int as people
        from search_asked where person_id is not null group by words, found = 0, opened
      )
      update search_asked asked set person_id = null, people = told.people,
        query = case when told.people >= ${leastPeople}::int then asked.query end,
        words = case when told.people >= ${leastPeople}::int then asked.words end
      from told
      where asked.person_id is not null and asked.asked_at < ${until}
        and told.words = asked.words and told.nothing = (asked.found = 0) and told.opened = asked.opened`);
  }

  async forgetAll(until: Date): Promise<void> {
    await this.database.rows(sql`delete from search_asked where asked_at < ${until}`);
  }

  async forgetPerson(personId: string): Promise<void> {
    await this.database.rows(sql`delete from search_asked where person_id = ${personId}`);
  }
}

function before(at: Date, seconds: number): Date {
  return new Date(at.getTime() - seconds * 1000);
}
