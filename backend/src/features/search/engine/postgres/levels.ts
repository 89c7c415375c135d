import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';

/** The documents of the best ranks. Narrow levels lie inside the wider ones. */
export interface Level {
  /** From 0, the narrowest. */
  readonly level: number;
  /** The rank from which on documents are of it. */
  readonly least: number;
  /** About this share of all documents is. */
  readonly share: number;
}

/** Which share of all documents is of each level: every one is several times as wide as the one before. */
export const levelShares: readonly number[] = [0.002, 0.01, 0.04, 0.1, 0.25, 0.5];

/** The job that looks whether levels must be drawn. */
export const keepLevelsTask = 'keep-search-levels';

const millisecondsADay = 86_400_000;
/** What is used e times as much counts as if it had been written so many days later. */
const daysOfUse = 60;
/** So long a process goes by what it has read: levels are moved once a night. */
const keptMilliseconds = 60_000;

/** By what documents are preferred where more match than can be looked at: the newer and the more used. It never changes with time alone. */
export function rankOf({ at, use = 0 }: Pick<SearchDocument, 'at' | 'use'>): number {
  return Math.fround(at.getTime() / millisecondsADay + daysOfUse * use);
}

@Injectable()
export class Levels {
  private kept: { readonly until: number; readonly levels: Promise<Level[]> } | undefined;

  constructor(private readonly database: Database) {}

  /** From the narrowest; none as long as there are few documents. */
  async all(): Promise<readonly Level[]> {
    if (!this.kept || this.kept.until < performance.now()) {
      const levels = this.database.rows<Level>(sql`select level, least, share from search_level order by level`);
      this.kept = { until: performance.now() + keptMilliseconds, levels };
      levels.catch(() => this.forget());
    }
    return this.kept.levels;
  }

  forget(): void {
    this.kept = undefined;
  }
}
