import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isParked } from './job.queries.js';

/** Figures that were counted at the moment of asking. */
export interface OverviewRow {
  readonly people: number;
  readonly suspended: number;
  readonly activeThisWeek: number;
  readonly joinedThisWeek: number;
  readonly publishedThisWeek: number;
  readonly commentsThisWeek: number;
  readonly parkedJobs: number;
  readonly waitingJobs: number;
  readonly mailSentThisWeek: number;
  readonly mailNotSent: number;
  readonly fileBytes: number;
  readonly fileCount: number;
  readonly databaseBytes: number;
}

const weekSeconds = 7 * 86_400;

@Injectable()
export class OverviewQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<OverviewRow> {
    ensure(canAdminister(actor));
    const since = this.clock.inSeconds(-weekSeconds);
    const row = await this.database.row<OverviewRow>(sql`
      select (select count(*)::int from account where suspended_at is null) as people,
        (select count(*)::int from account where suspended_at is not null) as suspended,
        (select count(distinct person_id)::int from session where last_used_at > ${since}) as "activeThisWeek",
        (select count(*)::int from account where created_at > ${since}) as "joinedThisWeek",
        (select count(*)::int from item where status = 'PUBLISHED' and published_at > ${since}) as "publishedThisWeek",
        (select count(*)::int from comment where created_at > ${since} and deleted_at is null) as "commentsThisWeek",
        (select count(*)::int from graphile_worker.jobs job where ${isParked}) as "parkedJobs",
        (select count(*)::int from graphile_worker.jobs job where not (${isParked}) and job.run_at <= ${this.clock.now()}) as "waitingJobs",
        (select count(*)::int from mail_message where sent_at > ${since}) as "mailSentThisWeek",
        (select count(*)::int from graphile_worker.jobs job where job.task_identifier = 'send-mail' and job.attempts > 0) as "mailNotSent",
        (select coalesce(sum(byte_size), 0)::float8 from file) as "fileBytes", (select count(*)::int from file) as "fileCount",
        pg_database_size(current_database())::float8 as "databaseBytes"`);
    if (!row) throw new Error('Nothing was counted');
    return row;
  }
}
