import { expect, it } from '@jest/globals';
import { listTop } from './list-place';

const windowEnd = 600;

it('stands below the words while it ends in the window', () => {
  expect(listTop({ top: 100, bottom: 120 }, 200, windowEnd)).toBe(124);
  expect(listTop({ top: 376, bottom: 396 }, 200, windowEnd)).toBe(400);
});

it('stands above them at the lower edge of the window, where people write', () => {
  expect(listTop({ top: 560, bottom: 580 }, 200, windowEnd)).toBe(356);
});

it('stands below them where there is room neither above nor below', () => {
  expect(listTop({ top: 100, bottom: 120 }, 700, windowEnd)).toBe(124);
});
