import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { messageYjsSyncStep1, messageYjsUpdate } from 'y-protocols/sync';

/** Speaks the language of the editor's library word by word, also what no editor says. */
export class RawSocket {
  /** The kinds of message that came, by the page that they are about. */
  readonly heard: { readonly pageId: string; readonly type: number }[] = [];
  farewell: { readonly code: number; readonly reason: string } | undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      // Whether we are still there is asked without naming a page.
      if (data.length === 1) return;
      const decoder = decoding.createDecoder(new Uint8Array(data));
      this.heard.push({ pageId: decoding.readVarString(decoder), type: decoding.readVarUint(decoder) });
    });
    socket.on('close', (code, reason) => {
      this.farewell = { code, reason: String(reason) };
    });
    socket.on('error', () => undefined);
  }

  static async open(url: string, cookie: string, query = ''): Promise<RawSocket> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/collab${query}`, { headers: { cookie } });
    const raw = new RawSocket(socket);
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    return raw;
  }

  /** Asks for a page. */
  ask(pageId: string): void {
    this.send(pageId, MessageType.Auth, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, '');
    });
  }

  /** Asks for all that the page says. */
  read(pageId: string): void {
    this.send(pageId, MessageType.Sync, (encoder) => {
      encoding.writeVarUint(encoder, messageYjsSyncStep1);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
    });
  }

  write(pageId: string, update: Uint8Array): void {
    this.send(pageId, MessageType.Sync, (encoder) => {
      encoding.writeVarUint(encoder, messageYjsUpdate);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  /** Where cursors are, as the numbers of their editors and what these say of themselves. */
  point(pageId: string, states: readonly { readonly client: number; readonly clock: number; readonly state: unknown }[]): void {
    this.send(pageId, MessageType.Awareness, (encoder) => {
      const update = encoding.createEncoder();
      encoding.writeVarUint(update, states.length);
      for (const { client, clock, state } of states) {
        encoding.writeVarUint(update, client);
        encoding.writeVarUint(update, clock);
        encoding.writeVarString(update, JSON.stringify(state));
      }
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update));
    });
  }

  hears(pageId: string, type: MessageType): boolean {
    return this.heard.some((one) => one.pageId === pageId && one.type === (type as number));
  }

  close(): void {
    this.socket.terminate();
  }

  private send(pageId: string, type: MessageType, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, pageId);
    encoding.writeVarUint(encoder, type);
    write(encoder);
    this.socket.send(encoding.toUint8Array(encoder));
  }
}
