import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readWallTime, wallTimeInWords } from './wall-time.js';

const london = 'Europe/London';
const read = (text: string, zone = london) => {
  const time = readWallTime(text, zone);
  return typeof time === 'string' ? time : `${time.instant.toISOString()}${time.doubled ? ' doubled' : ''}`;
};

describe('readWallTime', () => {
  it.each([
    ['in winter', '2026-12-01T09:30', '2026-12-01T09:30:00.000Z'],
    ['in summer', '2026-07-01T09:30', '2026-07-01T08:30:00.000Z'],
    ['the minute before the clocks go forward', '2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
    ['the first minute that is missing', '2026-03-29T01:00', 'missing'],
    ['in the missing hour', '2026-03-29T01:30', 'missing'],
    ['the last minute that is missing', '2026-03-29T01:59', 'missing'],
    ['the minute after it', '2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['in the missing hour of the year after', '2027-03-28T01:30', 'missing'],
    ['the minute before the doubled hour', '2026-10-25T00:59', '2026-10-24T23:59:00.000Z'],
    ['the first minute that comes twice', '2026-10-25T01:00', '2026-10-25T00:00:00.000Z doubled'],
    ['in the doubled hour', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z doubled'],
    ['the minute after the doubled hour', '2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
    ['in the doubled hour of the year after', '2027-10-31T01:30', '2027-10-31T00:30:00.000Z doubled'],
    ['a day that does not exist', '2026-02-29T09:00', 'unreadable'],
    ['an hour that does not exist', '2026-12-01T24:00', 'unreadable'],
    ['no time', '2026-12-01', 'unreadable'],
    ['nothing', '', 'unreadable'],
    ['words', 'tomorrow at noon', 'unreadable'],
    ['a zone of its own', '2026-12-01T09:30+05:00', 'unreadable'],
  ])('%s', (_, text, meaning) => expect(read(text)).toBe(meaning));

  it('by the clocks of the place', () => {
    expect(read('2026-12-01T09:30', 'Australia/Eucla')).toBe('2026-12-01T00:45:00.000Z');
    expect(read('2026-04-05T01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z doubled');
  });

  it('is what the clock on the wall then shows, unless there is no such time', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: london, dateStyle: 'short', timeStyle: 'short' });
    const minute = 60_000;
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2028, 0) / minute });
    fc.assert(
      fc.property(minutes, (at) => {
        const text = shown.format(at * minute).replace(' ', 'T');
        const time = readWallTime(text, london);
        if (typeof time === 'string') throw new Error(time);
        expect(shown.format(time.instant).replace(' ', 'T')).toBe(text);
        expect(at * minute - time.instant.getTime()).toBe(time.doubled && time.instant.getTime() !== at * minute ? 60 * minute : 0);
      }),
    );
  });
});

describe('wallTimeInWords', () => {
  it.each([
    ['2026-12-01T09:30', '9:30am on Tuesday 1 December 2026, Europe/London time'],
    ['2026-12-01T00:05', '12:05am on Tuesday 1 December 2026, Europe/London time'],
    ['2026-12-01T12:00', '12pm on Tuesday 1 December 2026, Europe/London time'],
  ])('%s', (wallTime, words) => expect(wallTimeInWords({ wallTime, timeZone: london })).toBe(words));
});
