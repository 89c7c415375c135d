import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Tasks } from '../../../../platform/jobs/tasks.js';
import { LateCounts } from './late-counts.js';
import { levelLexeme, quoted } from './lexemes.js';
import { type Level, Levels, keepLevelsTask, levelShares } from './levels.js';
import { writerLock } from './writer-lock.js';

/** With fewer documents all that match are looked at. */
const leastDocuments = 10_000;
/** A level may grow or shrink this much before it is drawn anew: new documents come to the narrowest. */
const tolerance = 1.6;
const batch = 500;
/** Levels that are there are measured at this hour, UTC; at others only where the narrowest has grown to many times its width. */
const nightHour = 2;
const farTooWide = 4;

interface Place {
  readonly kind: string;
  readonly id: string;
}

const first: Place = { kind: '', id: '00000000-0000-0000-0000-000000000000' };

/** Keeps each level as wide as it should be, and documents marked as of their levels, so that broad searches look at the newest and most used first. */
@Injectable()
export class LevelKeeper implements OnModuleInit {
  constructor(
    private readonly levels: Levels,
    private readonly counts: LateCounts,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.register(keepLevelsTask, () => this.runWhenDue());
    this.tasks.repeat(keepLevelsTask, '25 * * * *');
  }

  /** Where there are none yet, at night, and whenever many documents have come. */
  async runWhenDue(least = leastDocuments): Promise<void> {
    await this.counts.count();
    const levels = await this.database.rows<Level>(sql`select level, least, share from search_level`);
    const areKept = levels.length > 0 && levels.every(({ share }) => share > 0);
    if (!areKept || this.clock.now().getUTCHours() === nightHour || (await this.isFarTooWide())) await this.run(least);
  }

  /** What is newest is of the narrowest level: few are, unless many have come. */
  private async isFarTooWide(): Promise<boolean> {
    const marked = await this.database.row<{ documents: number }>(sql`
      select count(*)::int as documents from search_document where vector @@ ${quoted(levelLexeme(0))}::tsquery`);
    return (marked?.documents ?? 0) > (await this.documents()) * (levelShares[0] ?? 0) * farTooWide;
  }

  private async documents(): Promise<number> {
    const counted = await this.database.row<{ documents: number }>(sql`select coalesce(sum(documents), 0)::int as documents from search_total`);
    return counted?.documents ?? 0;
  }

  /** `least`: how many documents there must be. */
  async run(least = leastDocuments): Promise<void> {
    const documents = await this.documents();
    if (documents < least) return this.drop();
    const before = await this.measured(documents);
    if (before.length === levelShares.length && before.every(({ level, share }) => isWideEnough(share, levelShares[level] ?? 0))) return this.keep(before);
    const ranks = await this.database.row<{ ranks: number[] }>(sql`
      select percentile_disc(${levelShares.map((share) => 1 - share)}::float8[]) within group (order by rank) as ranks from search_document`);
    // Documents that come meanwhile are marked as of the levels at once; nobody is told of a level until all are.
    await this.work.run(async () => {
      await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
      await this.database.rows(sql`delete from search_level`);
      await this.database.rows(sql`
        insert into search_level (level, least, share) select level - 1, least, 0 from unnest(${ranks?.ranks ?? []}::real[]) with ordinality as drawn (least, level)`);
    });
    this.levels.forget();
    await this.markAll();
    await this.keep(await this.measured(documents));
  }

  private async drop(): Promise<void> {
    await this.database.rows(sql`delete from search_level`);
    this.levels.forget();
  }

  private measured(documents: number): Promise<Level[]> {
    return this.database.rows(sql`
      select level, least, (select count(*) from search_document where rank >= least)::real / ${documents}::real as share from search_level order by level`);
  }

  private async keep(levels: readonly Level[]): Promise<void> {
    await this.database.rows(sql`
      update search_level set share = measured.share
      from unnest(${levels.map(({ level }) => level)}::smallint[], ${levels.map(({ share }) => share)}::real[]) as measured (level, share)
      where search_level.level = measured.level`);
    this.levels.forget();
  }

  private async markAll(): Promise<void> {
    const marks = levelShares.map((_, level) => levelLexeme(level));
    let last: Place | undefined = first;
    while (last) last = await this.markAfter(last, marks);
  }

  /** Answers the last of the documents that were looked at; undefined when there are no more. */
  private markAfter({ kind, id }: Place, marks: readonly string[]): Promise<Place | undefined> {
    return this.work.run(async () => {
      await this.database.rows(sql`select pg_advisory_xact_lock(${writerLock})`);
      const places = await this.database.rows<Place>(sql`
        with next as materialized (
          select kind, id, vector, array(select '~r' || level from search_level where search_document.rank >= least order by level) as wanted
          from search_document where (kind, id) > (${kind}, ${id}::uuid) order by kind, id limit ${batch}
        ), marked as (
          update search_document set vector = ts_delete(search_document.vector, ${marks}::text[]) || array_to_tsvector(next.wanted) from next
          where search_document.kind = next.kind and search_document.id = next.id
            and next.wanted <> array(select mark from unnest(${marks}::text[]) as mark where next.vector @@ quote_literal(mark)::tsquery order by mark)
        )
        select kind, id from next order by kind, id`);
      return places.length < batch ? undefined : places.at(-1);
    });
  }
}

function isWideEnough(share: number, wanted: number): boolean {
  return share < wanted * tolerance && share > wanted / tolerance;
}
