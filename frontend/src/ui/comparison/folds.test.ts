import { changeStarts, fold } from './folds';

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
