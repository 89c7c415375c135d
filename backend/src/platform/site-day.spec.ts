import { describe, expect, it } from '@jest/globals';
import { dayIn, daysBefore } from './site-day.js';

describe('dayIn', () => {
  it.each([
    ['just before midnight in winter', '2026-01-14T23:59:59.999Z', '2026-01-14'],
    ['midnight in winter', '2026-01-15T00:00:00Z', '2026-01-15'],
    ['just before midnight in summer', '2026-07-14T22:59:59.999Z', '2026-07-14'],
    ['midnight in summer', '2026-07-14T23:00:00Z', '2026-07-15'],
    ['the hour that is missing in spring', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the last minute of the day on which it is missing', '2026-03-29T22:59:00Z', '2026-03-29'],
    ['the hour that comes twice in autumn', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['the last minute of the day on which it comes twice', '2026-10-25T23:59:00Z', '2026-10-25'],
  ])('knows London: %s', (_, time, day) => expect(dayIn('Europe/London', new Date(time))).toBe(day));

  it('knows other places', () => expect(dayIn('Pacific/Auckland', new Date('2026-07-14T12:00:00Z'))).toBe('2026-07-15'));
});

describe('daysBefore', () => {
  it.each([
    ['2026-11-20', 6, '2026-11-14'],
    ['2026-03-31', 6, '2026-03-25'],
    ['2026-01-03', 6, '2025-12-28'],
    ['2028-03-01', 1, '2028-02-29'],
  ])('%s, %i days before, is %s', (day, count, before) => expect(daysBefore(day, count)).toBe(before));
});
