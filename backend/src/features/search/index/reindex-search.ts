import { Injectable } from '@nestjs/common';
import { SearchSources } from '../../../platform/search-source.js';
import { SearchEngine } from '../engine/search-engine.js';
import { SearchIndexer, batchSize, forEachBatch } from './search-indexer.js';

/** How far it is: things of this kind that were looked at. */
export type ReindexProgress = (kind: string, done: number) => void;

/** Goes through everything that can be found, while people go on searching. */
@Injectable()
export class ReindexSearch {
  constructor(
    private readonly sources: SearchSources,
    private readonly engine: SearchEngine,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Indexes everything anew and removes what is no more; answers how many things were looked at. */
  async run(progress: ReindexProgress = () => undefined): Promise<number> {
    let total = 0;
    for (const source of this.sources.all()) {
      const seen = new Set<string>();
      await forEachBatch((after) => source.idsAfter(after, batchSize), async (ids) => {
        await this.indexer.refresh(source, ids);
        for (const id of ids) seen.add(id);
        if (source.shownAs === undefined) progress(source.kind, seen.size);
      });
      // What is in the index alone is read again too: it may be newer than the pass above.
      await forEachBatch((after) => this.engine.idsAfter(source.kind, after, batchSize), (ids) =>
        this.indexer.refresh(source, ids.filter((id) => !seen.has(id))),
      );
      if (source.shownAs === undefined) total += seen.size;
    }
    return total;
  }
}
