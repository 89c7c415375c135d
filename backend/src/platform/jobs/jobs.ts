import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';
import { type Sql, sql } from '../db/sql.js';

export interface JobOptions {
  /** Jobs with the same key that have not begun fold into one. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Times it is tried, with growing pauses, before it is parked for an operator. Default 25, about three days. */
  readonly maxAttempts?: number;
  /** Those with a lower number come first; 0 by default. */
  readonly priority?: number;
}

export interface KeyedJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** Adds work for the worker. Inside a unit of work the job exists only if the transaction commits. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  async add(task: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
    await this.database.rows(sql`
      select graphile_worker.add_job(${task}::text, ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}::text,
        run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? null}::int,
        priority => ${options.priority ?? null}::int)`);
  }

  /** Many jobs in one statement, each as `add` with its key would. Of those with the same key the last counts. */
  async addAll(jobs: readonly KeyedJob[]): Promise<void> {
    if (jobs.length > 0) await this.database.rows(addingJobs(jobs));
  }
}

/** The statement of it, which tells how many they were: for standing in that of the change from which they follow. */
export function addingJobs(jobs: readonly KeyedJob[]): Sql {
  const distinct = [...new Map(jobs.map((job) => [job.key, job])).values()];
  if (distinct.length === 0) return sql`select 0`;
  return sql`
    select count(*) from graphile_worker.add_jobs(array(
      select (job.task, job.payload::json, null, null, null, job.key, null, null)::graphile_worker.job_spec
      from unnest(${distinct.map(({ task }) => task)}::text[], ${distinct.map(({ payload }) => JSON.stringify(payload))}::text[],
        ${distinct.map(({ key }) => key)}::text[]) as job (task, payload, key)))`;
}
