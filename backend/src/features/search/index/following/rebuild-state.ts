import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';

export type IndexName = 'postgres' | 'meilisearch';

/** A batch that was sent and is not known to be kept. */
export interface SentBatch {
  readonly tasks: readonly number[];
  readonly kind: string;
  readonly ids: readonly string[];
}

/** How far an index is that is filled from nothing. */
export interface RebuildRow {
  readonly engine: IndexName;
  readonly state: 'FILLING' | 'SWAPPING' | 'DONE';
  readonly form: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** What comes next; null before anything was done. */
  readonly kind: string | null;
  readonly afterId: string | null;
  readonly done: number;
  /** About so many there are. */
  readonly total: number;
  readonly tasks: readonly SentBatch[];
  readonly swapAfter: string | null;
}

/** How far the indexes are that are filled from nothing: kept, so that whoever goes on knows where. */
@Injectable()
export class RebuildState {
  constructor(private readonly database: Database) {}

  get(engine: IndexName): Promise<RebuildRow | undefined> {
    return this.database.row<RebuildRow>(sql`
      select engine, state, form, started_at as "startedAt", finished_at as "finishedAt", kind, after_id as "afterId", done, total, tasks,
        swap_after::text as "swapAfter"
      from search_rebuild where engine = ${engine}`);
  }

  /** From the beginning, whatever was under way. */
  async begin(engine: IndexName, form: string | null): Promise<void> {
    await this.database.rows(sql`
      insert into search_rebuild (engine, state, form, total)
      values (${engine}, 'FILLING', ${form}, (select count(*) from search_document))
      on conflict (engine) do update set state = 'FILLING', form = excluded.form, started_at = now(), finished_at = null, kind = null,
        after_id = null, done = 0, total = excluded.total, tasks = '[]', swap_after = null`);
  }

  /** How far it is: everything before this was looked at. */
  async reached(engine: IndexName, at: Pick<RebuildRow, 'kind' | 'afterId' | 'done' | 'tasks'>): Promise<void> {
    await this.database.rows(sql`
      update search_rebuild set kind = ${at.kind}, after_id = ${at.afterId}, done = ${at.done}, total = greatest(total, ${at.done}),
        tasks = ${JSON.stringify(at.tasks)}::jsonb
      where engine = ${engine}`);
  }

  async swapping(engine: IndexName, after: number): Promise<void> {
    await this.database.rows(sql`update search_rebuild set state = 'SWAPPING', swap_after = ${after} where engine = ${engine}`);
  }

  async done(engine: IndexName, now: Date): Promise<void> {
    await this.database.rows(sql`
      update search_rebuild set state = 'DONE', finished_at = ${now}, total = done, tasks = '[]' where engine = ${engine}`);
  }
}
