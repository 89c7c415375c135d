import { TestEnvironment } from 'jest-environment-jsdom';

const missing = [
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Response',
  'Headers',
  'ReadableStream',
  'TransformStream',
  'WritableStream',
  'structuredClone',
];

/** Node's own, without the signal: jsdom's AbortSignal is of another make, which Node's refuses. */
class SignallessRequest extends Request {
  constructor(input, { signal: _signal, ...init } = {}) {
    super(input, init);
  }
}

/** jsdom with the parts of a browser that react-router and react-aria need. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const browser = this.global;
    for (const name of missing) browser[name] ??= globalThis[name];
    browser.Request ??= SignallessRequest;
    browser.Uint8Array = globalThis.Uint8Array;
    browser.CSS ??= {
      escape: (text) => String(text).replace(/[^\w-]/g, (character) => `\\${character}`),
      supports: () => false,
    };
  }
}
