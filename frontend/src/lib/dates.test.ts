import { formatDate, formatDateAndTime, formatRelative } from './dates';

const now = new Date(2026, 10, 20, 10, 42);

describe('dates', () => {
  it.each([
    [new Date(2026, 10, 20, 10, 41, 30), 'just now'],
    [new Date(2026, 10, 20, 10, 12), '30 minutes ago'],
    [new Date(2026, 10, 20, 8, 42), '2 hours ago'],
    [new Date(2026, 10, 19, 23, 59), 'yesterday'],
    [new Date(2026, 10, 14, 9), '6 days ago'],
    [new Date(2026, 10, 13, 9), '13 November 2026'],
  ])('says %s as %s', (time, words) => {
    expect(formatRelative(time, now)).toBe(words);
  });

  it('writes times as people say them', () => {
    expect(formatDate(now)).toBe('20 November 2026');
    expect(formatDateAndTime(new Date(2026, 10, 20, 14))).toBe('20 November 2026, 2pm');
    expect(formatDateAndTime(new Date(2026, 10, 20, 0, 5))).toBe('20 November 2026, 12:05am');
  });
});
