import { describe, expect, it } from '@jest/globals';
import { limits } from '@crossbench/schema/limits';
import sharp from 'sharp';
import type { ImageRefused } from './image-refused.js';
import { prepareImage } from './prepare-image.js';

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } });
}

async function refusal(bytes: Buffer): Promise<string> {
  return prepareImage(bytes).then(
    () => 'taken',
    (error: ImageRefused) => error.reason,
  );
}

describe('prepareImage', () => {
  it('refuses what is empty', async () => expect(await refusal(Buffer.alloc(0))).toBe('EMPTY'));

  it('refuses what is too large', async () => expect(await refusal(Buffer.alloc(limits.imageBytes + 1))).toBe('TOO_LARGE'));

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a document', '%PDF-1.7 and more of it'],
    ['plain text', 'just words'],
  ])('refuses %s', async (_, text) => expect(await refusal(Buffer.from(text))).toBe('TYPE_NOT_ALLOWED'));

  it('refuses a TIFF, which no browser shows', async () => {
    expect(await refusal(await picture(2, 2).tiff().toBuffer())).toBe('TYPE_NOT_ALLOWED');
  });

  it('refuses a page that begins like a picture', async () => {
    const png = await picture(4, 4).png().toBuffer();
    expect(await refusal(Buffer.concat([png.subarray(0, 16), Buffer.from('<script>alert(1)</script>')]))).toBe('UNREADABLE');
  });

  it('refuses a picture that breaks off', async () => {
    const jpeg = await picture(400, 400).jpeg().toBuffer();
    expect(await refusal(jpeg.subarray(0, jpeg.length / 2))).toBe('UNREADABLE');
  });

  it('refuses a small file that would unfold to very many pixels', async () => {
    const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(limits.imageBytes);
    expect(await refusal(bomb)).toBe('TOO_MANY_PIXELS');
  });

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('takes %s', async (format) => {
    const image = await prepareImage(await picture(20, 10).toFormat(format).toBuffer());
    expect(image).toMatchObject({ width: 20, height: 10, small: null, mediaType: format === 'jpeg' ? 'image/jpeg' : 'image/webp' });
  });

  it('turns it upright and removes where and with what it was taken', async () => {
    const bytes = await picture(30, 10).jpeg().withMetadata({ orientation: 6 }).withExif({ IFD0: { Make: 'Secret camera' } }).toBuffer();
    const image = await prepareImage(await sharp(bytes).keepMetadata().jpeg().toBuffer());
    const kept = await sharp(image.full).metadata();
    expect([kept.exif, kept.orientation]).toEqual([undefined, undefined]);
    expect(image.full.includes('Secret camera')).toBe(false);
  });

  it('lays a picture that was taken sideways on its feet', async () => {
    const image = await prepareImage(await picture(30, 10).jpeg().withMetadata({ orientation: 6 }).toBuffer());
    expect([image.width, image.height]).toEqual([10, 30]);
  });

  it('makes it no wider than 2000 pixels, with a copy of 640', async () => {
    const image = await prepareImage(await picture(2500, 100).png().toBuffer());
    expect([image.width, image.height]).toEqual([2000, 80]);
    expect((await sharp(image.small ?? Buffer.alloc(0)).metadata()).width).toBe(640);
  });

  it('keeps a moving picture still', async () => {
    const frames = await Promise.all(['red', 'blue'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } }).gif().toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect((await sharp((await prepareImage(moving)).full).metadata()).pages ?? 1).toBe(1);
  });
});
