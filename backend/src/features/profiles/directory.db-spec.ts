import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Directory } from './directory.js';
import { DirectoryDatabase } from './directory-database.js';
import { type DirectoryFilter, matching } from './directory-filter.js';
import { type DirectoryOrder, directoryOrders, sliceOfMany } from './directory-order.js';

const people = 1500;
const peopleAPage = 24;

interface Given {
  readonly id: string;
  readonly sort_name: string;
  readonly joined: number;
  readonly department: string | null;
  readonly location: string;
}

let app: TestApp;
let all: Given[];
const looker = { personId: '00000000-0000-7000-8000-000000000000', departmentId: null };

beforeAll(async () => {
  app = await startTestApp();
  await givenPerson(app, { name: 'Amara Osei', department: 'Office for Public Data' });
  await givenPerson(app, { name: 'Leo Marchetti', department: 'Agency of Coasts' });
  const { em } = app.get(MikroORM);
  await em.execute(`
    insert into person (id, short_id, name, slug, department_id, location, listed, lock_version, created_at, updated_at)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'many' || lpad(n::text, 6, '0'),
      'Sam ' || chr(97 + n * 7 % 26) || chr(97 + n * 11 % 26), 'sam',
      (array[null, (select min(id::text) from department), (select max(id::text) from department)])[1 + n % 3]::uuid,
      case when n % 40 = 0 then 'Hull' when n % 40 < 36 then 'Leeds' else '' end, true, 1,
      '2026-01-01'::timestamptz + n * 7919 % 1000 * interval '1 minute', now()
    from generate_series(1, ${people}) as n`);
  all = await em.execute(`
    select person.id, sort_name, extract(epoch from person.created_at)::float8 as joined, department.name as department, location
    from person left join department on department.id = department_id order by person.id desc`);
});
afterAll(() => app.close());

const orders: Record<DirectoryOrder, (person: Given) => (string | number)[]> = {
  NAME: ({ sort_name, id }) => [sort_name, id],
  // Those who joined in the same moment stay in the order of `all`.
  NEWEST: ({ joined }) => [-joined],
  DEPARTMENT: ({ department, sort_name, id }) => [department ?? 'ZZ', sort_name, id],
};

function inOrder(found: Given[], order: DirectoryOrder): string[] {
  const compare = (one: (string | number)[], other: (string | number)[]): number => {
    const at = one.findIndex((value, index) => value !== other[index]);
    return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
  };
  return [...found].sort((one, other) => compare(orders[order](one), orders[order](other))).map(({ id }) => id);
}

const filters: [string, DirectoryFilter, (person: Given) => boolean][] = [
  ['everybody', { query: '', chosen: {} }, () => true],
  ['those of a name that many have', { query: 'sam', chosen: {} }, ({ sort_name }) => sort_name.startsWith('sam')],
  ['those of a place where many are', { query: '', chosen: { LOCATION: ['leeds'] } }, ({ location }) => location === 'Leeds'],
  ['those of a place where few are', { query: '', chosen: { LOCATION: ['hull'] } }, ({ location }) => location === 'Hull'],
];

describe.each(filters)('%s', (_, filter, fits) => {
  it.each<[DirectoryOrder, number]>([
    ['NAME', 1], ['NAME', 50], ['NEWEST', 1], ['NEWEST', 2], ['DEPARTMENT', 1], ['DEPARTMENT', 30],
  ])('are told by %s, page %i', async (order, page) => {
    const expected = inOrder(all.filter(fits), order);
    const found = await app.get(Directory).page(looker, filter, order, page);
    expect(found.total).toBe(expected.length);
    expect(found.pageCount).toBe(Math.min(Math.ceil(expected.length / peopleAPage), 50));
    expect(found.people.map(({ id }) => id)).toEqual(expected.slice((page - 1) * peopleAPage, page * peopleAPage));
  });

  it.each(directoryOrders)('are the same by %s when there are too many to sort', async (order) => {
    const slice = { first: 7, count: 100 };
    const found = await app.get(DirectoryDatabase).rows<{ id: string }>(sliceOfMany(matching(filter, looker), order, slice));
    expect(found.map(({ id }) => id)).toEqual(inOrder(all.filter(fits), order).slice(7, 107));
  });
});
