import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** An export that WordPress 6.1 wrote of a small blog of our own text, in the classic and the block editor. */
export const ministryExport = fileURLToPath(new URL('./ministry.xml', import.meta.url));

export interface UploadsFolder {
  readonly folder: string;
  remove(): Promise<void>;
}

/** What that blog kept in `wp-content/uploads`: a picture in two sizes, and a text. */
export async function ministryUploads(): Promise<UploadsFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-uploads-'));
  for (const [name, width] of [['diagram-one.png', 1200], ['diagram-one-300x200.png', 300]] as const) {
    const path = join(folder, '2026/11', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await sharp({ create: { width, height: Math.round(width / 1.5), channels: 3, background: 'teal' } }).png().toBuffer());
  }
  await writeFile(join(folder, '2026/11/notes.pdf'), '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
