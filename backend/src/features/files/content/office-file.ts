import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../file-refused.js';
import { namesInZip, readAt } from './zip-directory.js';

/** The part without which an Office file of this kind is none. */
const mainParts: Readonly<Record<string, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
};
const openDocuments = new Set(['odt', 'ods', 'odp']);

const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\//i;
const programs = /\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|sh)$/i;

export function isOfficeEnding(ending: string): boolean {
  return Object.hasOwn(mainParts, ending) || openDocuments.has(ending);
}

/** Whether a ZIP file is put together as the Office file that its ending says; throws FileRefused when it brings a program. */
export async function isOfficeFile(file: FileHandle, ending: string, mediaType: string): Promise<boolean> {
  const names = await namesInZip(file);
  if (!names) return false;
  const isRight = openDocuments.has(ending) ? await saysMediaType(file, mediaType) : names.includes('[Content_Types].xml') && names.includes(mainParts[ending] ?? '');
  if (!isRight) return false;
  if (names.some((name) => macros.test(name) || programs.test(name))) {
    throw new FileRefused('HIDES_PROGRAM', 'The file holds macros or a program. Save it without them and try again');
  }
  return true;
}

/** An OpenDocument file begins with an uncompressed entry that holds its media type and nothing else. */
async function saysMediaType(file: FileHandle, mediaType: string): Promise<boolean> {
  const expected = `mimetype${mediaType}`;
  const start = await readAt(file, 0, 30 + expected.length);
  if (start.length < 30 + expected.length || start.readUInt32LE(0) !== 0x04034b50) return false;
  const isStored = start.readUInt16LE(8) === 0;
  return isStored && start.readUInt16LE(26) === 8 && start.readUInt16LE(28) === 0 && start.toString('latin1', 30) === expected;
}
