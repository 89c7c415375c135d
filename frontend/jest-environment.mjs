import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import NativeEnvironment from '../infra/jest/native-environment.mjs';

/** Node's own are kept: they are better, or jsdom has none. */
const nodes = new Set([
  'console',
  'URL',
  'URLSearchParams',
  'Headers',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'performance',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
  'structuredClone',
]);
const ofTheLanguage = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
const ofEventTarget = ['addEventListener', 'removeEventListener', 'dispatchEvent'];
const address = 'http://localhost/';

/** Node's own, without the signal: jsdom's AbortSignal is of another make, which Node's refuses. */
class SignallessRequest extends Request {
  constructor(input, { signal: _signal, ...init } = {}) {
    super(typeof input === 'string' ? new URL(input, address) : input, init);
  }
}

let window;

/** jsdom with the parts of a browser that react-router and react-aria need. One a worker: libraries keep what they found. */
export default class BrowserEnvironment extends NativeEnvironment {
  async setup() {
    await super.setup();
    window ??= openWindow();
    scheduleByTimers();
  }

  async teardown() {
    await super.teardown();
    if (window === undefined) return;
    const { document, history, localStorage, sessionStorage } = window;
    for (const { attributes } of [document.documentElement, document.body]) {
      for (const { name } of [...attributes]) attributes.removeNamedItem(name);
    }
    document.head.replaceChildren();
    document.body.replaceChildren();
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', '/');
  }
}

function openWindow() {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => globalThis.console.error(error));
  const { window: opened } = new JSDOM('<!DOCTYPE html>', { url: address, pretendToBeVisual: true, virtualConsole });
  // An exception that nobody catches fails the test.
  opened.addEventListener('error', ({ error }) => error && process.emit('uncaughtException', error));
  for (const name of Object.getOwnPropertyNames(opened)) {
    if (nodes.has(name)) share(opened, name, globalThis);
    else if (!ofTheLanguage.has(name)) share(globalThis, name, opened);
  }
  for (const name of ofEventTarget) globalThis[name] = opened[name].bind(opened);
  share(opened, 'fetch', globalThis);
  globalThis.Request = SignallessRequest;
  globalThis.CSS = {
    escape: (text) => String(text).replace(/[^\w-]/g, (character) => `\\${character}`),
    supports: () => false,
  };
  return opened;
}

/**
 * React's scheduler keeps the first of these that it finds. In the order of timers its work is done before the next timer
 * of whoever waits for the screen, which Node's own ways, unknown to browsers, do not promise.
 */
function scheduleByTimers() {
  const { setImmediate, MessageChannel } = globalThis;
  Object.assign(globalThis, { setImmediate: undefined, MessageChannel: undefined });
  createRequire(import.meta.url)('scheduler');
  Object.assign(globalThis, { setImmediate, MessageChannel });
}

/** Gives one world what another has under a name, whatever it is at the time. */
function share(to, name, from) {
  Object.defineProperty(to, name, {
    configurable: true,
    enumerable: true,
    get: () => from[name],
    set: (value) => {
      from[name] = value;
    },
  });
}
