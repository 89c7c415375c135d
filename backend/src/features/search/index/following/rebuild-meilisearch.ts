import { Injectable } from '@nestjs/common';
import type { Task } from 'meilisearch';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { SearchSources } from '../../../../platform/search-source.js';
import { settingsFor } from '../../engine/meilisearch/index-settings.js';
import { MeilisearchServer, hasSucceeded } from '../../engine/meilisearch/meilisearch-server.js';
import { DocumentSender } from './document-sender.js';
import { FollowerState } from './follower-state.js';
import { PendingDocuments } from './pending-documents.js';
import { type RebuildRow, RebuildState, type SentBatch } from './rebuild-state.js';
import { SynonymsOfIndex } from './synonyms-of-index.js';

/** Things of one batch. */
const batchSize = 5000;
/** Batches that Meilisearch is given ahead, so that it always has something to do while the next is read. */
const mostUnderWay = 3;
const engine = 'meilisearch';
/** Stands for a kind where all kinds are sent. */
const end = '';

/**
 * Fills an index from nothing beside the one that answers, and lets them change places. Whoever calls it holds the lock of the follower,
 * which sends what changes meanwhile to both: so nothing older than what is there is ever sent after it.
 */
@Injectable()
export class RebuildMeilisearch {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly server: MeilisearchServer,
    private readonly follower: FollowerState,
    private readonly state: RebuildState,
    private readonly pending: PendingDocuments,
    private readonly sender: DocumentSender,
    private readonly synonyms: SynonymsOfIndex,
  ) {}

  /** Begins where that is needed; one that began with other settings begins anew. Answers whether one is under way. */
  async begin(form: string, { needed }: { needed: boolean }): Promise<boolean> {
    const row = await this.state.get(engine);
    if (row && row.state !== 'DONE' && (row.form === form || row.form === null)) return true;
    if (!needed && (!row || row.state === 'DONE')) return false;
    await this.state.begin(engine, form);
    return true;
  }

  /** Whatever was under way went with the index that was lost. */
  startOver(form: string): Promise<void> {
    return this.state.begin(engine, form);
  }

  /** Whether there is an index to which changes can be sent. */
  async isPrepared(): Promise<boolean> {
    const row = await this.state.get(engine);
    return row !== undefined && row.state === 'FILLING' && row.kind !== null;
  }

  /** Whether the two indexes are about to change places: nothing is told then, for it might be told to the one that goes. */
  async isSwapping(): Promise<boolean> {
    return (await this.state.get(engine))?.state === 'SWAPPING';
  }

  async step(form: string): Promise<'again'> {
    const row = await this.state.get(engine);
    if (!row) return 'again';
    if (row.state === 'SWAPPING') await this.swap(row, form);
    else if (row.kind === null) await this.prepare(row);
    else await this.fill(row);
    return 'again';
  }

  private async prepare(row: RebuildRow): Promise<void> {
    await this.server.makeAnew(this.server.next, settingsFor(await this.server.version()), await this.synonyms.all());
    // Where no index answers, what changed until now is read with everything else.
    if (!(await this.follower.get()).isFilled) await this.pending.forgetWaiting();
    await this.state.reached(engine, { ...row, kind: this.sources.all()[0]?.kind ?? end, afterId: null, done: 0, tasks: [] });
  }

  private async fill(row: RebuildRow): Promise<void> {
    const tasks = await this.underWay(row.tasks);
    const source = row.kind === null ? undefined : this.sources.of(row.kind);
    if (!source && tasks.length === 0) return this.state.swapping(engine, await this.server.newestTask());
    if (!source || tasks.length >= mostUnderWay) {
      await this.waitFor(tasks[0]);
      return this.state.reached(engine, { ...row, tasks });
    }
    const ids = await source.idsAfter(row.afterId, batchSize);
    const batch = await this.sender.read(source.kind, ids);
    const sent = batch.parts.length > 0 ? await this.sender.send(this.server.next, source.kind, { ...batch, missing: [] }) : [];
    await this.sender.noteSent(source.kind, batch, { atLeast: true });
    const isLast = ids.length < batchSize && batch.covered.length === ids.length;
    await this.state.reached(engine, {
      kind: isLast ? this.kindAfter(source.kind) : source.kind,
      afterId: isLast ? null : (batch.covered.at(-1) ?? null),
      done: row.done + batch.covered.length - batch.missing.length,
      tasks: sent.length > 0 ? [...tasks, { tasks: sent, kind: source.kind, ids: batch.covered }] : tasks,
    });
  }

  /** Without those that are kept. What failed waits to be told in smaller batches, and is no reason to begin again. */
  private async underWay(batches: readonly SentBatch[]): Promise<SentBatch[]> {
    const left: SentBatch[] = [];
    for (const batch of batches) {
      const tasks: Task[] = [];
      for (const uid of batch.tasks) tasks.push(await this.server.task(uid));
      const failure = failureOf(tasks);
      if (failure !== null) await this.pending.add(batch.kind, batch.ids, failure);
      else if (!tasks.every(hasSucceeded)) left.push(batch);
    }
    return left;
  }

  /** For a little while: what fewer people may find meanwhile does not wait for it. */
  private async waitFor(batch: SentBatch | undefined): Promise<void> {
    const last = batch?.tasks.at(-1);
    if (last === undefined) return;
    for (let tries = 0; tries < 40; tries += 1) {
      const { status } = await this.server.task(last);
      if (status !== 'enqueued' && status !== 'processing') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private kindAfter(kind: string): string {
    const kinds = this.sources.all().map((source) => source.kind);
    return kinds[kinds.indexOf(kind) + 1] ?? end;
  }

  /** Whether the two have changed places already, only Meilisearch can say: this may be the second try. */
  private async swap(row: RebuildRow, form: string): Promise<void> {
    const swapped = await this.server.swapAfter(Number(row.swapAfter ?? -1));
    if (!swapped) {
      if (!(await this.server.exists(this.server.live))) await this.server.create(this.server.live);
      await this.server.finish(await this.server.swap());
    } else {
      await this.server.finish({ taskUid: swapped.uid });
    }
    if (await this.server.exists(this.server.next)) await this.server.forget(this.server.next);
    await this.database.rows(sql`
      delete from search_version where not exists (
        select from search_document where search_document.kind = search_version.kind and search_document.id = search_version.id)
        and not exists (select from search_pending where search_pending.kind = search_version.kind and search_pending.id = search_version.id)`);
    await this.follower.filled(row.form ?? form);
    await this.state.done(engine, this.clock.now());
  }
}

function failureOf(tasks: readonly Task[]): string | null {
  try {
    tasks.forEach(hasSucceeded);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'Meilisearch does not say why';
  }
}
