import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { prepareSquares } from './prepare-squares.js';

/** Red on the left half, blue on the right. */
async function redAndBlue(width = 600, height = 300) {
  const red = await sharp({ create: { width: width / 2, height, channels: 3, background: '#f00' } }).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([{ input: red, left: 0, top: 0 }]);
}

async function colourOf(square: Buffer | undefined): Promise<string> {
  const { dominant } = await sharp(square).stats();
  return dominant.r > dominant.b ? 'red' : 'blue';
}

describe('prepareSquares', () => {
  it('cuts what was chosen and answers it in every size', async () => {
    const bytes = await (await redAndBlue()).jpeg().toBuffer();
    const squares = await prepareSquares(bytes, { left: 300, top: 10, side: 290 }, [64, 128]);
    for (const size of [64, 128] as const) {
      const { width, height, format } = await sharp(squares.get(size)).metadata();
      expect([width, height, format]).toEqual([size, size, 'webp']);
      expect(await colourOf(squares.get(size))).toBe('blue');
    }
  });

  it('means the picture as people see it, turned upright, and drops its metadata', async () => {
    // Turned to the right to be upright: what was left is on top.
    const bytes = await (await redAndBlue()).withExif({ IFD0: { Artist: 'Somebody' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const top = await prepareSquares(bytes, { left: 0, top: 0, side: 250 }, [64]);
    const bottom = await prepareSquares(bytes, { left: 0, top: 350, side: 250 }, [64]);
    expect([await colourOf(top.get(64)), await colourOf(bottom.get(64))]).toEqual(['red', 'blue']);
    const { exif, orientation } = await sharp(top.get(64)).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  });

  it.each([
    [null],
    [{ left: -50, top: -50, side: 10_000 }],
    [{ left: 9_999, top: 9_999, side: 100 }],
    [{ left: 0.4, top: 0.4, side: 0 }],
  ])('stays inside the picture: %j', async (crop) => {
    const squares = await prepareSquares(await (await redAndBlue()).png().toBuffer(), crop, [64]);
    expect((await sharp(squares.get(64)).metadata()).width).toBe(64);
  });

  it('enlarges what is small, and takes a picture of one pixel', async () => {
    const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } }).png().toBuffer();
    expect((await sharp((await prepareSquares(bytes, null, [400])).get(400)).metadata()).width).toBe(400);
  });

  it('refuses what is no picture, or broken', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await expect(prepareSquares(svg, null, [64])).rejects.toMatchObject({ reason: 'TYPE_NOT_ALLOWED' });
    const whole = await (await redAndBlue()).png().toBuffer();
    await expect(prepareSquares(whole.subarray(0, whole.length / 2), null, [64])).rejects.toMatchObject({ reason: 'UNREADABLE' });
    await expect(prepareSquares(Buffer.alloc(0), null, [64])).rejects.toMatchObject({ reason: 'EMPTY' });
  });
});
