import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';

const fragmentName = 'default';
const openedWithinMilliseconds = 60_000;

/** Somebody who has a page of the wiki open for editing and types in a paragraph of their own. */
export class Typist {
  readonly document = new Y.Doc();
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly provider: HocuspocusProvider;
  private readonly text = new Y.XmlText();
  private typed = '';

  constructor(port: number, sessionToken: string, pageId: string) {
    const cookie = `__Host-crossbench_session=${sessionToken}`;
    const WebSocketPolyfill = class extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { cookie, origin: `http://127.0.0.1:${port}` } });
      }
    };
    this.socket = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}/collab`, WebSocketPolyfill: WebSocketPolyfill as never });
    this.provider = new HocuspocusProvider({ websocketProvider: this.socket, name: pageId, document: this.document });
  }

  /** Done when the page is here and this person has said where their cursor is. */
  async open(): Promise<void> {
    const opened = new Promise<void>((done, failed) => {
      const timer = setTimeout(() => failed(new Error('A page was not opened for editing')), openedWithinMilliseconds);
      this.provider.on('synced', () => {
        clearTimeout(timer);
        done();
      });
      this.socket.on('close', ({ event }: { event: { code: number; reason: string } }) => failed(new Error(`The server closed a page: ${event.code} ${event.reason}`)));
    });
    this.provider.attach();
    await opened;
    this.provider.setAwarenessField('cursor', null);
  }

  beginParagraph(): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.text]);
    this.document.getXmlFragment(fragmentName).push([paragraph]);
  }

  type(letter: string): void {
    this.text.insert(this.typed.length, letter);
    this.typed += letter;
  }

  /** Done when the server has said that all of it is kept. */
  async saved(): Promise<void> {
    const kept = new Promise<void>((done) => {
      this.provider.on('stateless', ({ payload }: { payload: string }) => payload === 'kept 0:0' && done());
    });
    this.provider.sendStateless('kept? 0:0');
    await kept;
  }

  /** How many of the letters that were typed by this person are not in that text. */
  missingIn(text: string): number {
    return text.includes(this.typed) ? 0 : this.typed.length;
  }

  read(): string {
    return this.document.getXmlFragment(fragmentName).toArray().map((block) => block.toString()).join('\n');
  }

  close(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}
