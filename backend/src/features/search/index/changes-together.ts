import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs/jobs.js';
import type { SearchSource } from '../../../platform/search-source.js';
import { SearchIndexer } from './search-indexer.js';

/** Milliseconds that changes wait for others to come along, where several came together the last time. */
const pause = 100;

interface Together {
  readonly subjectIds: Set<string>;
  readonly indexed: Promise<void>;
}

/**
 * Indexes things that changed by themselves, each with whatever else of its kind did so meanwhile: on a busy site most of what a change
 * costs the index is its transaction, not its words.
 */
@Injectable()
export class ChangesTogether {
  private readonly gathering = new Map<string, Together>();
  private turn: Promise<void> = Promise.resolve();
  private cameTogether = false;

  constructor(
    private readonly indexer: SearchIndexer,
    private readonly jobs: Jobs,
  ) {}

  /** `task` is the name of the job that tells of it; others of its name that wait are done with it. */
  async changed(task: string, source: SearchSource, subjectId: string): Promise<void> {
    const together = this.gathering.get(task) ?? this.gather(task, source);
    together.subjectIds.add(subjectId);
    try {
      await together.indexed;
    } catch {
      // One that cannot be indexed does not hold up the others.
      await this.indexer.refresh(source, [subjectId]);
    }
  }

  private gather(task: string, source: SearchSource): Together {
    const subjectIds = new Set<string>();
    const indexed = this.turn.then(() => this.index(task, source, subjectIds));
    this.turn = indexed.catch(() => undefined);
    const together = { subjectIds, indexed };
    this.gathering.set(task, together);
    return together;
  }

  private async index(task: string, source: SearchSource, subjectIds: Set<string>): Promise<void> {
    if (this.cameTogether) await delay(pause);
    this.gathering.delete(task);
    this.cameTogether = false;
    await this.indexer.refreshChanged(source, async () => {
      const waiting = await this.jobs.takeWaiting<{ subjectId: string }>(task);
      const ids = new Set([...subjectIds, ...waiting.map(({ subjectId }) => subjectId)]);
      this.cameTogether = ids.size > 1;
      return [...ids];
    });
  }
}
