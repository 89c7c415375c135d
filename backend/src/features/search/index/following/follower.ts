import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { formOf } from '../../engine/meilisearch/index-settings.js';
import { thingOf } from '../../engine/meilisearch/index-form.js';
import { MeilisearchServer } from '../../engine/meilisearch/meilisearch-server.js';
import { BatchRefused, ServerTrouble } from '../../engine/meilisearch/server-trouble.js';
import { type Batch, DocumentSender } from './document-sender.js';
import { FollowerState } from './follower-state.js';
import { type PendingDocument, PendingDocuments } from './pending-documents.js';
import { RebuildMeilisearch } from './rebuild-meilisearch.js';
import { SynonymsOfIndex } from './synonyms-of-index.js';

/** What came of one step: whether there is more to do at once, later, or nothing until something changes. */
export type Step = 'again' | 'busy' | 'idle' | Date;

/** Any number; who holds it is the only one that tells the engine outside anything. */
const lock = 7_305_115;
const removedAtOnce = 10_000;

/**
 * Tells Meilisearch what changed, in small steps. What it has to do stands in PostgreSQL and is forgotten only when Meilisearch has done
 * it, so that a step which breaks off anywhere is simply done again. What fewer people may find is removed before anything is added.
 */
@Injectable()
export class Follower {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly server: MeilisearchServer,
    private readonly state: FollowerState,
    private readonly pending: PendingDocuments,
    private readonly sender: DocumentSender,
    private readonly rebuild: RebuildMeilisearch,
    private readonly synonyms: SynonymsOfIndex,
  ) {}

  /** One step, in one unit of work; another that is under way elsewhere is waited for by nobody. */
  step(): Promise<Step> {
    return this.work.run(async () => {
      const row = await this.database.row<{ isFree: boolean }>(sql`select pg_try_advisory_xact_lock(${lock}) as "isFree"`);
      if (!row?.isFree) return 'busy';
      const { retryAt } = await this.state.get();
      if (retryAt && retryAt > this.clock.now()) return retryAt;
      try {
        const next = await this.next();
        await this.state.saw(await this.server.newestTask());
        await this.state.works();
        return next;
      } catch (error) {
        if (!(error instanceof ServerTrouble || error instanceof BatchRefused)) throw error;
        await this.state.failed(error.message, this.clock.now());
        return (await this.state.get()).retryAt ?? 'again';
      }
    });
  }

  private async next(): Promise<Step> {
    const form = formOf(await this.server.version());
    const state = await this.state.get();
    if (state.isFilled && (await this.server.hasLost(state.lastTask))) {
      await this.state.lost();
      await this.rebuild.startOver(form);
      return 'again';
    }
    if (await this.rebuild.isSwapping()) return this.rebuild.step(form);
    const isFillingAnew = await this.rebuild.begin(form, { needed: !state.isFilled || state.form !== form });
    const indexes = [...(state.isFilled ? [this.server.live] : []), ...(isFillingAnew && (await this.rebuild.isPrepared()) ? [this.server.next] : [])];
    if (indexes.length > 0) {
      if (await this.removeFirst(indexes)) return 'again';
      if (await this.tell(indexes, isFillingAnew)) return 'again';
      await this.synonyms.bring(indexes);
    }
    if (isFillingAnew) return this.rebuild.step(form);
    return (await this.pending.next()) ?? 'idle';
  }

  private async removeFirst(indexes: readonly string[]): Promise<boolean> {
    const documents = await this.pending.removals(removedAtOnce, this.clock.now());
    if (documents.length === 0) return false;
    const things = documents.map(({ kind, id }) => thingOf(kind, id));
    const done = await this.attempt(documents, async () => Promise.all(indexes.map((index) => this.server.remove(index, things))));
    if (done) await this.pending.removed(documents);
    return true;
  }

  private async tell(indexes: readonly string[], isFillingAnew: boolean): Promise<boolean> {
    const due = await this.pending.due(this.clock.now());
    const kind = due[0]?.kind;
    if (kind === undefined) return false;
    const ofKind = due.filter((document) => document.kind === kind);
    const batch = await this.sender.read(kind, ofKind.map(({ id }) => id));
    const covered = new Set(batch.covered);
    const documents = ofKind.filter(({ id }) => covered.has(id));
    const done = await this.attempt(documents, () => this.send(indexes, kind, batch));
    if (!done) return true;
    await this.sender.noteSent(kind, batch, { atLeast: isFillingAnew });
    await this.pending.told(documents);
    return true;
  }

  private async send(indexes: readonly string[], kind: string, batch: Batch): Promise<{ taskUid: number }[]> {
    const tasks: { taskUid: number }[] = [];
    for (const index of indexes) for (const taskUid of await this.sender.send(index, kind, batch)) tasks.push({ taskUid });
    return tasks;
  }

  /** False where Meilisearch refused the documents: that is no reason to leave out the others. */
  private async attempt(documents: readonly PendingDocument[], send: () => Promise<readonly { taskUid: number }[]>): Promise<boolean> {
    try {
      for (const task of await send()) await this.server.finish(task);
      return true;
    } catch (error) {
      if (!(error instanceof BatchRefused)) throw error;
      await this.pending.failed(documents, error.message, this.clock.now());
      return false;
    }
  }
}
