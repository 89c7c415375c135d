import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import type { Log } from '../../../../platform/log.js';
import { LOG } from '../../../../platform/platform.tokens.js';
import { followTask } from './follow-task.js';
import { formOf } from './index-settings.js';
import { MeilisearchServer } from './meilisearch-server.js';

/** Whether Meilisearch answers searches now: it does, its index was never filled, or it should and cannot. */
export type Health = 'well' | 'unfilled' | 'away';

/** What is known is believed so long. */
const checkedEverySeconds = 2;
/** One that failed is left alone so long, and asked by nobody who waits. */
const pauseAfterFailureSeconds = 5;
/** What waits longer than this to be told makes the index too old to ask. */
const longestLagSeconds = 60;

/**
 * Whether Meilisearch can be asked. Nobody who searches waits for the answer: what is known is told, and found out anew behind it. Who
 * failed is not asked again before it has answered a check.
 */
@Injectable()
export class MeilisearchHealth implements OnApplicationBootstrap {
  private health: Health = 'unfilled';
  private nextCheck = 0;
  private isChecking = false;

  constructor(
    private readonly server: MeilisearchServer,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.now();
  }

  /** At once, from what is known. */
  now(): Health {
    if (!this.server.isConfigured) return 'unfilled';
    if (!this.isChecking && this.clock.now().getTime() >= this.nextCheck) void this.check();
    return this.health;
  }

  /** A search failed. */
  failed(reason: string): void {
    this.became('away', reason);
    this.nextCheck = this.clock.inSeconds(pauseAfterFailureSeconds).getTime();
  }

  /** Finds out anew. */
  async check(): Promise<Health> {
    this.isChecking = true;
    try {
      const form = formOf(await this.server.version());
      const row = await this.database.row<{ isFilled: boolean; form: string | null; lastTask: number | null; attempts: number; lag: number | null }>(sql`
        select is_filled as "isFilled", form, last_task::float as "lastTask", attempts, (
          select extract(epoch from now() - min(changed_at)) from (
            select changed_at from search_pending where attempts < 5 order by is_removal desc, attempts, change limit 100) as first)::float as lag
        from search_follower`);
      if (!row?.isFilled) this.became('unfilled', 'its index is not filled yet');
      else if (await this.server.hasLost(row.lastTask)) await this.lost();
      else if (row.attempts > 0 && row.lag !== null) this.became('away', 'it does not take what changed');
      else if (row.lag !== null && row.lag > longestLagSeconds) this.became('away', `it is ${Math.round(row.lag)} seconds behind`);
      else this.became('well', row.form === form ? 'it answers' : 'it answers from the index of another version');
      this.nextCheck = this.clock.inSeconds(checkedEverySeconds).getTime();
    } catch (error) {
      this.failed(error instanceof Error ? error.message : 'it cannot be asked');
    } finally {
      this.isChecking = false;
    }
    return this.health;
  }

  /** Whoever follows would notice it with the next change, or within a minute. */
  private async lost(): Promise<void> {
    this.became('away', 'its index is gone, or is an old copy');
    await this.jobs.add(followTask, {}, { key: followTask });
  }

  private became(health: Health, reason: string): void {
    if (health === this.health) return;
    const words = { reason };
    if (health === 'away') this.log.warn(words, 'Meilisearch cannot be used: PostgreSQL answers searches');
    else if (health === 'well') this.log.info(words, 'Meilisearch answers searches');
    this.health = health;
  }
}
