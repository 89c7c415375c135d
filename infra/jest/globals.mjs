import { createRequire } from 'node:module';

// Node finds no names in the builds of these when they are imported.
const require = createRequire(import.meta.url);
const { ModuleMocker } = require('jest-mock');
const { ModernFakeTimers } = require('@jest/fake-timers');

/** What `@jest/globals` gives to test files and to what they import, which outlives them: always that of the file at hand. */
let current = {};

export function setGlobals(globals) {
  current = globals;
}

const ofTheFile = (name) =>
  new Proxy(() => undefined, {
    apply: (_target, _self, given) => current[name](...given),
    get: (_target, key) => current[name][key],
  });

export const afterAll = ofTheFile('afterAll');
export const afterEach = ofTheFile('afterEach');
export const beforeAll = ofTheFile('beforeAll');
export const beforeEach = ofTheFile('beforeEach');
export const describe = ofTheFile('describe');
export const expect = ofTheFile('expect');
export const it = ofTheFile('it');
export const test = ofTheFile('test');

const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({ global: globalThis, config: { fakeTimers: {} } });

/** As much of `jest` as tests use here. */
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
  useFakeTimers: timers.useFakeTimers.bind(timers),
  useRealTimers: timers.useRealTimers.bind(timers),
  advanceTimersByTimeAsync: timers.advanceTimersByTimeAsync.bind(timers),
};
