import { describe, expect, it } from '@jest/globals';
import { smallestSetsWorth } from './subsets.js';

const sets = (worths: number[], share: number) => smallestSetsWorth(worths, share).map((set) => [...set].sort());

describe('the smallest sets worth a share', () => {
  it.each<[number[], number, number[][]]>([
    [[1, 1], 1, [[0, 1]]],
    [[5, 1, 1], 0.5, [[0]]],
    [[2, 2, 2], 0.5, [[0, 1], [0, 2], [1, 2]]],
    [[3, 2, 1], 0, [[0], [1], [2]]],
    [[4], 0.5, [[0]]],
    [[1, 1, 1, 1, 1, 1, 1, 1], 1, [[0, 1, 2, 3, 4, 5, 6, 7]]],
  ])('%j, %d', (worths, share, expected) => expect(sets(worths, share)).toEqual(expected));

  it('never grow many', () => {
    expect(smallestSetsWorth(Array.from({ length: 10 }, () => 1), 0.5).length).toBeLessThanOrEqual(20);
  });

  it('are never none, so that something can be found', () => {
    for (const share of [0, 0.3, 0.5, 0.9, 1]) {
      for (const worths of [[0, 0], [1], [9, 1, 1, 1, 1, 1, 1, 1, 1, 1], Array.from({ length: 10 }, () => 1)]) {
        expect(smallestSetsWorth(worths, share)).not.toHaveLength(0);
      }
    }
  });
});
