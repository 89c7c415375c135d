import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './command.mjs';
import { toolEnvironment } from './environment.mjs';
import { cache, root } from './paths.mjs';

/** The projects that are built, each into its `dist`, in the order of who needs whom. */
export const projects = ['schema', 'backend', 'frontend'];

const sharedFiles = ['package.json', 'package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json', 'infra/node/package-lock.json'];
const ignored = new Set(['node_modules', 'coverage', '.cache']);

/** Whether everything is built from the sources as they are: by names, sizes and times, without starting a tool. */
export function buildIsCurrent(names = projects) {
  return names.every((name) => existsSync(join(root, name, 'dist')) && rememberedStamp(name) === stamp(name));
}

/** Builds what changed; Nx knows by the contents and brings back what it built before. */
export async function build(names = projects) {
  const sources = names.map((name) => stamp(name, { sourcesOnly: true }));
  const args = ['run-many', '--targets=build', `--projects=${names.map((name) => `@crossbench/${name}`).join(',')}`, '--output-style=static'];
  await runQuietly('Build', 'nx', args, { cwd: root, env: toolEnvironment() });
  mkdirSync(cache, { recursive: true });
  for (const [index, name] of names.entries()) {
    // What changed meanwhile is built next time.
    if (sources[index] === stamp(name, { sourcesOnly: true })) writeFileSync(stampFile(name), stamp(name));
  }
}

function stampFile(name) {
  return join(cache, `built-${name}`);
}

function rememberedStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;
}

function stamp(name, { sourcesOnly = false } = {}) {
  const hash = createHash('sha256');
  for (const path of sharedFiles) addFile(hash, path);
  for (const folder of new Set(['schema', name])) addFolder(hash, folder, sourcesOnly);
  return hash.digest('hex');
}

function addFolder(hash, folder, sourcesOnly) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ignored.has(entry.name) || (sourcesOnly && entry.name === 'dist')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, path, sourcesOnly);
    else addFile(hash, path);
  }
}

function addFile(hash, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  hash.update(`${path}\0${found?.size}\0${found?.mtimeMs}\n`);
}
