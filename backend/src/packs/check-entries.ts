import { limits } from '@crossbench/schema/limits';
import { type PackEntry, manifestPath } from './pack-manifest.js';
import { PackRefused } from './pack-refused.js';
import type { PackZip } from './pack-zip.js';
import type { JsonReader } from './read-json.js';

const hash = /^[0-9a-f]{64}$/;

/** What a manifest lists. */
export function readEntries(manifest: JsonReader): PackEntry[] {
  return manifest.field('entries').list(limits.groupPackEntries).map((entry) => ({
    path: entry.field('path').text(400, 1), size: entry.field('size').wholeNumber(), sha256: entry.field('sha256').matching(hash),
  }));
}

/** The pack holds what its list names, and nothing else. */
export function checkList(zip: PackZip, entries: readonly PackEntry[]): void {
  const listed = new Set<string>();
  for (const { path, size } of entries) {
    const entry = zip.entries.get(path);
    if (!entry) throw new PackRefused('FILE_MISSING', path);
    if (entry.size !== size) throw new PackRefused('HASH_MISMATCH', path);
    listed.add(path);
  }
  for (const path of zip.entries.keys()) if (path !== manifestPath && !listed.has(path)) throw new PackRefused('FILE_NOT_LISTED', path);
}

/** Each file is what the list says of it. Told how far it is, from 0 to 1. */
export async function checkHashes(zip: PackZip, entries: readonly PackEntry[], progress: (part: number) => Promise<void>): Promise<void> {
  for (const [index, { path, sha256 }] of entries.entries()) {
    if ((await zip.sha256(path)) !== sha256) throw new PackRefused('HASH_MISMATCH', path);
    if (index % 50 === 0) await progress(index / entries.length);
  }
}
