import { askedBy } from './directory-address';

const address = new URLSearchParams('q=osei&department=d1&department=d2&group=g1&skill=letters&order=newest&letter=a&page=3');

it('reads what is asked, and nothing that cannot be', () => {
  expect(askedBy(address)).toMatchObject({
    query: 'osei',
    filter: { departmentIds: ['d1', 'd2'], skills: ['letters'], groupIds: ['g1'], letter: 'a' },
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
