import { describe, expect, it } from '@jest/globals';
import { isId } from '../../platform/ids.js';
import { Random } from './random.js';

const many = <Value>(make: () => Value): Value[] => Array.from({ length: 5000 }, make);

describe('seeded random numbers', () => {
  it('come out the same for the same seed and differ for another', () => {
    const draw = (seed: number) => {
      const random = new Random(seed);
      return [random.bits(), random.between(1, 1000), random.shortId(), random.id(new Date(0)), random.skewed(10, 1)];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8)).not.toEqual(draw(7));
  });

  it('stay in their bounds and reach both ends', () => {
    const random = new Random(1);
    const numbers = many(() => random.between(3, 7));
    expect([...new Set(numbers)].sort()).toEqual([3, 4, 5, 6, 7]);
    expect(many(() => random.fraction()).every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
  });

  it('favour low numbers without leaving the high ones out', () => {
    const random = new Random(2);
    const numbers = many(() => random.favouringLow(100));
    expect(Math.min(...numbers)).toBe(0);
    expect(Math.max(...numbers)).toBeGreaterThan(90);
    expect(numbers.filter((number) => number < 10).length).toBeGreaterThan(numbers.filter((number) => number >= 50).length * 2);
  });

  it('spread around their median', () => {
    const random = new Random(3);
    const below = many(() => random.skewed(400, 0.6)).filter((number) => number < 400).length;
    expect(below / 5000).toBeCloseTo(0.5, 1);
  });

  it('make ids that are ids, sort by time and do not repeat', () => {
    const random = new Random(4);
    const ids = many(() => random.id(new Date('2026-03-01')));
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(random.id(new Date('2026-03-02')) > (ids.sort().at(-1) ?? '')).toBe(true);
  });
});
