import sharp from 'sharp';
import { decodeInTurn } from './prepare-image.js';

/** A square of an upright picture, in its pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/**
 * Cuts a square out of a picture and answers it as WebP without metadata, once for each length of a side. What reaches
 * over the picture's edge is moved into it; without a crop the middle is taken. Throws ImageRefused.
 */
export async function prepareSquares<Size extends number>(bytes: Buffer, crop: Crop | null, sizes: readonly Size[]): Promise<Map<Size, Buffer>> {
  const largest = Math.max(...sizes);
  return decodeInTurn(bytes, async (upright) => {
    const { width, height } = (await upright.metadata()).autoOrient;
    const { left, top, side } = inside(crop, width, height);
    const square = await upright.extract({ left, top, width: side, height: side }).resize(largest, largest)
      .flatten({ background: '#fff' }).png().toBuffer();
    const made = sizes.map(async (size) => [size, await sharp(square).resize(size, size).webp({ quality: 82 }).toBuffer()] as const);
    return new Map(await Promise.all(made));
  });
}

function inside(crop: Crop | null, width: number, height: number): Crop {
  const longest = Math.min(width, height);
  const middle = { left: (width - longest) / 2, top: (height - longest) / 2, side: longest };
  const wanted = crop ?? middle;
  const side = Math.round(between(1, wanted.side, longest));
  return {
    left: Math.round(between(0, wanted.left, width - side)),
    top: Math.round(between(0, wanted.top, height - side)),
    side,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}
