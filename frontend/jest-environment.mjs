import { TestEnvironment } from 'jest-environment-jsdom';

const missing = [
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'ReadableStream',
  'TransformStream',
  'WritableStream',
  'structuredClone',
];

/** jsdom with the parts of a browser that react-router and react-aria need. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const browser = this.global;
    for (const name of missing) browser[name] ??= globalThis[name];
    browser.Uint8Array = globalThis.Uint8Array;
    browser.CSS ??= {
      escape: (text) => String(text).replace(/[^\w-]/g, (character) => `\\${character}`),
      supports: () => false,
    };
  }
}
