import { limits } from '@crossbench/schema/limits';
import { readBytes } from '../../importing/files/read-bytes.js';
import { SourceProblem } from '../../importing/source-problem.js';

/** Reads a file as text with line feeds; a SourceProblem says why it cannot be one. */
export async function readSource(path: string): Promise<string> {
  const bytes = await readBytes(path, limits.richTextBytes);
  if (bytes === 'too large') throw new SourceProblem(`is larger than ${limits.richTextBytes / 1_000_000} MB`);
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new SourceProblem('is empty');
  if (text.includes('\0')) throw new SourceProblem('is not text: it holds zero bytes');
  return text;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceProblem('is not UTF-8 text');
  }
}
