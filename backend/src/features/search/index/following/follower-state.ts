import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';

/** How the engine outside is doing. */
export interface FollowerRow {
  /** Whether its index has once been filled. */
  readonly isFilled: boolean;
  /** Of the settings and the form of documents with which it was filled. */
  readonly form: string | null;
  /** Of the synonyms that it was given. */
  readonly synonyms: string | null;
  /** The number of the newest task that it was seen to have. */
  readonly lastTask: number | null;
  /** Times in a row that it could not be used. */
  readonly attempts: number;
  readonly retryAt: Date | null;
  readonly failure: string | null;
  readonly failedAt: Date | null;
  readonly comparedAt: Date | null;
  /** Documents that were found to differ then. */
  readonly repaired: number | null;
}

const longestPause = 120;

/** The one row that says how the engine outside is doing. */
@Injectable()
export class FollowerState {
  constructor(private readonly database: Database) {}

  async get(): Promise<FollowerRow> {
    const row = await this.database.row<FollowerRow>(sql`
      select is_filled as "isFilled", form, synonyms, last_task::float as "lastTask", attempts, retry_at as "retryAt", failure, failed_at as "failedAt",
        compared_at as "comparedAt", repaired from search_follower`);
    if (!row) throw new Error('The row of search_follower is missing');
    return row;
  }

  async failed(reason: string, now: Date): Promise<void> {
    await this.database.rows(sql`
      update search_follower set attempts = attempts + 1, failure = ${reason}, failed_at = ${now},
        retry_at = ${now}::timestamptz + make_interval(secs => least(power(2, least(attempts, 10)), ${longestPause}))`);
  }

  async works(): Promise<void> {
    await this.database.rows(sql`
      update search_follower set attempts = 0, retry_at = null, failure = null, failed_at = null where attempts > 0 or failure is not null`);
  }

  async filled(form: string): Promise<void> {
    await this.database.rows(sql`update search_follower set is_filled = true, form = ${form}`);
  }

  async lost(): Promise<void> {
    await this.database.rows(sql`update search_follower set is_filled = false, form = null, synonyms = null, last_task = null`);
  }

  async saw(lastTask: number): Promise<void> {
    await this.database.rows(sql`update search_follower set last_task = ${lastTask} where last_task is distinct from ${lastTask}`);
  }

  async hasSynonyms(version: string): Promise<void> {
    await this.database.rows(sql`update search_follower set synonyms = ${version}`);
  }

  async compared(now: Date, repaired: number): Promise<void> {
    await this.database.rows(sql`update search_follower set compared_at = ${now}, repaired = ${repaired}`);
  }

  async tryNow(): Promise<void> {
    await this.database.rows(sql`
      with again as (update search_pending set retry_at = null where retry_at is not null) update search_follower set retry_at = null`);
  }
}
