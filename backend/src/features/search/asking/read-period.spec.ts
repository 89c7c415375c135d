import { describe, expect, it } from '@jest/globals';
import { beginningOf, dayInWords, firstDayOf, pastSince } from './read-period.js';

describe('a date of a query', () => {
  it.each<[string, string | undefined]>([
    ['2025', '2025-01-01'],
    ['2025-03', '2025-03-01'],
    ['2025-3-4', '2025-03-04'],
    ['2025-03-14', '2025-03-14'],
    ['14/3/2025', '2025-03-14'],
    ['14.03.2025', '2025-03-14'],
    ['3/2025', '2025-03-01'],
    [' 2025 ', '2025-01-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2025', undefined],
    ['2025-13', undefined],
    ['2025-00-10', undefined],
    ['14/3/25', undefined],
    ['25', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['2025-03-14T10:00', undefined],
    ['99999', undefined],
  ])('"%s" begins on %s', (text, expected) => expect(firstDayOf(text)?.toString()).toBe(expected));

  it('begins when the day begins on the wall', () => {
    const day = firstDayOf('14/7/2025');
    expect(day && beginningOf(day, 'Europe/London').toISOString()).toBe('2025-07-13T23:00:00.000Z');
    expect(day && dayInWords(day)).toBe('14 July 2025');
  });

  it('is a week, a month or a year ago', () => {
    const now = new Date('2026-03-31T23:30:00Z');
    expect(pastSince('WEEK', now, 'Europe/London').toString()).toBe('2026-03-25');
    expect(pastSince('MONTH', now, 'UTC').toString()).toBe('2026-02-28');
    expect(pastSince('YEAR', now, 'UTC').toString()).toBe('2025-03-31');
  });
});
