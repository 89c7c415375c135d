import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { withoutSecrets } from './without-secrets.js';

export const jobStates = ['PARKED', 'RETRYING', 'RUNNING', 'WAITING'] as const;
export type JobState = (typeof jobStates)[number];

/** A job as operators see it, without what it was given. */
export interface JobRow {
  readonly id: string;
  readonly task: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly createdAt: Date;
  /** When it is tried next; when it began, while it runs. */
  readonly runAt: Date;
  readonly error: string | null;
}

export interface JobList {
  readonly jobs: readonly JobRow[];
  readonly total: number;
}

export const isParked: Sql = sql`job.locked_at is null and job.attempts >= job.max_attempts`;

const state: Sql = sql`
  case when job.locked_at is not null then 'RUNNING' when job.attempts >= job.max_attempts then 'PARKED'
    when job.attempts > 0 then 'RETRYING' else 'WAITING' end`;

/** Enough to see what is wrong; the rest are more of the same. */
const shown = 50;

@Injectable()
export class JobQueries {
  constructor(private readonly database: Database) {}

  /** The jobs in this state, the newest first: at most 50, and how many there are. */
  async inState(actor: Actor, wanted: JobState): Promise<JobList> {
    ensure(canAdminister(actor));
    const [rows, count] = await Promise.all([
      this.database.rows<JobRow>(sql`
        select job.id::text, job.task_identifier as task, ${state} as state, job.attempts, job.max_attempts as "maxAttempts",
          job.created_at as "createdAt", coalesce(job.locked_at, job.run_at) as "runAt", job.last_error as error
        from graphile_worker.jobs job where ${state} = ${wanted} order by job.updated_at desc, job.id desc limit ${shown}`),
      this.database.row<{ count: number }>(sql`select count(*)::int as count from graphile_worker.jobs job where ${state} = ${wanted}`),
    ]);
    return { jobs: rows.map((row) => ({ ...row, error: row.error === null ? null : withoutSecrets(row.error) })), total: count?.count ?? 0 };
  }
}
