import { Injectable } from '@nestjs/common';
import { Follower } from './follower.js';
import { PendingDocuments } from './pending-documents.js';
import { type RebuildRow, RebuildState } from './rebuild-state.js';

const pauseMilliseconds = 300;

/** Fills the index of Meilisearch anew, while people go on searching in the one that is there. */
@Injectable()
export class FollowRebuild {
  constructor(
    private readonly state: RebuildState,
    private readonly follower: Follower,
    private readonly pending: PendingDocuments,
  ) {}

  /** Has the worker do it. One that is under way goes on. */
  async begin(): Promise<void> {
    const row = await this.state.get('meilisearch');
    if (!row || row.state === 'DONE') await this.state.begin('meilisearch', null);
    await this.pending.tellSoon();
  }

  /** Does it here, or watches where a worker is at it, until it is done. Throws what stands in the way. */
  async run(progress: (row: RebuildRow) => Promise<void>): Promise<RebuildRow> {
    await this.begin();
    for (;;) {
      const step = await this.follower.step();
      const row = await this.state.get('meilisearch');
      if (row) await progress(row);
      if (row?.state === 'DONE') return row;
      if (step !== 'again') await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  }
}
