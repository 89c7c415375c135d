import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { limits } from '@crossbench/schema/limits';
import { SourceProblem } from '../../importing/source-problem.js';
import { checkHashes, checkList, readEntries } from '../../packs/check-entries.js';
import { manifestPath } from '../../packs/pack-manifest.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { PackZip } from '../../packs/pack-zip.js';
import { JsonReader } from '../../packs/read-json.js';
import { readManifest } from './read-manifest.js';

/** Has `use` read the folder; of a zip one that is there only as long. Throws a SourceProblem for a zip that no space was made into. */
export async function withFolder<Result>(path: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return use(path);
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-space-'));
  try {
    await unpackSpace(path, folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All of it is looked at before anything is unpacked: what is odd about one file refuses the whole. */
async function unpackSpace(path: string, folder: string): Promise<void> {
  try {
    const zip = await PackZip.open(path);
    try {
      await unpackAll(zip, folder);
    } finally {
      await zip.close();
    }
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    throw new SourceProblem(`${path}: ${error.message}${error.path === null ? '' : ` (${error.path})`}. Nothing was imported`);
  }
}

async function unpackAll(zip: PackZip, folder: string): Promise<void> {
  if (!zip.has(manifestPath)) throw new PackRefused('NOT_A_PACK', null, 'it was not made of a space. Unpack it, and name the folder');
  const manifest = JsonReader.parse(manifestPath, await zip.bytes(manifestPath, limits.groupPackDocumentBytes));
  readManifest(manifest);
  const entries = readEntries(manifest);
  checkList(zip, entries);
  checkFolders([...zip.entries.keys()]);
  await checkHashes(zip, entries, () => Promise.resolve());
  for (const name of zip.entries.keys()) {
    const to = join(folder, name);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await zip.unpack(name, to);
  }
}

/** A name that is a file and a folder cannot be unpacked, also where small and capital letters are one. */
function checkFolders(paths: readonly string[]): void {
  const files = new Set(paths.map(folded));
  for (const path of paths) {
    const parts = folded(path).split('/');
    const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    if (above.some((folder) => files.has(folder))) throw new PackRefused('PATH_NOT_ALLOWED', path);
  }
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
