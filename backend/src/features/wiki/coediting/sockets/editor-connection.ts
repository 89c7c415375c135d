import { MessageType } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { newId } from '../../../../platform/ids.js';
import { Allowance } from './allowance.js';
import type { Closing } from './closing.js';

/** The page that a connection has open, and what it hangs on. */
export interface OpenedPage {
  readonly id: string;
  readonly spaceId: string;
  readonly groupId: string | null;
}

const heartbeat = Uint8Array.of(MessageType.Ping);
const heartbeatAnswer = Uint8Array.of(MessageType.Pong);

/** One socket of one person. What it may do is asked again and again. */
export class EditorConnection {
  readonly id = newId();
  readonly allowance = new Allowance();
  /** A page was asked for: said before it is found out whether it may be opened, so that nobody asks for another meanwhile. */
  hasAsked = false;
  page: OpenedPage | undefined;
  /** As others see it beside the cursor. */
  name = '';
  /** When it was last found that this person may edit this page. */
  checkedAt = 0;
  /** The numbers under which its editor writes cursors. */
  readonly clients = new Set<number>();
  private closing: Closing | undefined;

  constructor(
    readonly socket: WebSocket,
    readonly sessionToken: string,
    readonly personId: string,
    /** Says of two connections that one editor has made both. Undefined where it does not say. */
    readonly tab: string | undefined,
  ) {}

  get isClosed(): boolean {
    return this.closing !== undefined;
  }

  /** Whether the same editor had opened this page before its network went away without a farewell. */
  isBackFrom({ id, tab, personId, page }: EditorConnection): boolean {
    // Ids count up.
    return id < this.id && this.tab !== undefined && this.tab === tab && this.personId === personId && this.page !== undefined && this.page.id === page?.id;
  }

  /** Asks whether it is still there, and says that we are: the editor's library takes a long silence for a dead connection. */
  beat(): void {
    this.socket.ping();
    this.socket.send(heartbeat);
  }

  /** Whether this is the answer of the editor's library to that. */
  static isAnswerToBeat(message: Buffer): boolean {
    return message.equals(heartbeatAnswer);
  }

  /** Nothing that it sends counts from now on. */
  close(closing: Closing): void {
    if (this.closing) return;
    this.closing = closing;
    this.socket.close(closing.code, closing.reason);
    // Whoever does not answer the farewell is cut off.
    setTimeout(() => this.socket.terminate(), 2000).unref();
  }
}
