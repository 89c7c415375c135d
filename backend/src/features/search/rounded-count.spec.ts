import { expect, it } from '@jest/globals';
import { roundedCount } from './rounded-count.js';

it.each([[0, 0], [0.4, 0], [7, 7], [99, 99], [104, 100], [105, 110], [1_234, 1_200], [99_600, 100_000], [500_000, 500_000]])(
  '%d is about %d',
  (count, expected) => expect(roundedCount(count)).toBe(expected),
);
