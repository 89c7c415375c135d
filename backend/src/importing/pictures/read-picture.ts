import { basename } from 'node:path';
import { limits } from '@crossbench/schema/limits';
import sharp from 'sharp';
import { readBytes } from '../files/read-bytes.js';

export interface ReadPicture {
  readonly bytes: Buffer;
  readonly name: string;
}

/** Pixels. Wide enough for every screen that shows it. */
const drawingWidth = 1280;
const largestDrawing = 1_000_000;

/** The picture in a file; undefined when it is too large to be one. Drawings (SVG) become pictures of them. */
export async function readPicture(path: string): Promise<ReadPicture | undefined> {
  const bytes = await readBytes(path, limits.imageBytes);
  if (bytes === 'too large') return undefined;
  const name = basename(path);
  if (!isDrawing(bytes)) return { bytes, name };
  return bytes.length > largestDrawing ? undefined : { bytes: await paint(bytes), name: name.replace(/\.svg$/i, '.png') };
}

function isDrawing(bytes: Buffer): boolean {
  return /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('utf8')) && /^\s*</.test(bytes.subarray(0, 64).toString('utf8').replace(/^\ufeff/, ''));
}

// A drawing is a program for whoever shows it: readers get the picture, never the file. Nothing it refers to is loaded.
async function paint(bytes: Buffer): Promise<Buffer> {
  try {
    const options = { limitInputPixels: limits.imagePixels };
    const { width } = await sharp(bytes, options).metadata();
    const density = Math.min(600, Math.max(72, Math.round((72 * drawingWidth) / Math.max(1, width))));
    return await sharp(bytes, { ...options, density }).resize({ width: drawingWidth, withoutEnlargement: true }).png().toBuffer();
  } catch {
    // Not a drawing that can be drawn: whoever takes pictures will refuse it, and say so.
    return bytes;
  }
}
