import type { Pool } from 'pg';
import type { Log } from '../log.js';

export interface HeartbeatTiming {
  readonly beatEverySeconds: number;
  readonly deadAfterSeconds: number;
}

export const usualTiming: HeartbeatTiming = { beatEverySeconds: 5, deadAfterSeconds: 20 };

/**
 * Every worker says that it lives; the jobs of one that has fallen silent are released for the others. The queue by
 * itself would wait four hours. A worker that was only frozen finishes its job too, so handlers are idempotent.
 */
export class Heartbeat {
  private readonly workerIds: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly log: Log,
    private readonly timing: HeartbeatTiming,
  ) {}

  watch(workerId: string): void {
    this.workerIds.push(workerId);
  }

  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => {
      this.beating = this.beat().catch((error: Error) => this.log.warn({ error: error.message }, 'a heartbeat was missed'));
    }, this.timing.beatEverySeconds * 1000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `insert into worker_heartbeat (worker_id, seen_at) select unnest($1::text[]), now()
       on conflict (worker_id) do update set seen_at = now()`,
      [this.workerIds],
    );
    await this.pool.query(
      `with gone as (delete from worker_heartbeat where seen_at < now() - make_interval(secs => $1)),
         ids as (
           select coalesce(array_agg(distinct job.locked_by), '{}') as dead from graphile_worker.jobs job
           where job.locked_at < now() - make_interval(secs => $1) and not exists (
             select from worker_heartbeat heartbeat
             where heartbeat.worker_id = job.locked_by and heartbeat.seen_at >= now() - make_interval(secs => $1)))
       select graphile_worker.force_unlock_workers(dead) from ids where cardinality(dead) > 0`,
      [this.timing.deadAfterSeconds],
    );
  }
}
