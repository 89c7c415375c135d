import { describe, expect, it } from '@jest/globals';
import { meanOf, scoreOf } from './score.js';
import { tableOf } from './table.js';

const relevant = { a: 3, b: 2, c: 1 };
// Gains: grade 3 is 7, grade 2 is 3, grade 1 is 1. Discounts: 1, 1/log2(3) = 0.63093, 1/log2(4) = 0.5.
const ideal = 7 + 3 * 0.63093 + 1 * 0.5;

describe('the score of a query', () => {
  it('is 1 throughout for the best order', () => {
    expect(scoreOf({ relevant }, ['a', 'b', 'c'])).toEqual({ successAt1: 1, successAt5: 1, reciprocalRank: 1, ndcgAt10: 1 });
  });

  it('knows grade 1 as no hit, but as some gain', () => {
    const score = scoreOf({ relevant }, ['c', 'x', 'b']);
    expect(score).toMatchObject({ successAt1: 0, successAt5: 1, reciprocalRank: 1 / 3 });
    expect(score.ndcgAt10).toBeCloseTo((1 + 3 * 0.5) / ideal, 4);
  });

  it('counts a hit at the sixth place for the rank alone', () => {
    const score = scoreOf({ relevant }, ['v', 'w', 'x', 'y', 'z', 'a']);
    expect(score).toMatchObject({ successAt1: 0, successAt5: 0, reciprocalRank: 1 / 6 });
    expect(score.ndcgAt10).toBeCloseTo(7 / Math.log2(7) / ideal, 6);
  });

  it('looks at ten places only, found and ideal alike', () => {
    const ranked = [...'0123456789', 'a'];
    expect(scoreOf({ relevant }, ranked)).toEqual({ successAt1: 0, successAt5: 0, reciprocalRank: 0, ndcgAt10: 0 });
    const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`d${index}`, 3]));
    expect(scoreOf({ relevant: twelve }, Object.keys(twelve)).ndcgAt10).toBeCloseTo(1, 10);
  });

  it('is 0 where nothing is relevant or nothing was found', () => {
    const nothing = { successAt1: 0, successAt5: 0, reciprocalRank: 0, ndcgAt10: 0 };
    expect(scoreOf({ relevant: {} }, ['a'])).toEqual(nothing);
    expect(scoreOf({ relevant }, [])).toEqual(nothing);
  });
});

it('averages measure by measure', () => {
  const best = scoreOf({ relevant }, ['a', 'b', 'c']);
  const worst = scoreOf({ relevant }, []);
  expect(meanOf([best, worst, best, worst])).toEqual({ successAt1: 0.5, successAt5: 0.5, reciprocalRank: 0.5, ndcgAt10: 0.5 });
});

it('shows each class and the whole', () => {
  const best = scoreOf({ relevant }, ['a', 'b', 'c']);
  const worst = scoreOf({ relevant }, []);
  expect(tableOf([{ class: 'typo', score: worst }, { class: 'prefix', score: best }, { class: 'typo', score: best }]).split('\n')).toEqual([
    'class      queries  success@1  success@5     MRR@10    nDCG@10',
    'prefix           1      1.000      1.000      1.000      1.000',
    'typo             2      0.500      0.500      0.500      0.500',
    'overall          3      0.667      0.667      0.667      0.667',
  ]);
});
