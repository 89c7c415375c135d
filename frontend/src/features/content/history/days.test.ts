import { byDay, whenWithin } from './days';

const at = (createdAt: string) => ({ createdAt });
const now = new Date('2026-11-20T12:00:00Z');

it('puts rows below their day, and older ones below their month', () => {
  const rows = ['2026-11-20T10:31:00Z', '2026-11-20T09:58:00Z', '2026-11-03T16:20:00Z', '2026-10-28T11:00:00Z', '2026-10-09T11:00:00Z', '2025-10-09T11:00:00Z'].map(at);
  expect(byDay(rows, now).map(({ heading, rows: own }) => [heading, own.length])).toEqual([
    ['Today, 20 November', 2],
    ['3 November', 1],
    ['October', 2],
    ['October 2025', 1],
  ]);
});

it('says the time below a day and the day below a month', () => {
  const time = new Date(2026, 9, 28, 9, 5);
  expect([whenWithin({ isDay: true }, time), whenWithin({ isDay: false }, time)]).toEqual(['09:05', '28 October']);
});
