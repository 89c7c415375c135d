import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { MeilisearchHealth } from '../engine/meilisearch/meilisearch-health.js';
import { MeilisearchServer } from '../engine/meilisearch/meilisearch-server.js';
import { BatchRefused, ServerTrouble } from '../engine/meilisearch/server-trouble.js';
import { FollowerState } from '../index/following/follower-state.js';
import { type IndexName, type RebuildRow, RebuildState } from '../index/following/rebuild-state.js';

export interface KindOfIndex {
  readonly kind: string;
  readonly postgres: number;
  /** Null where there is no Meilisearch, or it cannot be asked. */
  readonly meilisearch: number | null;
}

/** Documents that Meilisearch did not take, for one reason. */
export interface RefusedDocuments {
  readonly reason: string;
  readonly count: number;
  readonly nextTry: Date | null;
}

export interface Filling {
  readonly isUnderWay: boolean;
  readonly done: number;
  readonly total: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export interface MeilisearchOverview {
  readonly isReachable: boolean;
  readonly version: string | null;
  readonly isFilled: boolean;
  /** Why it cannot be used. */
  readonly problem: string | null;
  readonly waiting: number;
  readonly lagSeconds: number;
  readonly refused: readonly RefusedDocuments[];
  readonly filling: Filling | null;
  readonly comparedAt: Date | null;
  readonly repaired: number | null;
}

export interface IndexingOverview {
  /** Which answers at this moment. */
  readonly engine: IndexName;
  readonly kinds: readonly KindOfIndex[];
  readonly filling: Filling | null;
  readonly meilisearch: MeilisearchOverview | null;
}

/** Reasons that are shown; the rest are more of the same. */
const mostReasons = 10;

/** How search keeps up with the site. Numbers only: what documents say, administrators read no more of than others. */
@Injectable()
export class IndexingQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly server: MeilisearchServer,
    private readonly health: MeilisearchHealth,
    private readonly follower: FollowerState,
    private readonly rebuilds: RebuildState,
  ) {}

  async get(actor: Actor): Promise<IndexingOverview> {
    ensure(canAdminister(actor));
    const [inside, filling, asked] = await Promise.all([this.countsInside(), this.rebuilds.get('postgres'), this.ask()]);
    const kinds = [...new Set([...inside.keys(), ...Object.keys(asked?.counts ?? {})])].sort();
    return {
      engine: this.health.now() === 'well' ? 'meilisearch' : 'postgres',
      kinds: kinds.map((kind) => ({ kind, postgres: inside.get(kind) ?? 0, meilisearch: asked?.counts ? (asked.counts[kind] ?? 0) : null })),
      filling: fillingOf(filling),
      meilisearch: asked ? await this.meilisearch(asked) : null,
    };
  }

  private async countsInside(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ kind: string; count: number }>(sql`
      select kind, count(*)::int as count from search_document group by kind`);
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }

  /** Now, not as it was known to be. Undefined where the site has none. */
  private async ask(): Promise<Asked | undefined> {
    if (!this.server.isConfigured) return undefined;
    const asked: { version: string | null; counts: Readonly<Record<string, number>> | null; problem: string | null } = { version: null, counts: null, problem: null };
    try {
      asked.version = await this.server.versionText();
      await this.server.version();
      if (await this.server.exists(this.server.live)) asked.counts = await this.server.countByKind();
    } catch (error) {
      if (!(error instanceof ServerTrouble || error instanceof BatchRefused)) throw error;
      asked.problem = error.message;
    }
    await this.health.check();
    return asked;
  }

  private async meilisearch({ version, problem }: Asked): Promise<MeilisearchOverview> {
    const [state, waiting, refused, filling] = await Promise.all([
      this.follower.get(),
      this.database.row<{ count: number; since: Date | null }>(sql`select count(*)::int as count, min(changed_at) as since from search_pending`),
      this.database.rows<RefusedDocuments>(sql`
        select failure as reason, count(*)::int as count, min(retry_at) as "nextTry" from search_pending
        where failure is not null group by failure order by 2 desc, 1 limit ${mostReasons}`),
      this.rebuilds.get('meilisearch'),
    ]);
    return {
      isReachable: version !== null,
      version,
      isFilled: state.isFilled,
      problem: problem ?? state.failure,
      waiting: waiting?.count ?? 0,
      lagSeconds: waiting?.since ? Math.max(0, Math.round((this.clock.now().getTime() - waiting.since.getTime()) / 1000)) : 0,
      refused,
      filling: fillingOf(filling),
      comparedAt: state.comparedAt,
      repaired: state.repaired,
    };
  }
}

interface Asked {
  readonly version: string | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly problem: string | null;
}

function fillingOf(row: RebuildRow | undefined): Filling | null {
  if (!row) return null;
  const { done, total, startedAt, finishedAt } = row;
  return { isUnderWay: row.state !== 'DONE', done, total: Math.max(total, done), startedAt, finishedAt };
}
