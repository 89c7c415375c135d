import { partsOf } from './mix-parts';

const mixOf = (...counts: number[]) => counts.map((count, index) => ({ count, department: { name: `D${index + 1}` } }));
const labels = (...counts: number[]) => partsOf(mixOf(...counts)).map(({ label, words }) => `${label} ${words}`);

it('names the five largest departments and counts the others', () => {
  expect(labels(34, 22, 16, 11, 9, 5, 3)).toEqual(['D1 34%', 'D2 22%', 'D3 16%', 'D4 11%', 'D5 9%', '2 others 8%']);
});

it('names a sixth rather than "1 other"', () => {
  expect(labels(5, 1, 1, 1, 1, 1).at(-1)).toBe('D6 10%');
});

it('lays the parts end to end', () => {
  const parts = partsOf(mixOf(1, 2, 1));
  expect(parts.map(({ from, share }) => [from, share])).toEqual([[0, 50], [50, 25], [75, 25]]);
});

it('rounds nobody away, names people without a department, and draws nothing for nobody', () => {
  expect(labels(999, 1).at(-1)).toBe('D2 under 1%');
  expect(partsOf([{ count: 1, department: null }])).toMatchObject([{ label: 'No department', words: '100%' }]);
  expect(partsOf([])).toEqual([]);
});
