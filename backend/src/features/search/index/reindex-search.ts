import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { type SearchSource, SearchSources } from '../../../platform/search-source.js';
import { LevelKeeper } from '../engine/postgres/level-keeper.js';
import { SearchIndex } from '../engine/search-index.js';
import { type RebuildRow, RebuildState } from './following/rebuild-state.js';
import { SearchIndexer } from './search-indexer.js';

/** How far it is: things that were looked at, of about so many. */
export type ReindexProgress = (done: number, total: number) => void;

const engine = 'postgres';
/** Things of one batch: who closes a group meanwhile waits for half a second, or as long as words are counted where another change waits for that. */
const batchSize = 500;
/** After so many batches the words of what was added are counted, while the next batches are written. */
const batchesUncounted = 10;
/** Stands for a kind where all kinds are done. */
const end = '';

/** Goes through everything that can be found, while people go on searching. How far it is, is kept: who runs it again goes on there. */
@Injectable()
export class ReindexSearch {
  constructor(
    private readonly sources: SearchSources,
    private readonly index: SearchIndex,
    private readonly indexer: SearchIndexer,
    private readonly state: RebuildState,
    private readonly levels: LevelKeeper,
    private readonly clock: Clock,
  ) {}

  /** Indexes everything anew and removes what is no more; answers how many things were looked at, those before a break included. */
  async run(progress: ReindexProgress = () => undefined): Promise<number> {
    let row = await this.begun();
    let counted = Promise.resolve();
    for (let batches = 1; row.kind !== end; batches += 1) {
      const source = this.sources.of(row.kind ?? '') ?? this.sources.all()[0];
      if (!source) break;
      row = { ...row, ...(await this.step(source, row)) };
      await this.state.reached(engine, row);
      progress(row.done, Math.max(row.total, row.done));
      if (batches % batchesUncounted > 0) continue;
      await counted;
      counted = this.index.countWaiting();
      counted.catch(() => undefined);
    }
    await counted;
    await this.index.countWaiting();
    await this.levels.run();
    await this.state.done(engine, this.clock.now());
    return row.done;
  }

  private async begun(): Promise<RebuildRow> {
    const before = await this.state.get(engine);
    if (before?.state === 'FILLING') return before;
    await this.state.begin(engine, null);
    const row = await this.state.get(engine);
    if (!row) throw new Error('It did not begin');
    return row;
  }

  /** The next things of a kind, and what the index alone has between them: that is read again too, it may be newer. */
  private async step(source: SearchSource, { afterId, done }: RebuildRow): Promise<Pick<RebuildRow, 'kind' | 'afterId' | 'done'>> {
    const ids = await source.idsAfter(afterId, batchSize);
    const isLast = ids.length < batchSize;
    const to = isLast ? null : (ids.at(-1) ?? null);
    // Before these are written: what is written anew leaves behind rows that take long to go through.
    await this.removeOthers(source, new Set(ids), afterId, to);
    await this.indexer.refresh(source, ids, { countLater: true });
    const counted = source.shownAs === undefined ? ids.length : 0;
    return { kind: isLast ? this.kindAfter(source.kind) : source.kind, afterId: to, done: done + counted };
  }

  private async removeOthers(source: SearchSource, seen: ReadonlySet<string>, from: string | null, to: string | null): Promise<void> {
    for (let after = from; ; ) {
      const kept = await this.index.idsAfter(source.kind, after, batchSize);
      const inside = kept.filter((id) => to === null || id <= to);
      await this.indexer.refresh(source, inside.filter((id) => !seen.has(id)));
      if (inside.length < batchSize) return;
      after = inside.at(-1) ?? null;
    }
  }

  private kindAfter(kind: string): string {
    const kinds = this.sources.all().map((source) => source.kind);
    return kinds[kinds.indexOf(kind) + 1] ?? end;
  }
}
