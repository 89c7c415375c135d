import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';

export interface JobOptions {
  /** Jobs with the same key that have not begun fold into one. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Times it is tried, with growing pauses, before it is parked for an operator. Default 25, about three days. */
  readonly maxAttempts?: number;
}

/** Adds work for the worker. Inside a unit of work the job exists only if the transaction commits. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  async add(task: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
    await this.database.rows(sql`
      select graphile_worker.add_job(${task}::text, ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}::text,
        run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? null}::int)`);
  }

  /** The same work for many subjects at once, as `add` with these keys would. */
  async addAll(task: string, jobs: readonly { readonly payload: Readonly<Record<string, unknown>>; readonly key: string }[]): Promise<void> {
    await this.database.rows(sql`
      select graphile_worker.add_job(${task}::text, job.payload::json, job_key => job.key)
      from unnest(${jobs.map(({ payload }) => JSON.stringify(payload))}::text[], ${jobs.map(({ key }) => key)}::text[]) as job (payload, key)`);
  }
}
