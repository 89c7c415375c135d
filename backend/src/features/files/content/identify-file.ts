import { open } from 'node:fs/promises';
import { limits } from '@crossbench/schema/limits';
import { fileEnding, fileTypeOf } from '@crossbench/schema/rich-text/reading';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import { FileRefused } from '../file-refused.js';
import { isOfficeEnding, isOfficeFile } from './office-file.js';
import { beginningOfText, isScript, isTextEnding, isTextOfKind } from './text-file.js';

const programs = new Set([
  'application/x-msdownload', 'application/x-elf', 'application/x-mach-binary', 'application/java-vm', 'application/x-msi',
  'application/vnd.microsoft.portable-executable', 'application/wasm', 'application/x-shockwave-flash', 'application/x-ms-shortcut',
  'application/x-deb', 'application/x-rpm', 'application/vnd.android.package-archive', 'application/java-archive',
]);

/** Refuses a name whose ending is not among those that this site takes. Known before the first byte has come. */
export function checkEnding(name: string, allowed: readonly string[]): void {
  const ending = fileEnding(name);
  if (allowed.includes(ending) && fileTypeOf(ending)) return;
  throw new FileRefused('TYPE_NOT_ALLOWED', `Files of this type cannot be attached. Use one of these: ${allowed.join(', ')}`);
}

/**
 * The media type of what the file really holds. Its name only says what it claims to be: when the content is something
 * else, or would run, it is refused.
 */
export async function identifyFile(path: string, name: string, allowed: readonly string[]): Promise<string> {
  checkEnding(name, allowed);
  const ending = fileEnding(name);
  const { mediaType, words } = fileTypeOf(ending) ?? { mediaType: '', words: '' };
  const isRight = isOfficeEnding(ending)
    ? await isOffice(path, ending, mediaType)
    : isTextEnding(ending) ? await isText(path, ending) : await hasSignature(path, mediaType);
  if (isRight) return mediaType;
  throw new FileRefused('OTHER_CONTENT', `The name says ${words}, but the content is something else. Save it as what it is and try again`);
}

async function isOffice(path: string, ending: string, mediaType: string): Promise<boolean> {
  const file = await open(path);
  try {
    if (await isOfficeFile(file, ending, mediaType)) return true;
  } finally {
    await file.close();
  }
  await signatureOf(path);
  return false;
}

async function isText(path: string, ending: string): Promise<boolean> {
  const text = await beginningOfText(path);
  if (text === undefined) {
    await signatureOf(path);
    return false;
  }
  if (isScript(text)) throw new FileRefused('PROGRAM', 'The file is a script. Programs cannot be attached');
  return isTextOfKind(text, ending);
}

async function hasSignature(path: string, mediaType: string): Promise<boolean> {
  if ((await signatureOf(path)) !== mediaType) return false;
  if (mediaType.startsWith('image/')) await checkPicture(path);
  return true;
}

async function signatureOf(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found && programs.has(found.mime)) throw new FileRefused('PROGRAM', 'The file is a program. Programs cannot be attached');
  return found?.mime === 'image/apng' ? 'image/png' : found?.mime;
}

/** A small file can unfold to a picture that no device can show. */
async function checkPicture(path: string): Promise<void> {
  const picture = await sharp(path, { limitInputPixels: false }).metadata().catch(() => undefined);
  if (!picture) throw new FileRefused('DAMAGED', 'The picture is damaged and cannot be read. Choose another one');
  if (picture.width * (picture.pageHeight ?? picture.height) > limits.imagePixels) {
    const millions = limits.imagePixels / 1_000_000;
    throw new FileRefused('TOO_MANY_PIXELS', `The picture has more than ${millions} million pixels. Make it smaller and try again`);
  }
}
