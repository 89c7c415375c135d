import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { Level } from './levels.js';

/** So long a process goes by what it has read: it changes as slowly as the whole site. */
const keptMilliseconds = 600_000;
/** Bytes of the index that are read: some thousand documents. */
const sampleBytes = 4_000_000;
/** Kinds that are more of it lie in levels as all documents do. */
const nearlyAll = 0.9;

/** What a part of the index that was chosen by chance tells of some kinds. */
export interface OfKinds {
  /** About which share of all documents is of one of them. */
  readonly share: number;
  /** The levels, with the share of the documents of these kinds alone. */
  among(levels: readonly Level[]): readonly Level[];
}

/** How many documents are of which kind, and of which ranks: people and groups are of other levels than texts. */
@Injectable()
export class KindShares {
  private kept: { readonly until: number; readonly ranks: Promise<ReadonlyMap<string, readonly number[]>> } | undefined;

  constructor(private readonly database: Database) {}

  async of(kinds: readonly string[]): Promise<OfKinds> {
    const byKind = await this.sample();
    const ofKinds = kinds.map((kind) => byKind.get(kind) ?? []);
    const count = (lists: Iterable<readonly number[]>) => [...lists].reduce((sum, { length }) => sum + length, 0);
    const share = count(ofKinds) / Math.max(count(byKind.values()), 1);
    const shareOf = ({ least }: Level) => count(ofKinds.map((ranks) => ranks.filter((rank) => rank >= least))) / Math.max(count(ofKinds), 1);
    return { share, among: (levels) => (share > nearlyAll ? levels : levels.map((level) => ({ ...level, share: shareOf(level) }))) };
  }

  forget(): void {
    this.kept = undefined;
  }

  private sample(): Promise<ReadonlyMap<string, readonly number[]>> {
    if (!this.kept || this.kept.until < performance.now()) {
      const ranks = this.read();
      this.kept = { until: performance.now() + keptMilliseconds, ranks };
      // An index that is only being filled tells nothing yet.
      ranks.then(({ size }) => (size === 0 ? this.forget() : undefined), () => this.forget());
    }
    return this.kept.ranks;
  }

  private async read(): Promise<ReadonlyMap<string, readonly number[]>> {
    const size = await this.database.row<{ bytes: number }>(sql`select pg_relation_size('search_document')::float8 as bytes`);
    const percent = Math.min(100, (100 * sampleBytes) / Math.max(size?.bytes ?? 0, 1));
    const rows = await this.database.rows<{ kind: string; ranks: number[] }>(sql`
      select kind, array_agg(rank) as ranks from search_document tablesample system (${percent}::real) repeatable (1) group by kind`);
    return new Map(rows.map(({ kind, ranks }) => [kind, ranks]));
  }
}
