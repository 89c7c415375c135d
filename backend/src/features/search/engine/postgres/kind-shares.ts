import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';

/** So long a process goes by what it has read: it changes as slowly as the whole site. */
const keptMilliseconds = 600_000;

/** Which share of the index documents of each kind are, as PostgreSQL itself counted them by a sample. */
@Injectable()
export class KindShares {
  private kept: { readonly until: number; readonly shares: Promise<ReadonlyMap<string, number>> } | undefined;

  constructor(private readonly database: Database) {}

  /** About which share is of one of these kinds; null as long as nothing was counted. */
  async of(kinds: readonly string[]): Promise<number | null> {
    const shares = await this.all();
    return shares.size === 0 ? null : kinds.reduce((sum, kind) => sum + (shares.get(kind) ?? 0), 0);
  }

  forget(): void {
    this.kept = undefined;
  }

  private all(): Promise<ReadonlyMap<string, number>> {
    if (!this.kept || this.kept.until < performance.now()) {
      const shares = this.read();
      this.kept = { until: performance.now() + keptMilliseconds, shares };
      shares.catch(() => this.forget());
    }
    return this.kept.shares;
  }

  private async read(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.rows<{ kind: string; share: number }>(sql`
      select kind, share from pg_stats, unnest(most_common_vals::text::text[], most_common_freqs) as counted (kind, share)
      where schemaname = current_schema and tablename = 'search_document' and attname = 'kind'`);
    return new Map(rows.map(({ kind, share }) => [kind, share]));
  }
}
