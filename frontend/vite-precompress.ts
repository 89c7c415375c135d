import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const texts = /\.(js|css|html|svg|json)$/;
const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Compresses what will be served once, at the build, as hard as it goes; the server picks what the browser takes. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((file) => texts.test(file));
      await Promise.all(files.map((file) => compress(join(dir ?? 'dist', file))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(`${file}.gz`, await compressGzip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  await writeFile(`${file}.br`, await compressBrotli(bytes));
}
