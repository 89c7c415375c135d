import * as Y from 'yjs';
import { DocumentGuard } from './document-guard.js';
import type { LiveDocumentRepository } from './live-document.repository.js';
import type { NewUpdate } from './live-document.rows.js';
import { mostLooseUpdates } from './tidy-document.js';

/** Updates that are kept in one go. */
const mostAtOnce = 200;

/** Why an update was not kept. `sockets` closes the connection with it. */
export class RefusedUpdate extends Error {}

export interface OpenPageListener {
  /** Something could not be kept, or not be read. Whoever waits for it was told. */
  failed(error: unknown): void;
  /** Many updates stand by themselves. */
  grown(): void;
}

interface Waiting extends NewUpdate {
  /** What the library calls the origin of a change: the connection from which it comes. */
  readonly origin: unknown;
  readonly kept: () => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * One page that is open in this process. All that happens to it happens one after the other: updates of its connections are
 * looked at, kept and only then let into the document, together where several wait; what others have kept is followed.
 */
export class OpenPage {
  private readonly guard: DocumentGuard;
  private waiting: Waiting[] = [];
  private behind = false;
  private loose = 0;
  private working: Promise<void> | undefined;

  constructor(
    readonly id: string,
    private readonly document: Y.Doc,
    private seq: number,
    private readonly documents: LiveDocumentRepository,
    private readonly tell: OpenPageListener,
  ) {
    this.guard = new DocumentGuard(document);
  }

  isOf(document: Y.Doc): boolean {
    return this.document === document;
  }

  /** Done when the update is in the database. Throws RefusedUpdate when it is not let in. */
  keep(update: NewUpdate, origin: unknown): Promise<void> {
    return new Promise((kept, failed) => {
      this.waiting.push({ ...update, origin, kept, failed });
      this.work();
    });
  }

  /** Others may have kept something. */
  follow(): void {
    this.behind = true;
    this.work();
  }

  /** Done when nothing is waiting. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private work(): void {
    this.working ??= this.run().finally(() => {
      this.working = undefined;
      if (this.waiting.length > 0) this.work();
    });
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0 || this.behind) {
      const batch = this.waiting.splice(0, mostAtOnce);
      const wasBehind = this.behind;
      this.behind = false;
      const admitted = this.admitted(batch);
      try {
        if (admitted.length > 0) await this.keepAll(admitted);
        else if (wasBehind) await this.catchUp();
      } catch (error) {
        if (admitted.length > 0) this.guard.forget();
        admitted.forEach(({ failed }) => failed(error));
        this.tell.failed(error);
        if (wasBehind) setTimeout(() => this.follow(), 1000).unref();
      }
    }
  }

  private admitted(batch: readonly Waiting[]): readonly Waiting[] {
    if (batch.length === 0 || this.guard.admits(batch.map(({ update }) => update))) return batch;
    if (batch.length > 1) return batch.flatMap((one) => this.admitted([one]));
    batch.forEach(({ failed }) => failed(new RefusedUpdate()));
    return [];
  }

  private async keepAll(batch: readonly Waiting[]): Promise<void> {
    const mending = this.guard.mend();
    const updates: NewUpdate[] = [...batch, ...(mending ? [{ update: mending, personId: null }] : [])];
    const seq = await this.documents.add(this.id, updates);
    // What others have kept in between comes first.
    if (seq > this.seq + updates.length) await this.catchUp();
    this.seq = Math.max(this.seq, seq);
    this.loose += updates.length;
    if (this.loose > mostLooseUpdates) {
      this.loose = 0;
      this.tell.grown();
    }
    batch.forEach(({ update, origin, kept }) => {
      Y.applyUpdate(this.document, update, origin);
      kept();
    });
    if (mending) Y.applyUpdate(this.document, mending, fromDatabase);
  }

  private async catchUp(): Promise<void> {
    const news = await this.documents.since(this.id, this.seq);
    if (!news) return;
    for (const update of news.updates) {
      this.guard.follow(update);
      Y.applyUpdate(this.document, update, fromDatabase);
    }
    this.seq = news.seq;
  }
}

/** Where an update comes from that is kept already. */
const fromDatabase = { source: 'local', skipStoreHooks: true };
