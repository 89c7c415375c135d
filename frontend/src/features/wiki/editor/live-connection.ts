import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { Doc } from 'yjs';

/** Codes from here on are the server's last word; nearly all others are the network's. */
const farewells = 4400;
/** The library's own: it heard nothing for a while. */
const heardNothing = 4408;
/** The server lets nobody have so many pages open; some of them may be about to go. */
const tooManyOpen = 4409;
/** What a browser says of a connection that ended without a farewell. */
const goneAway = 1006;
/** A message was longer than the server takes. It would be sent again for ever. */
const tooBig = 1009;
const tooBigReason = 'More was written at once than the server takes';

/** Milliseconds after which an answer that did not come is not waited for. */
const patience = 20_000;
/** Milliseconds after which it is tried again where the server said that it is not the time. */
const later = 15_000;

/**
 * The connection of a page to the server. It follows the network, and begins anew when the server stops answering: whatever went
 * wrong, what was written must not wait for ever.
 */
export class LiveConnection {
  readonly provider: HocuspocusProvider;
  /** Why the server has closed the page. */
  reason: string | undefined;
  private readonly socket: HocuspocusProviderWebsocket;
  private isAwaited = false;
  private awaiting: ReturnType<typeof setTimeout> | undefined;
  private comingBack: ReturnType<typeof setTimeout> | undefined;

  constructor(
    pageId: string,
    document: Doc,
    private readonly onChange: () => void,
  ) {
    this.socket = new HocuspocusProviderWebsocket({
      // So that the server knows who comes back while it still holds the connection that was lost.
      url: `${location.origin.replace(/^http/, 'ws')}/collab?tab=${crypto.randomUUID()}`,
      autoConnect: false,
      maxDelay: 10_000,
      onClose: ({ event }) => this.onClosed(event.code, event.reason),
    });
    this.provider = new HocuspocusProvider({ websocketProvider: this.socket, name: pageId, document });
    this.provider.on('synced', () => {
      this.reason = undefined;
    });
    addEventListener('offline', this.onOffline);
    addEventListener('online', this.onOnline);
  }

  get isOpen(): boolean {
    return this.socket.status === WebSocketStatus.Connected;
  }

  open(): void {
    this.provider.attach();
    if (navigator.onLine) void this.socket.connect();
  }

  close(): void {
    clearTimeout(this.awaiting);
    clearTimeout(this.comingBack);
    removeEventListener('offline', this.onOffline);
    removeEventListener('online', this.onOnline);
    this.provider.destroy();
    this.socket.destroy();
  }

  /** Whether the server owes an answer. It is given some time, and some more whenever it has answered something. */
  awaitAnswer(isAwaited: boolean, hasAnswered = false): void {
    if (isAwaited === this.isAwaited && !hasAnswered) return;
    this.isAwaited = isAwaited;
    clearTimeout(this.awaiting);
    if (isAwaited) this.awaiting = setTimeout(this.beginAnew, patience);
  }

  private readonly beginAnew = () => {
    this.isAwaited = false;
    this.drop();
    this.onChange();
  };

  private readonly onOffline = () => {
    this.socket.disconnect();
    this.drop();
    this.onChange();
  };

  private readonly onOnline = () => {
    if (this.reason === undefined) void this.socket.connect();
  };

  /** Without a network nobody answers a farewell, and while it waits for an answer the library opens no other connection. */
  private drop(): void {
    if (this.socket.status === WebSocketStatus.Disconnected) return;
    this.socket.stopConnectionAttempt();
    this.socket.onClose({ event: { code: goneAway, reason: '' } });
    this.provider.onClose();
  }

  private onClosed(code: number, reason: string): void {
    // What ended before the first message is tried again twice otherwise: by the attempt, and because it ended.
    if (this.isOpen) this.socket.stopConnectionAttempt();
    if (code === tooBig || (code >= farewells && code !== heardNothing)) {
      this.reason = code === tooBig ? tooBigReason : reason;
      this.socket.disconnect();
      if (code === tooManyOpen) this.comingBack = setTimeout(() => void this.socket.connect(), later);
    }
    this.onChange();
  }
}
