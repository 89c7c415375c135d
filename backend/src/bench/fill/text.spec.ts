import { describe, expect, it } from '@jest/globals';
import { parseRichText, wordCount } from '@crossbench/schema/rich-text';
import { Random } from './random.js';
import { document } from './text.js';

describe('generated texts', () => {
  it('are documents that the server would accept as they are', () => {
    const random = new Random(5);
    for (let count = 0; count < 100; count += 1) {
      const made = document(random, 600);
      expect(parseRichText(made)).toEqual({ ok: true, document: made });
    }
  });

  it('repeat for the same seed and are about as long as asked for', () => {
    expect(document(new Random(6), 400)).toEqual(document(new Random(6), 400));
    const words = Array.from({ length: 50 }, (_, seed) => wordCount(document(new Random(seed), 400)));
    const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(mean).toBeGreaterThan(300);
    expect(mean).toBeLessThan(550);
  });
});
