import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenPost } from '../../blogs/testing/post.factory.js';
import { ReadQueries } from '../read.queries.js';
import { ReadTasks } from '../read.tasks.js';
import { CountRead } from './count-read.js';

let app: TestApp;
let author: TestPerson;
let reader: TestPerson;
let now: Date | undefined;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  reader = await givenPerson(app);
  const clock = app.get(Clock);
  const real = clock.now.bind(clock);
  clock.now = () => now ?? real();
});
afterAll(() => app.close());

const read = async (person: TestPerson, itemId: string) => app.get(CountRead).run(await app.actor(person), itemId);
const total = async (itemId: string) => (await app.get(ReadQueries).totals([itemId]))[0];

async function on<Answer>(time: string, work: () => Promise<Answer>): Promise<Answer> {
  now = new Date(time);
  return work().finally(() => (now = undefined));
}

describe('CountRead', () => {
  describe('refuses', () => {
    it.each(['01890000-0000-7000-8000-000000000000', 'nonsense'])('%s, which leads nowhere', async (id) => {
      await expect(read(reader, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('what the person may not read, as if it were not there', async () => {
      const { id } = await givenPost(app, author, { audience: 'DEPARTMENT' });
      const outsider = await givenPerson(app, { department: 'Department of Health' });
      await expect(read(outsider, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it.each(['draft', 'archived', 'withdrawn'] as const)('does not count what is %s', async (status) => {
    const { id } = await givenPost(app, author, { status });
    await read(reader, id).catch((error: { code: string }) => expect(error.code).toBe('NOT_FOUND'));
    expect(await total(id)).toBe(0);
  });

  it('does not count authors', async () => {
    const { id } = await givenPost(app, author);
    expect(await read(author, id)).toBe(false);
    expect(await total(id)).toBe(0);
  });

  it('counts a person once a day, also when they send it many times at once', async () => {
    const { id } = await givenPost(app, author);
    const answers = await Promise.all(Array.from({ length: 6 }, () => read(reader, id)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await read(reader, id)).toBe(false);
    expect(await total(id)).toBe(1);
  });

  it('counts everybody of many who read it at once', async () => {
    const { id } = await givenPost(app, author);
    const people = [await givenPerson(app), await givenPerson(app), await givenPerson(app), reader];
    await Promise.all(people.map((person) => read(person, id)));
    expect(await total(id)).toBe(4);
  });

  it("begins a new day at the site's midnight, in summer too", async () => {
    const { id } = await givenPost(app, author);
    expect(await on('2026-07-14T22:59:00Z', () => read(reader, id))).toBe(true);
    expect(await on('2026-07-14T22:59:59Z', () => read(reader, id))).toBe(false);
    expect(await on('2026-07-14T23:00:00Z', () => read(reader, id))).toBe(true);
    expect(await total(id)).toBe(2);
  });
});

describe('who read what', () => {
  const kept = async () => app.get(Database).row(sql`
    select (select array_agg(distinct day::text order by day::text) from item_reader) as readers,
      (select array_agg(day::text order by day) from read_secret) as secrets`);

  it('is a hash that differs from post to post and day to day, and is gone when the day is over', async () => {
    await app.get(Database).rows(sql`truncate item_reader, read_secret`);
    const [one, other] = [await givenPost(app, author), await givenPost(app, author)];
    await on('2026-11-19T12:00:00Z', () => read(reader, one.id));
    await on('2026-11-20T12:00:00Z', () => read(reader, one.id));
    await on('2026-11-20T12:00:00Z', () => read(reader, other.id));
    const hashes = await app.get(Database).rows(sql`select distinct reader from item_reader`);
    expect(hashes).toHaveLength(3);
    await on('2026-11-20T23:59:00Z', () => app.get(ReadTasks).forget());
    expect(await kept()).toEqual({ readers: ['2026-11-20'], secrets: ['2026-11-20'] });
    await on('2026-11-21T00:01:00Z', () => app.get(ReadTasks).forget());
    expect(await kept()).toEqual({ readers: null, secrets: null });
    expect([await total(one.id), await total(other.id)]).toEqual([2, 1]);
  });
});

describe('most read this week', () => {
  it('holds seven days of what is published and the actor may read, the most read first', async () => {
    const outsider = await givenPerson(app, { department: 'Department of Health' });
    const second = await givenPerson(app);
    const open = await givenPost(app, author, { title: 'Open' });
    const inside = await givenPost(app, author, { title: 'Inside', audience: 'DEPARTMENT' });
    const before = await givenPost(app, author, { title: 'Read last week' });
    await on('2026-11-13T12:00:00Z', () => read(reader, before.id));
    await on('2026-11-14T12:00:00Z', () => read(reader, open.id));
    for (const person of [reader, second]) await on('2026-11-20T12:00:00Z', () => read(person, inside.id));
    const ids = [open.id, inside.id, before.id];
    const ask = async (person: TestPerson) => {
      const actor = await app.actor(person);
      return on('2026-11-20T18:00:00Z', () => app.get(ReadQueries).mostReadOfWeek(actor, sql`item.id = any(${ids}::uuid[])`, 5));
    };
    expect((await ask(reader)).map(({ item, reads }) => [item.title, reads])).toEqual([['Inside', 2], ['Open', 1]]);
    expect((await ask(outsider)).map(({ item }) => item.title)).toEqual(['Open']);
  });
});
