import { expect, it } from '@jest/globals';
import { carrySpan } from './carry-span.js';
import { PageText } from './page-text.js';

/** Signs without any order, always the same ones. */
function signs(seed: number): string {
  let state = seed;
  return Array.from({ length: 100_000 }, () => ((state = (state * 48_271) % 2_147_483_647) & 64 ? 'a' : 'b')).join(' ');
}

it('compares a line once, however many passages stand in it', () => {
  const [before, after] = [1, 2].map((seed) => new PageText([{ id: 'line', text: `${signs(seed)} end` }])) as [PageText, PageText];
  const start = process.cpuUsage();
  for (let from = 1000; from < 1400; from += 1) expect(carrySpan({ from, to: from + 100 }, before, after)).toBeUndefined();
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
