import type { Document } from '@hocuspocus/server';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { Signals } from '../../../../platform/db/signals.js';
import type { Log } from '../../../../platform/log.js';
import { LOG } from '../../../../platform/platform.tokens.js';
import { PresenceQueries } from '../presence.queries.js';
import { presenceChannel, seenEverySeconds } from '../presence.repository.js';

/** Tells those who edit a page who else does, also through other servers: these know the cursors of their own people only. */
@Injectable()
export class Fellows implements BeforeApplicationShutdown {
  private readonly documents = new Map<string, Document>();
  private listening: Promise<void> | undefined;
  private beat: NodeJS.Timeout | undefined;

  constructor(
    private readonly presence: PresenceQueries,
    private readonly signals: Signals,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** From when this is done, those who come and go are heard of. */
  listen(): Promise<void> {
    this.listening ??= this.signals
      .listen(presenceChannel, { heard: (pageId) => this.tell([pageId]), missed: () => this.tellAll() })
      .then(() => {
        // Nobody tells of those whose server was killed.
        this.beat = setInterval(() => this.tellAll(), seenEverySeconds * 1000).unref();
      })
      .catch((error: unknown) => {
        this.listening = undefined;
        throw error;
      });
    return this.listening;
  }

  follow(document: Document): void {
    this.documents.set(document.name, document);
  }

  unfollow(pageId: string): void {
    this.documents.delete(pageId);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
  }

  private tellAll(): void {
    this.tell([...this.documents.keys()]);
  }

  private tell(pageIds: readonly string[]): void {
    const open = pageIds.filter((pageId) => this.documents.has(pageId));
    if (open.length === 0) return;
    this.presence.fellows(open).then(
      (fellows) => open.forEach((pageId) => {
        const people = fellows.filter((fellow) => fellow.pageId === pageId).map(({ id, name }) => ({ id, name }));
        this.documents.get(pageId)?.broadcastStateless(`people ${JSON.stringify(people)}`);
      }),
      (error: unknown) => this.log.warn({ error: String(error) }, 'editors were not told who else is there'),
    );
  }
}
