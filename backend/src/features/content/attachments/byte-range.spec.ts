import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { partOf, readRange } from './byte-range.js';

describe('readRange', () => {
  it.each<[string | undefined, number, ReturnType<typeof readRange>]>([
    [undefined, 10, undefined],
    ['', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=0-', 10, { start: 0, end: 9 }],
    ['bytes=2-4', 10, { start: 2, end: 4 }],
    ['bytes = 2 - 4', 10, { start: 2, end: 4 }],
    ['bytes=2-400', 10, { start: 2, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=-0', 10, 'none'],
    ['bytes=10-', 10, 'none'],
    ['bytes=4-2', 10, undefined],
    ['bytes=0-1,3-4', 10, undefined],
    ['bytes=99999999999999999999-', 10, undefined],
  ])('reads %s of %d bytes', (header, size, expected) => expect(readRange(header, size)).toEqual(expected));
});

describe('partOf', () => {
  it('is that part of the bytes, however they are cut into pieces', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat(40), fc.nat(40), async (given, one, other) => {
        const whole = Buffer.concat(given);
        const range = { start: Math.min(one, other), end: Math.max(one, other) };
        const stream = (async function* () {
          for (const piece of given) yield Buffer.from(piece);
        })();
        const got: Buffer[] = [];
        for await (const piece of partOf(stream, range)) got.push(piece);
        expect(Buffer.concat(got)).toEqual(whole.subarray(range.start, range.end + 1));
      }),
    );
  });
});
