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

  /**
   * Takes the jobs of this task that wait among the next and have not been tried: they are done if the running unit of work commits, and
   * wait on if it does not. For work that costs little more for many than for one. Answers their payloads.
   */
  async takeWaiting<Payload>(task: string): Promise<Payload[]> {
    const rows = await this.database.rows<{ payload: Payload }>(sql`
      with next as (
        select id, task_id from graphile_worker._private_jobs where is_available and run_at <= now() order by priority, run_at limit ${mostTaken}
      ), taken as (
        select id from graphile_worker._private_jobs where is_available and attempts = 0 and id in (
          select next.id from next join graphile_worker._private_tasks task on task.id = next.task_id where task.identifier = ${task})
        for update skip locked
      )
      delete from graphile_worker._private_jobs as job using taken where job.id = taken.id returning job.payload`);
    return rows.map(({ payload }) => payload);
  }
}

/** More would be looked through in vain where others wait. */
const mostTaken = 200;

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
