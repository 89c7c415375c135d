import { open } from 'node:fs/promises';

/** The bytes of a file. A larger one is not read. */
export async function readBytes(path: string, mostBytes: number): Promise<Buffer | 'too large'> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > mostBytes) return 'too large';
    return await file.readFile();
  } finally {
    await file.close();
  }
}
