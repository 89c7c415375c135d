import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { LivePage } from './live-page';

/** How messages begin that bring documents together. */
const sync = 0;

/** Connections of a browser whose network the test holds in its hand: a farewell is answered when the test says so. */
class HeldSocket extends EventTarget {
  static made: HeldSocket[] = [];
  readyState = 0;
  readonly sent: Uint8Array[] = [];

  constructor(readonly url: string) {
    super();
    HeldSocket.made.push(this);
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  send(message: Uint8Array): void {
    this.sent.push(message);
  }

  close(): void {
    this.readyState = 2;
  }

  /** As a server with an empty page does: both steps of coming together. */
  answer({ provider }: LivePage): void {
    const server = new Doc();
    const name = new TextEncoder().encode(provider.configuration.name);
    for (const [step, content] of [encodeStateVector(server), encodeStateAsUpdate(server)].entries()) {
      this.dispatchEvent(new MessageEvent('message', { data: Uint8Array.of(name.length, ...name, sync, step, content.length, ...content).buffer }));
    }
  }

  end(code: number, reason = ''): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code, reason }));
  }
}

const browsers = globalThis.WebSocket;
let page: LivePage;
beforeEach(async () => {
  jest.useFakeTimers();
  HeldSocket.made = [];
  globalThis.WebSocket = HeldSocket as never;
  page = new LivePage('0193a000-0000-7000-8000-000000000001', 'person');
  await page.ready;
  await seconds(0);
});
afterEach(() => {
  page.close();
  globalThis.WebSocket = browsers;
  jest.useRealTimers();
});

const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1000);
const made = () => HeldSocket.made.length;
const last = () => HeldSocket.made.at(-1) as HeldSocket;

describe('a page whose connection comes and goes', () => {
  it('is connected again when the network is back before the old connection has ended', async () => {
    last().open();
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    await seconds(2);
    expect(made()).toBe(2);
    last().open();
    await seconds(0);
    expect(last().sent.length).toBeGreaterThan(0);
  });

  it('is connected anew when the server does not answer', async () => {
    last().open();
    await seconds(0);
    last().answer(page);
    await seconds(15);
    expect(made()).toBe(1);
    page.document.getText('default').insert(0, 'never answered');
    expect(page.read()).toMatchObject({ status: 'SAVING', hasUnsaved: true });
    await seconds(22);
    expect(made()).toBe(2);
  });

  it('says that it is settled when nothing is under way', async () => {
    last().open();
    await seconds(0);
    last().answer(page);
    await expect(page.settled()).resolves.toBe('SAVED');
    page.document.getText('default').insert(0, 'under way');
    const heard: string[] = [];
    void page.settled().then((status) => heard.push(status));
    await seconds(1);
    expect(heard).toEqual([]);
    dispatchEvent(new Event('offline'));
    await seconds(1);
    expect(heard).toEqual(['OFFLINE']);
  });

  it('stays with the server when that does answer', async () => {
    last().open();
    await seconds(0);
    last().answer(page);
    await seconds(25);
    expect(page.read()).toMatchObject({ status: 'SAVED', hasUnsaved: false });
    expect(made()).toBe(1);
  });

  it('is given up for good where no connection comes about: what is written elsewhere is not replaced', async () => {
    await seconds(9);
    expect(page.read().status).toBe('BLOCKED');
    last().open();
    await seconds(30);
    expect(page.read().status).toBe('BLOCKED');
  });
});

describe('a page that the server closes', () => {
  it.each([
    [4403, 'You can no longer edit this page', 'You can no longer edit this page'],
    [1009, '', 'More was written at once than the server takes'],
  ])('says why, and is not opened again (%d)', async (code, said, reason) => {
    last().open();
    last().end(code, said);
    await seconds(60);
    expect(page.read()).toMatchObject({ status: 'CLOSED', reason });
    expect(made()).toBe(1);
  });

  it('is tried again later where too many were open', async () => {
    last().open();
    last().end(4409, 'You have too many pages open for editing');
    await seconds(5);
    expect(made()).toBe(1);
    await seconds(15);
    expect(made()).toBe(2);
  });
});
