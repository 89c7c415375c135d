import type { FileHandle } from 'node:fs/promises';
import { limits } from '@crossbench/schema/limits';
import { readAt } from '../features/files/files.public.js';
import { PackRefused } from './pack-refused.js';

/** A file in a zip, as the zip's list tells of it. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
/** Bytes of the list of files. */
const longestList = 25_000_000;
/** How much larger a file may become, from this many bytes on. Texts shrink to a tenth; what is made to burst, to a thousandth. */
const largestGrowth = 250;
const growthCountsFrom = 1_000_000;

/** The files of a zip by their paths, without unpacking any. Whatever is odd about one refuses the whole. */
export async function readZipEntries(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  if (size > limits.groupPackBytes) throw new PackRefused('TOO_LARGE');
  const tailStart = Math.max(0, size - endLength - longestComment);
  const tail = await readAt(file, tailStart, size - tailStart);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || tail.length < end + endLength) throw new PackRefused('NOT_A_PACK');
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > limits.groupPackEntries || length > longestList) throw new PackRefused('TOO_LARGE');
  if (start + length > size) throw new PackRefused('NOT_A_PACK');
  const entries = listed(await readAt(file, start, length));
  if (entries.length !== count) throw new PackRefused('NOT_A_PACK');
  checkPlaces(entries, start);
  checkSizes(entries);
  return byPath(entries);
}

function listed(list: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < list.length) {
    if (at + entryLength > list.length || list.readUInt32LE(at) !== 0x02014b50) throw new PackRefused('NOT_A_PACK');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => list.readUInt16LE(at + offset)) as [number, number, number];
    const next = at + entryLength + nameLength + extraLength + commentLength;
    if (next > list.length) throw new PackRefused('NOT_A_PACK');
    const path = list.toString('utf8', at + entryLength, at + entryLength + nameLength);
    checkPath(path);
    checkKind(path, list, at);
    entries.push({
      path,
      method: list.readUInt16LE(at + 10),
      packedSize: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

/** Nothing is ever unpacked to a path of the pack; a pack with such a path was made to do harm all the same. */
function checkPath(path: string): void {
  const parts = path.split('/');
  const isOdd = /[\\\p{Cc}\ufffd]/u.test(path) || /^[a-z]:/i.test(path) || path.length > 400 || parts.some((part) => part === '' || part === '.' || part === '..');
  if (isOdd) throw new PackRefused('PATH_NOT_ALLOWED', path.replace(/\p{Cc}/gu, '?').slice(0, 200));
}

function checkKind(path: string, list: Buffer, at: number): void {
  const isUnix = list.readUInt8(at + 5) === 3;
  const type = isUnix ? (list.readUInt32LE(at + 38) >>> 16) & 0o170000 : 0;
  if (type !== 0 && type !== 0o100000) throw new PackRefused('LINK_NOT_ALLOWED', path);
  const isEncrypted = (list.readUInt16LE(at + 8) & 1) === 1;
  const method = list.readUInt16LE(at + 10);
  if (isEncrypted || (method !== 0 && method !== 8)) throw new PackRefused('NOT_A_PACK', path);
}

/** Files that lie over each other are a small zip that unpacks to a huge one. */
function checkPlaces(entries: readonly ZipEntry[], listStart: number): void {
  let free = 0;
  for (const { path, offset, packedSize } of [...entries].sort((one, other) => one.offset - other.offset)) {
    const end = offset + 30 + Buffer.byteLength(path) + packedSize;
    if (offset < free || end > listStart) throw new PackRefused('UNPACKS_TOO_LARGE', path);
    free = end;
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { path, size, packedSize, method } of entries) {
    if (method === 0 && size !== packedSize) throw new PackRefused('NOT_A_PACK', path);
    if (size > growthCountsFrom && size > packedSize * largestGrowth) throw new PackRefused('UNPACKS_TOO_LARGE', path);
    total += size;
  }
  if (total > limits.groupPackContentBytes) throw new PackRefused('UNPACKS_TOO_LARGE');
}

function byPath(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const known = new Set<string>();
  for (const { path } of entries) {
    // Some systems keep the two as one.
    const folded = path.normalize('NFC').toLowerCase();
    if (known.has(folded)) throw new PackRefused('PATH_NOT_ALLOWED', path);
    known.add(folded);
  }
  return new Map(entries.map((entry) => [entry.path, entry]));
}
