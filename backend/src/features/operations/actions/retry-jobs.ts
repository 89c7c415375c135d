import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { emptySql, sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest, NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { isParked } from '../job.queries.js';

const retries = { name: 'retry-jobs', times: 100, withinSeconds: 3600 };
const mostAtOnce = 1000;

/** Gives parked jobs another round of tries, from now on. Jobs can be done twice without harm, so nothing is asked first. */
@Injectable()
export class RetryJobs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** One of them, or all when `id` is null; answers how many. NOT_FOUND when that one is not parked. */
  async run(actor: Actor, id: string | null): Promise<number> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(retries, actor.personId);
    if (id !== null && !/^\d{1,18}$/.test(id)) throw new BadRequest('There is no such job');
    return this.work.run(async () => {
      const only = id === null ? emptySql : sql`and job.id = ${id}::bigint`;
      const rows = await this.database.rows(sql`
        select from graphile_worker.reschedule_jobs(
          array(select job.id from graphile_worker.jobs job where ${isParked} ${only} order by job.id limit ${mostAtOnce}),
          run_at => ${this.clock.now()}::timestamptz, attempts => 0)`);
      if (id !== null && rows.length === 0) throw new NotFound();
      await this.events.record({ name: 'jobs-retried', subjectId: actor.personId, facts: { count: rows.length } }, actor);
      return rows.length;
    });
  }
}
