import { changed, cleared, pageOf, toggled, valuesOf } from './filter-address';

const address = new URLSearchParams('q=osei&department=d1&department=d2&skill=letters&order=newest&letter=a&page=3');

it('adds a value and takes it off, from the first page', () => {
  expect(toggled(address, 'department', 'd1')).toBe('?q=osei&department=d2&skill=letters&order=newest&letter=a');
  expect(toggled(new URLSearchParams('page=2'), 'skill', 'plain English')).toBe('?skill=plain+English');
});

it('changes and clears', () => {
  expect(changed(address, 'page', '4')).toMatch(/letter=a&page=4$/);
  expect(changed(address, 'letter', '')).not.toContain('letter=');
  expect(cleared(address, ['order'])).toBe('?order=newest');
});

it('reads pages and values, and no more of them than the server takes', () => {
  expect([pageOf(address), pageOf(new URLSearchParams('page=-1')), pageOf(new URLSearchParams('page=x'))]).toEqual([3, 1, 1]);
  expect(valuesOf(address, 'department')).toEqual(['d1', 'd2']);
  expect(valuesOf(new URLSearchParams(Array.from({ length: 30 }, (_, index) => ['group', `${index}`])), 'group')).toHaveLength(20);
});
