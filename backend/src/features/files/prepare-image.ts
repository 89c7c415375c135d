import { createHash } from 'node:crypto';
import { limits } from '@crossbench/schema/limits';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { ImageRefused } from './image-refused.js';
import { Turns } from './turns.js';

/** A picture as it is kept: upright, without metadata, no wider than a screen needs. */
export interface PreparedImage {
  /** Of the bytes as they came. */
  readonly sha256: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/webp';
  readonly width: number;
  readonly height: number;
  readonly full: Buffer;
  /** No wider than `smallWidth`; left out when the picture itself is not. */
  readonly small: Buffer | null;
}

/** Pixels. */
const fullWidth = 2000;
export const smallWidth = 640;
/** Pixels. Beyond it the encoders give up. */
const tallest = 8000;

const allowed = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
// Decoding takes memory by the pixel, so a crowd of uploads must not decode all at once.
const turns = new Turns(2);

/**
 * Checks what the bytes really are and brings them into the form in which pictures are kept. Photographs stay JPEG, all
 * else becomes WebP. Moving pictures become still: readers could not stop them.
 */
export async function prepareImage(bytes: Buffer): Promise<PreparedImage> {
  return decodeInTurn(bytes, async (upright, isPhotograph) => {
    const full = await encode(upright, fullWidth, isPhotograph);
    return {
      sha256: sha256Of(bytes),
      mediaType: isPhotograph ? 'image/jpeg' : 'image/webp',
      width: full.info.width,
      height: full.info.height,
      full: full.data,
      // Made of the other: unfolding the picture itself can take a gigabyte, so that is done once.
      small: full.info.width > smallWidth ? (await encode(sharp(full.data), smallWidth, isPhotograph)).data : null,
    };
  });
}

/** Checks what the bytes are, waits for its turn, and gives the upright picture to the work. Throws ImageRefused. */
export async function decodeInTurn<Result>(bytes: Buffer, work: (upright: Sharp, isPhotograph: boolean) => Promise<Result>): Promise<Result> {
  if (bytes.length === 0) throw new ImageRefused('EMPTY', 'The picture is empty. Choose another one');
  if (bytes.length > limits.imageBytes) throw tooLarge();
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !allowed.has(type.mime)) {
    throw new ImageRefused('TYPE_NOT_ALLOWED', 'This file is not a JPEG, PNG, WebP, GIF or AVIF picture. Choose another one');
  }
  return turns.take(async () => {
    try {
      await checkPixels(bytes);
      const upright = sharp(bytes, { failOn: 'error', limitInputPixels: limits.imagePixels }).autoOrient();
      return await work(upright, type.mime === 'image/jpeg');
    } catch (error) {
      if (error instanceof ImageRefused) throw error;
      throw new ImageRefused('UNREADABLE', 'The picture is damaged and cannot be read. Choose another one');
    }
  });
}

export function sha256Of(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function tooLarge(): ImageRefused {
  return new ImageRefused('TOO_LARGE', `The picture is larger than ${limits.imageBytes / 1_000_000} MB. Choose a smaller one`);
}

async function checkPixels(bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > limits.imagePixels) {
    const millions = limits.imagePixels / 1_000_000;
    throw new ImageRefused('TOO_MANY_PIXELS', `The picture has more than ${millions} million pixels. Make it smaller and try again`);
  }
}

function encode(picture: Sharp, width: number, isPhotograph: boolean) {
  const resized = picture.resize({ width, height: tallest, fit: 'inside', withoutEnlargement: true });
  const encoded = isPhotograph ? resized.jpeg({ quality: 82, progressive: true }) : resized.webp({ quality: 82, effort: 3 });
  return encoded.toBuffer({ resolveWithObject: true });
}
