import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { jest, setGlobals } from './globals.mjs';
import { loadSources } from './sources.mjs';

const require = createRequire(import.meta.url);
const eventHandlers = Symbol.for('EVENT_HANDLERS');
const imported = new Map();

/**
 * Reads test files and all they import with Node's own module system, in the place of the virtual machine that Jest makes
 * for every file: what one file has imported is there for the next. Reading Nest, MikroORM and React anew for each file
 * took most of the time of a run.
 */
export default class NativeRuntime {
  #sources;

  constructor(config) {
    this.#sources = loadSources(config);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** A set-up file runs for every test file, and a test file again when it is watched: each time under another address. */
  unstable_importModule(path) {
    const before = imported.get(path) ?? 0;
    imported.set(path, before + 1);
    return import(`${pathToFileURL(path).href}${before > 0 ? `?import=${before}` : ''}`);
  }

  /** The part of Jest that collects and runs tests: a fresh one for every file. */
  requireInternalModule(path) {
    Reflect.deleteProperty(globalThis, eventHandlers);
    Reflect.deleteProperty(require.cache, require.resolve(path));
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    setGlobals(globals);
  }

  getSourceMaps() {
    return this.#sources.maps;
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {
    jest.restoreAllMocks();
  }
}
