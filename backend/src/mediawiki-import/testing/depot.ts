import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** An export that MediaWiki 1.39 wrote (`dumpBackup.php --full`) of a small wiki of our own text. */
export const depotExport = fileURLToPath(new URL('./depot.xml', import.meta.url));

export interface FilesFolder {
  readonly folder: string;
  remove(): Promise<void>;
}

/** What that wiki kept in `images`: a picture with a smaller form of it, and a file. */
export async function depotFiles(): Promise<FilesFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-depot-'));
  const write = async (path: string, bytes: Buffer | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  };
  for (const [path, width] of [['a/af/Depot_plan.png', 640], ['thumb/a/af/Depot_plan.png/240px-Depot_plan.png', 240]] as const) {
    await write(path, await sharp({ create: { width, height: width / 2, channels: 3, background: 'teal' } }).png().toBuffer());
  }
  await write('c/c4/Timetable.pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
