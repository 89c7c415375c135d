import { limits } from '@crossbench/schema/limits';
import type { ExtractedText, TextPart } from '../file-text.js';
import { extractionLimits } from '../file-text.limits.js';
import { isReadableFormat } from '../readable-formats.js';
import { textReaders } from './readers.js';
import { TextWriter } from './text-writer.js';
import { EnoughText, Unreadable } from './unreadable.js';

export type TextEnd = Omit<ExtractedText, 'parts'>;

/** Reads the text of these bytes part by part, and says what became of it. What was emitted counts only where that is DONE. */
export async function readText(bytes: Uint8Array, format: string, emit: (part: TextPart) => void): Promise<TextEnd> {
  if (!isReadableFormat(format)) return { state: 'UNSUPPORTED', isCut: false };
  if (bytes.length > limits.fileBytes) return { state: 'TOO_LARGE', isCut: false };
  const begun = performance.now();
  const isLate = (): boolean => performance.now() - begun > extractionLimits.patientSeconds * 1000;
  const writer = new TextWriter(emit, extractionLimits);
  const reader = await textReaders[format]();
  try {
    await reader(bytes, writer, isLate);
    writer.end();
    return { state: writer.isEmpty ? 'EMPTY' : 'DONE', isCut: false };
  } catch (error) {
    if (error instanceof EnoughText) return writer.isEmpty ? { state: 'TIMED_OUT', isCut: false } : { state: 'DONE', isCut: true };
    // Whatever a library stumbles over in a file is the file's.
    return { state: error instanceof Unreadable ? error.state : 'BROKEN', isCut: false };
  }
}
