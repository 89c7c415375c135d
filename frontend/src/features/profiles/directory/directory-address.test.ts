import { askedBy, changed, cleared, toggled } from './directory-address';

const address = new URLSearchParams('q=osei&department=d1&department=d2&skill=letters&order=newest&letter=a&page=3');

it('reads what is asked, and nothing that cannot be', () => {
  expect(askedBy(address)).toMatchObject({
    query: 'osei',
    filter: { departmentIds: ['d1', 'd2'], skills: ['letters'], letter: 'a' },
    order: 'NEWEST',
    page: 3,
  });
  expect(askedBy(new URLSearchParams('order=best&page=-1&letter=%C3%A9&willing=SLEEP&willing=MENTOR'))).toMatchObject({
    query: null,
    filter: { letter: null, willingTo: ['MENTOR'] },
    order: 'NAME',
    page: 1,
  });
});

it('adds a value and takes it off, from the first page', () => {
  expect(toggled(address, 'department', 'd1')).toBe('?q=osei&department=d2&skill=letters&order=newest&letter=a');
  expect(toggled(new URLSearchParams('page=2'), 'skill', 'plain English')).toBe('?skill=plain+English');
});

it('changes and clears', () => {
  expect(changed(address, 'page', '4')).toMatch(/letter=a&page=4$/);
  expect(changed(address, 'letter', '')).not.toContain('letter=');
  expect(cleared(address)).toBe('?order=newest');
});
