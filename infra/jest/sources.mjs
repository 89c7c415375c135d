import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, version } from '@swc/core';

const globals = new URL('./globals.mjs', import.meta.url).href;
const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
let loaded;

/** Has Node read TypeScript, as Jest's configuration says in `testEnvironmentOptions.swc` and `moduleNameMapper`. Once a process. */
export function loadSources(config) {
  loaded ??= new Sources(config);
  return loaded;
}

class Sources {
  /** Where the source map of each module lies, by the module's address. */
  maps = new Map();
  #mappings;
  #swc;
  #conditions;
  #folder;
  #found = new Map();

  constructor({ moduleNameMapper, testEnvironmentOptions, rootDir, cacheDirectory }) {
    this.#mappings = moduleNameMapper.map(([pattern, path]) => [new RegExp(pattern), path]);
    this.#swc = { cwd: rootDir, ...testEnvironmentOptions.swc };
    this.#conditions = testEnvironmentOptions.customExportConditions;
    this.#folder = join(cacheDirectory, 'native');
    mkdirSync(this.#folder, { recursive: true });
    registerHooks({
      resolve: (specifier, context, next) => this.#resolve(specifier, context, next),
      load: (url, context, next) => this.#load(url, context, next),
    });
  }

  #resolve(specifier, given, next) {
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    const context = this.#conditions && given.conditions.includes('import') ? { ...given, conditions: this.#conditions } : given;
    const { parentURL } = context;
    if (!parentURL?.startsWith('file:') || parentURL.includes('/node_modules/')) return next(specifier, context);
    const mapped = this.#mapped(specifier);
    if (!/^(\.{1,2}\/|\/)/.test(mapped)) return next(mapped, context);
    const file = this.#file(resolve(dirname(fileURLToPath(parentURL)), mapped));
    return file ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context);
  }

  #mapped(specifier) {
    for (const [pattern, path] of this.#mappings) {
      const match = pattern.exec(specifier);
      if (match) return path.replaceAll(/\$(\d)/g, (_, group) => match[group]);
    }
    return specifier;
  }

  #file(path) {
    if (!this.#found.has(path)) this.#found.set(path, endings.map((ending) => path + ending).find(isFile));
    return this.#found.get(path);
  }

  #load(url, context, next) {
    const path = url.startsWith('file:') ? fileURLToPath(url.replace(/\?import=\d+$/, '')) : '';
    const isOurs = /\.tsx?$/.test(path) && !path.includes('/node_modules/');
    return isOurs ? { format: 'module', source: this.#javascript(path, url), shortCircuit: true } : next(url, context);
  }

  #javascript(path, url) {
    const source = readFileSync(path, 'utf8');
    const key = createHash('sha1').update([version, JSON.stringify(this.#swc), path, source].join('\0')).digest('hex');
    const kept = join(this.#folder, `${key}.js`);
    this.maps.set(url, `${kept}.map`);
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    const { code, map } = transformSync(source, { ...this.#swc, filename: path, sourceMaps: true });
    keep(`${kept}.map`, map);
    keep(kept, code);
    return code;
  }
}

/** Another process may write the same. */
function keep(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
