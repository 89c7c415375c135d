import { askedBy, isNarrowed } from './directory-address';

it('reads what is asked, and nothing that cannot be', () => {
  expect(askedBy(new URLSearchParams('q=letters&kind=OPEN&kind=SECRET&department=d1&topic=t1&order=active&page=2'))).toEqual({
    query: 'letters',
    filter: { kinds: ['OPEN'], departmentIds: ['d1'], topicIds: ['t1'] },
    order: 'ACTIVE',
    page: 2,
  });
  expect(askedBy(new URLSearchParams('order=best&page=x'))).toMatchObject({ query: null, order: 'NAME', page: 1 });
});

it('knows whether all groups are asked for', () => {
  for (const all of ['', 'order=active', 'q=+']) expect(isNarrowed(new URLSearchParams(all))).toBe(false);
  for (const some of ['q=a', 'topic=t1', 'kind=OPEN', 'page=2']) expect(isNarrowed(new URLSearchParams(some))).toBe(true);
});
