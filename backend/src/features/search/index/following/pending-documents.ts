import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { followTask } from '../../engine/meilisearch/follow-task.js';
import { bucketOf, versionOf } from '../../engine/meilisearch/index-form.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';

export interface PendingDocument {
  readonly kind: string;
  readonly id: string;
  /** Which change it was. */
  readonly change: string;
  readonly attempts: number;
}

/** What Meilisearch has yet to be told, kept with what changed in one unit of work. */
@Injectable()
export class PendingDocuments {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly server: MeilisearchServer,
  ) {}

  /** These of a kind were read again, and those of them that can be found are now so; only what differs from before waits to be told. */
  async note(kind: string, ids: readonly string[], documents: readonly SearchDocument[]): Promise<void> {
    if (!this.server.isConfigured) return this.forgetAll();
    const found = new Set(documents.map(({ id }) => id));
    const waiting = await this.database.row<{ count: number }>(sql`
      with given as (
        select * from unnest(${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ audienceId }) => audienceId)}::int[],
          ${documents.map(({ id }) => bucketOf(id))}::int[], ${documents.map(versionOf)}::text[]) as given (id, audience_id, bucket, version)
      ), before as (
        select search_version.id, search_version.audience_id, search_version.version from search_version join given using (id)
        where search_version.kind = ${kind}
      ), changed as (
        select given.*, before.audience_id is not null and before.audience_id <> given.audience_id as is_removal
        from given left join before using (id) where before.version is distinct from given.version
      ), kept as (
        insert into search_version (kind, id, audience_id, bucket, version) select ${kind}, id, audience_id, bucket, version from changed
        on conflict (kind, id) do update set audience_id = excluded.audience_id, version = excluded.version
      ), gone as (
        delete from search_version where kind = ${kind} and id = any(${ids.filter((id) => !found.has(id))}::uuid[]) returning id
      ), waiting as (
        insert into search_pending (kind, id, is_removal)
        select ${kind}, id, is_removal from changed union all select ${kind}, id, true from gone
        on conflict (kind, id) do update set change = nextval('search_change'), attempts = 0, retry_at = null, failure = null,
          is_removal = search_pending.is_removal or excluded.is_removal
        returning 1
      )
      select count(*)::int as count from waiting`);
    if ((waiting?.count ?? 0) > 0) await this.tellSoon();
  }

  /** These wait to be told whether or not they seem to have changed. */
  async add(kind: string, ids: readonly string[], failure: string | null = null): Promise<void> {
    await this.database.rows(sql`
      insert into search_pending (kind, id, attempts, failure)
      select ${kind}, id, ${failure === null ? 0 : 1}, ${failure} from unnest(${ids}::uuid[]) as given (id)
      on conflict (kind, id) do update set change = nextval('search_change'), attempts = excluded.attempts, retry_at = null, failure = excluded.failure`);
  }

  tellSoon(runAt?: Date): Promise<void> {
    return this.jobs.add(followTask, {}, { key: followTask, ...(runAt && { runAt }) });
  }

  /** The next that fewer people may find, at most so many. */
  removals(limit: number, now: Date): Promise<PendingDocument[]> {
    return this.database.rows<PendingDocument>(sql`
      select kind, id, change::text, attempts from search_pending
      where is_removal and (retry_at is null or retry_at <= ${now}) order by attempts, change limit ${limit}`);
  }

  /** The next of those that failed equally often: what failed is sent in ever smaller batches, until what is at fault stands alone. */
  async due(now: Date): Promise<PendingDocument[]> {
    const rows = await this.database.rows<PendingDocument>(sql`
      select kind, id, change::text, attempts from search_pending
      where not is_removal and (retry_at is null or retry_at <= ${now}) order by attempts, change limit ${batchSizes[0]}`);
    const attempts = rows[0]?.attempts ?? 0;
    return rows.filter((row) => row.attempts === attempts).slice(0, batchSizes[attempts] ?? 1);
  }

  /** When the next is to be tried again; undefined where nothing waits. */
  async next(): Promise<Date | undefined> {
    const row = await this.database.row<{ at: Date | null; count: number }>(sql`
      select min(coalesce(retry_at, changed_at)) as at, count(*)::int as count from (
        select retry_at, changed_at from search_pending order by is_removal desc, attempts, change limit 1000) as first`);
    return row?.at ?? undefined;
  }

  /** They are told; those that changed again meanwhile go on waiting. */
  async told(documents: readonly PendingDocument[]): Promise<void> {
    await this.database.rows(sql`
      delete from search_pending using unnest(
        ${documents.map(({ kind }) => kind)}::text[], ${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ change }) => change)}::bigint[])
        as told (kind, id, change)
      where search_pending.kind = told.kind and search_pending.id = told.id and search_pending.change = told.change`);
  }

  /** They can be found no more; what of them may still be found by fewer waits to be told anew. */
  async removed(documents: readonly PendingDocument[]): Promise<void> {
    const told = sql`unnest(
      ${documents.map(({ kind }) => kind)}::text[], ${documents.map(({ id }) => id)}::uuid[], ${documents.map(({ change }) => change)}::bigint[])
      as told (kind, id, change)`;
    await this.database.rows(sql`
      with fewer as (
        update search_pending set is_removal = false from ${told}, search_version
        where search_pending.kind = told.kind and search_pending.id = told.id and search_pending.change = told.change
          and search_version.kind = told.kind and search_version.id = told.id
      )
      delete from search_pending using ${told}
      where search_pending.kind = told.kind and search_pending.id = told.id and search_pending.change = told.change
        and not exists (select from search_version where search_version.kind = told.kind and search_version.id = told.id)`);
  }

  /** The batch was refused: each is tried again later, and later each time. */
  async failed(documents: readonly PendingDocument[], reason: string, now: Date): Promise<void> {
    await this.database.rows(sql`
      update search_pending set attempts = search_pending.attempts + 1, failure = ${reason},
        retry_at = ${now}::timestamptz + make_interval(secs => case when search_pending.attempts < ${batchSizes.length}
          then 0 else least(power(2, search_pending.attempts), 3600) end)
      from unnest(${documents.map(({ kind }) => kind)}::text[], ${documents.map(({ id }) => id)}::uuid[]) as failed (kind, id)
      where search_pending.kind = failed.kind and search_pending.id = failed.id`);
  }

  /** Nothing waits any more: all of it is to be read anew. */
  async forgetWaiting(): Promise<void> {
    await this.database.rows(sql`delete from search_pending`);
  }

  // What changes while there is no engine outside is noted nowhere: if there is one again, its index is filled anew.
  private async forgetAll(): Promise<void> {
    await this.database.rows(sql`update search_follower set is_filled = false where is_filled`);
  }
}

/** By how often they failed before. */
const batchSizes: readonly [number, ...number[]] = [5000, 500, 50, 5, 1];
