import { byDay, whenWithin } from './days';
import { changeStarts, fold } from './folds';

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

const rows = (kinds: string) => [...kinds].map((kind) => ({ kind: kind === '.' ? 'SAME' : 'CHANGED' }));
const shape = (kinds: string, opened: number[] = []) =>
  fold(rows(kinds), new Set(opened)).map((stretch) => `${stretch.start}${stretch.isFolded ? '-' : '+'}${stretch.rows.length}`);

it.each([
  ['', []],
  ['...', ['0-3']],
  ['x', ['0+1']],
  ['.....x.....', ['0-3', '3+5', '8-3']],
  ['....x.....x....', ['0+2', '2+5', '7+1', '8+5', '13+2']],
])('folds what is far from a change: %j', (kinds, expected) => expect(shape(kinds)).toEqual(expected));

it('shows what was opened', () => expect(shape('.....x', [0])).toEqual(['0+3', '3+3']));

it('takes changes in a row for one', () => expect(changeStarts(rows('.xx.x..xxx'))).toEqual([1, 4, 7]));
