import type { HocuspocusProvider } from '@hocuspocus/provider';
import { applyUpdate, Doc } from 'yjs';
import { DeviceChanges } from './device-changes';
import { KeptChanges } from './kept-changes';
import { LiveConnection } from './live-connection';

export interface FellowEditor {
  id: string;
  name: string;
}

/** Where what was written is. BLOCKED: no connection ever came about. CLOSED: the server has sent us away, and says why. */
export type LiveStatus = 'OPENING' | 'SAVED' | 'SAVING' | 'OFFLINE' | 'BLOCKED' | 'CLOSED';

export interface LiveSnapshot {
  status: LiveStatus;
  /** Why the server has closed the page. */
  reason: string | undefined;
  /** Something was written here that the server has not kept. */
  hasUnsaved: boolean;
  /** The others who have the page open. */
  people: readonly FellowEditor[];
}

/** Milliseconds after which a connection that never came is thought to be blocked. */
const patience = 8_000;

/** One page that is written together with others: the text, the connection to the server, and what is known of both. */
export class LivePage {
  readonly document = new Doc();
  readonly provider: HocuspocusProvider;
  /** What this device has kept is in the text. */
  readonly ready: Promise<void>;
  private readonly connection: LiveConnection;
  private readonly kept: KeptChanges;
  private readonly device: DeviceChanges;
  private readonly listeners = new Set<() => void>();
  private readonly waiting: ReturnType<typeof setTimeout>;
  private elsewhere: readonly FellowEditor[] = [];
  private hasOpened = false;
  private isBlocked = false;
  private isGone = false;
  private isWritten = false;
  private snapshot: LiveSnapshot = { status: 'OPENING', reason: undefined, hasUnsaved: false, people: [] };

  constructor(
    pageId: string,
    private readonly personId: string,
  ) {
    this.connection = new LiveConnection(pageId, this.document, () => this.tell());
    this.provider = this.connection.provider;
    this.device = new DeviceChanges(personId, pageId, this.document);
    this.kept = new KeptChanges(this.provider, () => {
      if (this.kept.all) void this.device.forget();
      this.tell(true);
    });
    this.document.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) {
        this.isWritten = true;
        this.device.keep();
      }
      this.tell();
    });
    this.provider.on('open', () => this.tell());
    this.provider.on('synced', () => {
      this.hasOpened = true;
      this.tell();
    });
    this.provider.on('awarenessChange', () => this.tell());
    this.provider.on('stateless', ({ payload }: { payload: string }) => this.heard(payload));
    this.waiting = setTimeout(() => this.giveUp(), patience);
    this.ready = this.open();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): LiveSnapshot => this.snapshot;

  /** Where saving stands once nothing is under way. */
  settled = (): Promise<LiveStatus> =>
    new Promise((resolve) => {
      const look = () => {
        if (this.snapshot.status === 'SAVING') return;
        this.listeners.delete(look);
        resolve(this.snapshot.status);
      };
      this.listeners.add(look);
      look();
    });

  /** Something was written here since readers were last given a version from here. */
  get hasNews(): boolean {
    return this.isWritten;
  }

  /** Readers were given a version from here. */
  noteVersion(): void {
    this.isWritten = false;
  }

  /** Drops what this device has kept of the page. */
  discard(): Promise<void> {
    return this.device.forget();
  }

  close(): void {
    this.isGone = true;
    clearTimeout(this.waiting);
    this.listeners.clear();
    if (!this.isBlocked) this.connection.close();
  }

  private async open(): Promise<void> {
    const left = await this.device.read();
    if (this.isGone) return;
    if (left) applyUpdate(this.document, left, this.device);
    this.connection.open();
  }

  /** For good: whoever writes elsewhere meanwhile does not want to see it replaced. */
  private giveUp(): void {
    if (this.hasOpened || !navigator.onLine || this.connection.reason !== undefined) return;
    this.isBlocked = true;
    this.connection.close();
    this.tell();
  }

  private tell(hasAnswered = false): void {
    if (this.isGone) return;
    const hasUnsaved = !this.kept.all;
    this.connection.awaitAnswer(this.connection.isOpen && (hasUnsaved || !this.provider.synced), hasAnswered);
    const next = { status: this.status(), reason: this.connection.reason, hasUnsaved, people: this.people() };
    if (JSON.stringify(next) === JSON.stringify(this.snapshot)) return;
    this.snapshot = next;
    this.listeners.forEach((listener) => listener());
  }

  private status(): LiveStatus {
    if (this.connection.reason !== undefined) return 'CLOSED';
    if (this.isBlocked) return 'BLOCKED';
    if (!this.hasOpened) return navigator.onLine ? 'OPENING' : 'OFFLINE';
    if (!this.provider.synced) return 'OFFLINE';
    return this.kept.all ? 'SAVED' : 'SAVING';
  }

  /** Those who are connected to another server have no cursor here. */
  private heard(said: string): void {
    const [, list] = /^people (.*)$/.exec(said) ?? [];
    if (list === undefined) return;
    const people: unknown = JSON.parse(list);
    this.elsewhere = Array.isArray(people) ? people.filter(isFellow) : [];
    this.tell();
  }

  private people(): FellowEditor[] {
    if (!this.provider.synced) return [];
    const others = new Map<string, FellowEditor>();
    const here = [...(this.provider.awareness?.getStates().values() ?? [])].map(({ user }): unknown => user);
    for (const user of [...here, ...this.elsewhere]) {
      if (isFellow(user) && user.id !== this.personId) others.set(user.id, { id: user.id, name: user.name });
    }
    return [...others.values()];
  }
}

function isFellow(user: unknown): user is FellowEditor {
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' && 'name' in user && typeof user.name === 'string';
}
