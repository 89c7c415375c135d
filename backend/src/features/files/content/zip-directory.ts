import type { FileHandle } from 'node:fs/promises';

const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const endLength = 22;
/** Bytes. The comment behind the last record may be that long. */
const longestComment = 65_535;
/** Bytes of the list of entries. Office files hold a few hundred. */
const longestDirectory = 4_000_000;
const entryLength = 46;

/** The names of all entries of a ZIP file, without unpacking any; undefined when it is not a whole ZIP file. */
export async function namesInZip(file: FileHandle): Promise<string[] | undefined> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - endLength - longestComment), Math.min(size, endLength + longestComment));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || tail.length < end + endLength || tail.readUInt32LE(end) !== endRecord) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > longestDirectory || start + length > size) return undefined;
  return namesIn(await readAt(file, start, length));
}

function namesIn(directory: Buffer): string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entryRecord) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + entryLength, at + entryLength + nameLength));
    at += entryLength + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
