import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';

/** What the browser does, without its screen: a document that follows the server's. */
export interface TestEditor {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Puts words at the end of the first paragraph, letter by letter. */
  type(words: string): void;
  /** The words of all paragraphs. */
  read(): string;
  /** Whether the server has said that all is kept. */
  isSaved(): boolean;
  /** Done when the server has said that all is kept. */
  saved(): Promise<void>;
  /** Done when the page is here. */
  opened(): Promise<void>;
  /** The code and the reason with which the server closed the socket. */
  closed(): Promise<{ code: number; reason: string }>;
  /** The same as far as it has. */
  closedWith(): { code: number; reason: string } | undefined;
  goOffline(): void;
  goOnline(): void;
  close(): void;
}

export interface TestEditorInput {
  /** Of the server, starting with http. */
  readonly url: string;
  readonly cookie: string;
  readonly pageId: string;
  readonly origin?: string;
  readonly document?: Y.Doc;
}

/** Opens a page for editing as the browser does. */
export function openEditor({ url, cookie, pageId, origin = url, document = new Y.Doc() }: TestEditorInput): TestEditor {
  let farewell: { code: number; reason: string } | undefined;
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${url.replace(/^http/, 'ws')}/collab`,
    WebSocketPolyfill: socketWith({ cookie, origin }) as never,
    minDelay: 50,
    delay: 50,
    maxDelay: 400,
    jitter: false,
    onClose: ({ event }) => {
      farewell ??= { code: event.code, reason: event.reason };
      if (event.code >= 4400) websocketProvider.disconnect();
    },
  });
  const provider = new HocuspocusProvider({ websocketProvider, name: pageId, document });
  const kept = keptBy(provider);
  provider.attach();
  const paragraphs = (): Y.XmlElement[] => document.getXmlFragment('default').toArray().filter((node) => node instanceof Y.XmlElement);
  return {
    document,
    provider,
    type: (words) => {
      for (const letter of words) {
        const text = textIn(paragraphs()[0]);
        text.insert(text.length, letter);
      }
    },
    read: () => paragraphs().map((paragraph) => paragraph.toArray().map(wordsOf).join('')).join('\n'),
    isSaved: kept,
    saved: () => until(kept),
    opened: () => until(() => provider.synced && paragraphs().length > 0),
    closed: async () => {
      await until(() => farewell !== undefined);
      return farewell as { code: number; reason: string };
    },
    closedWith: () => farewell,
    goOffline: () => {
      websocketProvider.disconnect();
      if (websocketProvider.status === WebSocketStatus.Disconnected) return;
      websocketProvider.onClose({ event: { code: 1006, reason: '' } });
      provider.onClose();
    },
    goOnline: () => void websocketProvider.connect(),
    close: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

/** Asks, as the browser does, after every change and every return whether all of it is kept. */
function keptBy(provider: HocuspocusProvider): () => boolean {
  let [changes, kept, opened] = [0, 0, 0];
  const ask = (): void => {
    if (provider.synced) provider.sendStateless(`kept? ${opened}:${changes}`);
  };
  provider.document.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    changes += 1;
    ask();
  });
  provider.on('open', () => {
    opened += 1;
    provider.synced = false;
  });
  provider.on('synced', ask);
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const [time, count] = payload.replace('kept ', '').split(':').map(Number);
    if (time === opened) kept = Math.max(kept, count ?? 0);
  });
  return () => provider.synced && kept === changes;
}

function textIn(paragraph: Y.XmlElement | undefined): Y.XmlText {
  if (!paragraph) throw new Error('The page has no paragraph');
  const text = paragraph.toArray().at(-1);
  if (text instanceof Y.XmlText) return text;
  paragraph.insert(0, [new Y.XmlText()]);
  return textIn(paragraph);
}

function wordsOf(text: unknown): string {
  return text instanceof Y.XmlText ? String(text.toString()) : '';
}

function socketWith(headers: Record<string, string>) {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
      // Whoever goes offline while connecting is told by an error, when nobody listens any more.
      this.on('error', () => undefined);
    }
  };
}

const stepMilliseconds = 5;
const mostMilliseconds = 60_000;

/** Waits for what another side does; it fails where that never happens. */
export async function until(happened: () => boolean | Promise<boolean>, milliseconds = mostMilliseconds): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await happened())) {
    if (Date.now() > end) throw new Error(`It never happened: ${happened.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, stepMilliseconds));
  }
}
