import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '@crossbench/schema/limits';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenGroup } from '../../../groups/testing/group.factory.js';
import { until } from '../../coediting/testing/editor.js';
import { givenPage, givenSpace } from '../../testing/wiki.factory.js';
import { MovePage, type MovePageInput } from '../actions/move-page.js';
import { PageQueries } from '../page.queries.js';
import { PageTreeQueries } from './page-tree.queries.js';

let app: TestApp;
let rosa: TestPerson;
let colleague: TestPerson;
let outsider: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app);
  colleague = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Roads Agency' });
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const move = async (person: TestPerson, input: MovePageInput) => app.get(MovePage).run(await app.actor(person), input);
const level = async (spaceId: string, parentId: string | null = null, person = rosa) =>
  (await app.get(PageTreeQueries).level(await app.actor(person), spaceId, { parentId })).nodes.map(({ title }) => title);
const reads = async (person: TestPerson, id: string): Promise<boolean> =>
  app.get(PageQueries).getByAddress(await app.actor(person), id).then(() => true, () => false);
const page = (spaceId: string, title: string, parentId: string | null = null): Promise<string> => givenPage(app, rosa, { spaceId, title, parentId });

describe('among its siblings', () => {
  it('comes before or after another, or last', async () => {
    const spaceId = await givenSpace(app, rosa);
    const [a, b, c] = [await page(spaceId, 'A'), await page(spaceId, 'B'), await page(spaceId, 'C')];
    await move(rosa, { pageId: c, beforeId: b });
    expect(await level(spaceId)).toEqual(['A', 'C', 'B']);
    await move(rosa, { pageId: a, afterId: b });
    expect(await level(spaceId)).toEqual(['C', 'B', 'A']);
    await move(rosa, { pageId: c });
    expect(await level(spaceId)).toEqual(['B', 'A', 'C']);
  });

  it('any number of moves gives the order that a list would have', async () => {
    const spaceId = await givenSpace(app, rosa);
    const titles = ['A', 'B', 'C', 'D', 'E'];
    const ids = new Map<string, string>();
    for (const title of titles) ids.set(title, await page(spaceId, title));
    // So close that the next page between two of them needs room.
    await app.get(Database).rows(sql`update wiki_page set position = case folded when 'a' then 1 when 'b' then 2 when 'c' then 3 when 'd' then 4 else 5 end where space_id = ${spaceId}`);
    let order = [...titles];
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { minLength: 12, maxLength: 12 });
    await fc.assert(fc.asyncProperty(moves, async (steps) => {
      for (const [from, to, isBefore] of steps) {
        const [moved, other] = [titles[from] ?? '', titles[to] ?? ''];
        if (moved === other) continue;
        await move(rosa, { pageId: ids.get(moved) ?? '', [isBefore ? 'beforeId' : 'afterId']: ids.get(other) });
        order = order.filter((title) => title !== moved);
        order.splice(order.indexOf(other) + (isBefore ? 0 : 1), 0, moved);
      }
      expect(await level(spaceId)).toEqual(order);
    }), { numRuns: 5 });
  });
});

describe('below another page', () => {
  it('takes with it what stands below', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const b = await page(spaceId, 'B');
    await page(spaceId, 'B1', b);
    expect(await move(rosa, { pageId: b, parentId: a })).toMatchObject({ type: 'WikiPageSaved' });
    expect([await level(spaceId), await level(spaceId, a), await level(spaceId, b)]).toEqual([['A'], ['B'], ['B1']]);
  });

  it('refuses itself, what stands below it, a taken title and a tree that is too deep', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'A1', a);
    const refused = { type: 'ValidationFailed', problems: [{ field: 'parentId' }] };
    expect(await move(rosa, { pageId: a, parentId: a })).toMatchObject(refused);
    expect(await move(rosa, { pageId: a, parentId: below })).toMatchObject(refused);
    await page(spaceId, 'a1');
    expect(await move(rosa, { pageId: below })).toMatchObject(refused);
    let deepest = await page(spaceId, 'Level 1');
    for (let depth = 2; depth <= limits.pageDepth; depth += 1) deepest = await page(spaceId, `Level ${depth}`, deepest);
    expect(await move(rosa, { pageId: a, parentId: deepest })).toMatchObject(refused);
    expect(await level(spaceId, a)).toEqual(['A1']);
  });

  it('holds no space while it waits for another, when the page has moved meanwhile', async () => {
    const database = app.get(Database);
    const [first = '', second = ''] = [await givenSpace(app, rosa), await givenSpace(app, rosa)].sort();
    const pageId = await page(second, 'A');
    const lock = sql`select pg_backend_pid() as pid from wiki_space where id = `;
    const holding = async (spaceId: string, then: () => Promise<unknown>) => {
      const [held, mayGoOn] = [Promise.withResolvers<number>(), Promise.withResolvers<void>()];
      const done = app.get(UnitOfWork).run(async () => {
        const [{ pid } = { pid: 0 }] = await database.rows<{ pid: number }>(sql`${lock} ${spaceId} for no key update`);
        held.resolve(pid);
        await mayGoOn.promise;
        await then();
      });
      const pid = await Promise.race([held.promise, done]);
      const isWaitedFor = async () => (await database.rows(sql`select from pg_stat_activity where ${pid}::int = any(pg_blocking_pids(pid))`)).length > 0;
      return { isWaitedFor, goOn: () => (mayGoOn.resolve(), done) };
    };
    let free: unknown[] = [];
    const mover = await holding(second, () => database.rows(sql`update wiki_page set space_id = ${first} where id = ${pageId}`));
    const other = await holding(first, async () => {
      free = await database.rows(sql`${lock} ${second} for no key update skip locked`);
    });
    const moving = move(rosa, { pageId, spaceId: second });
    await until(mover.isWaitedFor);
    await mover.goOn();
    await until(other.isWaitedFor);
    await other.goOn();
    expect(free).toHaveLength(1);
    expect(await moving).toMatchObject({ type: 'WikiPageSaved' });
  });

  it('of two who move two pages below each other at once, one is refused', async () => {
    const spaceId = await givenSpace(app, rosa);
    const [a, b] = [await page(spaceId, 'A'), await page(spaceId, 'B')];
    const answers = await Promise.all([move(rosa, { pageId: a, parentId: b }), move(colleague, { pageId: b, parentId: a })]);
    expect(answers.map(({ type }) => type).sort()).toEqual(['ValidationFailed', 'WikiPageSaved']);
  });

  it('is not found for a place that is not there', async () => {
    const spaceId = await givenSpace(app, rosa);
    const a = await page(spaceId, 'A');
    for (const place of [{ parentId: randomUUID() }, { beforeId: randomUUID() }, { parentId: 'nonsense' }]) {
      await expect(move(rosa, { pageId: a, ...place })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('to another space', () => {
  it('asks first who gains and who loses sight, and then takes readers and editors of the space', async () => {
    const open = await givenSpace(app, rosa);
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const a = await page(open, 'A');
    const below = await page(open, 'A1', a);
    const asked = await move(rosa, { pageId: a, spaceId: inside });
    expect(asked).toMatchObject({ type: 'WikiReachChange', gain: { people: 0 } });
    if (asked.type !== 'WikiReachChange') throw new Error(asked.type);
    expect(asked.lose.people).toBeGreaterThan(0);
    expect(await reads(outsider, below)).toBe(true);
    expect(await move(rosa, { pageId: a, spaceId: inside, acceptedChange: asked.key })).toMatchObject({ type: 'WikiPageSaved' });
    expect([await reads(outsider, a), await reads(outsider, below), await reads(colleague, below)]).toEqual([false, false, true]);
    expect([await level(open), await level(inside), await level(inside, a)]).toEqual([[], ['A'], ['A1']]);
  });

  it('takes no question where the same people read both', async () => {
    const [one, other] = [await givenSpace(app, rosa), await givenSpace(app, rosa)];
    const a = await page(one, 'A');
    expect(await move(rosa, { pageId: a, spaceId: other })).toMatchObject({ type: 'WikiPageSaved' });
    expect(await level(other)).toEqual(['A']);
  });

  it('what moderators have hidden stays hidden from all others', async () => {
    const spaceId = await givenSpace(app, rosa);
    const groupId = await givenGroup(app, { owner: rosa, members: [colleague] });
    const groups = await givenSpace(app, rosa, { groupId, readers: 'GROUP' });
    const a = await page(spaceId, 'A');
    const below = await page(spaceId, 'Secret', a);
    await app.get(Database).rows(sql`update item set hidden_at = now(), hidden_reason = 'TONE' where id = ${below}`);
    const asked = await move(rosa, { pageId: a, spaceId: groups });
    await move(rosa, { pageId: a, spaceId: groups, acceptedChange: asked.type === 'WikiReachChange' ? asked.key : null });
    expect([await reads(colleague, a), await reads(colleague, below), await reads(rosa, below)]).toEqual([true, false, true]);
  });

  it('is refused to those who only read one of the two, and not found by those who do not read it', async () => {
    const named = await givenSpace(app, rosa, { editing: 'EDITORS' });
    const open = await givenSpace(app, rosa);
    const inside = await givenSpace(app, rosa, { departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    const [a, b] = [await page(named, 'A'), await page(open, 'B')];
    await expect(move(outsider, { pageId: a, spaceId: open })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(move(outsider, { pageId: b, spaceId: named })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(move(outsider, { pageId: b, spaceId: inside })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(move(outsider, { pageId: await page(inside, 'C'), spaceId: open })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
