import { describe, expect, it } from '@jest/globals';
import { percentile, summarise } from './statistics.js';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('percentiles', () => {
  it('are values that were measured', () => {
    expect(percentile(upTo(100), 0.5)).toBe(50);
    expect(percentile(upTo(100), 0.95)).toBe(95);
    expect(percentile(upTo(100), 0.99)).toBe(99);
    expect(percentile(upTo(7), 0.5)).toBe(4);
    expect(percentile(upTo(3), 0.99)).toBe(3);
    expect(percentile([5], 0.5)).toBe(5);
  });

  it('of nothing are not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('do not depend on the order in which answers came', () => {
    expect(summarise([9, 1, 5], 2)).toEqual({ p50: 5, p95: 9, p99: 9, perSecond: 1.5 });
    expect(summarise([100, 20, 3], 1).p50).toBe(20);
  });
});
