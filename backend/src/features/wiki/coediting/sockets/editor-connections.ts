import { Inject, Injectable } from '@nestjs/common';
import { Signals } from '../../../../platform/db/signals.js';
import { eventsChannel } from '../../../../platform/events/events.js';
import type { Log } from '../../../../platform/log.js';
import { LOG } from '../../../../platform/platform.tokens.js';
import { LeavePage } from '../leave-page.js';
import { PresenceRepository, seenEverySeconds } from '../presence.repository.js';
import { ConnectionRights } from './connection-rights.js';
import type { EditorConnection } from './editor-connection.js';

/** What happens somewhere else on the site may take a right in a roundabout way: then all are asked again, but not all the time. */
const lookAgainMilliseconds = 3000;
/** A browser that takes nothing any more is let go. */
const mostUnsentBytes = 16_000_000;

/** All who are connected to this process: that they are there, and that they still may be. */
@Injectable()
export class EditorConnections {
  private readonly open = new Set<EditorConnection>();
  private readonly answered = new WeakSet<EditorConnection>();
  private readonly leaving = new Set<Promise<void>>();
  private began: Promise<void> | undefined;
  private beat: NodeJS.Timeout | undefined;
  private looking: NodeJS.Timeout | undefined;
  private lookedAt = 0;

  constructor(
    private readonly rights: ConnectionRights,
    private readonly presence: PresenceRepository,
    private readonly leavePage: LeavePage,
    private readonly signals: Signals,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** From when this is done, a right that is lost closes the socket. */
  begin(): Promise<void> {
    this.began ??= this.signals
      .listen(eventsChannel, { heard: (event) => this.heard(event), missed: () => this.look(this.all()) })
      .then(() => {
        this.beat ??= setInterval(() => this.everyBeat(), seenEverySeconds * 1000).unref();
      })
      .catch((error: unknown) => {
        this.began = undefined;
        throw error;
      });
    return this.began;
  }

  all(): readonly EditorConnection[] {
    return [...this.open];
  }

  add(connection: EditorConnection): void {
    this.open.add(connection);
    this.answered.add(connection);
    connection.socket.on('pong', () => this.answered.add(connection));
  }

  async enter(connection: EditorConnection, pageId: string): Promise<void> {
    // The network has not told yet that nobody is at the other end: until it did, they would be shown after they have left.
    for (const other of this.all()) if (connection.isBackFrom(other)) other.socket.terminate();
    await this.presence.enter(connection.id, pageId, connection.personId);
    // Whoever left meanwhile was told to be gone before they were there.
    if (!this.open.has(connection)) await this.presence.leave(connection.id);
  }

  remove(connection: EditorConnection): void {
    this.open.delete(connection);
    const { page } = connection;
    if (!page) return;
    const leaving = this.presence
      .leave(connection.id)
      .then(() => this.leavePage.run(page.id))
      .catch((error: unknown) => this.log.warn({ error: String(error) }, 'a person who left a page is still shown there for a moment'))
      .finally(() => this.leaving.delete(leaving));
    this.leaving.add(leaving);
  }

  /** Done when nobody is there any more and that is known to all. */
  async gone(): Promise<void> {
    clearInterval(this.beat);
    clearTimeout(this.looking);
    const cutOff = setTimeout(() => this.open.forEach(({ socket }) => socket.terminate()), 1000);
    while (this.open.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    clearTimeout(cutOff);
    while (this.leaving.size > 0) await Promise.all(this.leaving);
  }

  private heard(event: string): void {
    const subject = event.split(' ')[1];
    const meant = this.all().filter(({ personId, page }) => [personId, page?.id, page?.spaceId, page?.groupId].includes(subject));
    if (meant.length > 0) this.look(meant);
    if (this.open.size === 0 || this.looking) return;
    const wait = Math.max(0, this.lookedAt + lookAgainMilliseconds - Date.now());
    this.looking = setTimeout(() => this.look(this.all()), wait).unref();
  }

  private look(connections: readonly EditorConnection[]): void {
    if (connections.length === this.open.size) {
      clearTimeout(this.looking);
      this.looking = undefined;
      this.lookedAt = Date.now();
    }
    const settled = connections.filter(({ page }) => page !== undefined);
    if (settled.length === 0) return;
    this.rights.lost(settled).then(
      (lost) => lost.forEach(({ connection, why }) => connection.close(why)),
      (error: unknown) => this.log.warn({ error: String(error) }, 'who may edit could not be found out; it is asked again before anything is kept'),
    );
  }

  private everyBeat(): void {
    for (const connection of this.all()) {
      if (!this.answered.delete(connection) || connection.socket.bufferedAmount > mostUnsentBytes) connection.socket.terminate();
      else connection.beat();
    }
    this.look(this.all());
    this.presence.see(this.all().map(({ id }) => id)).catch((error: unknown) => this.log.warn({ error: String(error) }, 'editors were not noted as seen'));
  }
}
