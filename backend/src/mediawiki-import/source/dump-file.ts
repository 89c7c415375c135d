import { open } from 'node:fs/promises';
import { SourceProblem } from '../../importing/source-problem.js';

/** Beginnings of files that are no XML, in hexadecimal. */
const known: readonly (readonly [string, string])[] = [
  ['1f8b', 'is compressed (gzip). Unpack it first: gunzip FILE.xml.gz'],
  ['425a68', 'is compressed (bzip2). Unpack it first: bunzip2 FILE.xml.bz2'],
  ['fd377a585a', 'is compressed (xz). Unpack it first: unxz FILE.xml.xz'],
  ['377abcaf271c', 'is compressed (7z). Unpack it first: 7z e FILE.xml.7z'],
  ['504b0304', 'is a zip archive. Unpack it first, and name the XML file in it'],
  ['fffe', 'is in UTF-16. Save it as UTF-8, as MediaWiki writes it'],
  ['feff', 'is in UTF-16. Save it as UTF-8, as MediaWiki writes it'],
];

/** Throws a SourceProblem when the file is nothing that can be read as an export, in words that say what to do. */
export async function checkDumpFile(path: string): Promise<void> {
  const start = await beginningOf(path);
  const bytes = start.toString('hex');
  for (const [signature, problem] of known) if (bytes.startsWith(signature)) throw new SourceProblem(`${path} ${problem}`);
  const encoding = /^(?:\ufeff)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.toString('utf8'))?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) {
    throw new SourceProblem(`${path} is in ${encoding}. Save it as UTF-8, as MediaWiki writes it`);
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new SourceProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
