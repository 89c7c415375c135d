import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { TooManyRequests } from '../errors/domain-errors.js';

export interface RateLimit {
  /** What is counted, for example `sign-in`. */
  readonly name: string;
  readonly times: number;
  readonly withinSeconds: number;
}

/**
 * Counts in PostgreSQL, so that all processes count together and a restart forgets nothing; only its own failure does. A count is its own
 * transaction: an action that fails has still been tried.
 */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one try by `subject` (an account, an address) and throws TOO_MANY_REQUESTS when it is one too many. */
  async count(limit: RateLimit, subject: string): Promise<void> {
    const now = this.clock.now();
    const window = Math.floor(now.getTime() / 1000 / limit.withinSeconds) * limit.withinSeconds;
    const row = await this.database.row<{ times: number }>(sql`
      insert into rate_limit (name, subject, window_ends_at, times)
      values (${limit.name}, ${subject}, ${new Date((window + limit.withinSeconds) * 1000)}, 1)
      on conflict (name, subject, window_ends_at) do update set times = rate_limit.times + 1
      returning times`);
    if ((row?.times ?? 0) > limit.times) {
      throw new TooManyRequests(Math.ceil(window + limit.withinSeconds - now.getTime() / 1000));
    }
  }

  /** Drops the counts whose time is over. */
  async forgetOld(): Promise<void> {
    await this.database.rows(sql`delete from rate_limit where window_ends_at < ${this.clock.now()}`);
  }
}
