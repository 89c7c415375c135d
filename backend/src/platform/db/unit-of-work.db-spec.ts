import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadlockException } from '@mikro-orm/core';
import { Department } from '../../features/departments/department.entity.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Database } from './database.js';
import { sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

let app: TestApp;
let work: UnitOfWork;
let database: Database;
beforeAll(async () => {
  app = await startTestApp();
  work = app.get(UnitOfWork);
  database = app.get(Database);
});
afterAll(() => app.close());

const names = async () => (await database.rows<{ name: string }>(sql`select name from department order by name`)).map(({ name }) => name);
const add = (name: string) => work.em.create(Department, { name, acronym: name, formerNames: [], createdAt: new Date() });

describe('a unit of work', () => {
  it('keeps all of it or nothing', async () => {
    await work.run(async () => add('kept'));
    await expect(
      work.run(async () => {
        add('lost');
        await work.flush();
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await names()).toEqual(['kept']);
  });

  it('sees by SQL what it has flushed', async () => {
    await work.run(async () => {
      add('mine');
      await work.flush();
      expect(await names()).toContain('mine');
    });
    expect(await names()).toContain('mine');
  });

  it('answers in their order what is asked in the same moment', async () => {
    const add = (name: string) => database.rows(sql`
      insert into department (id, name, acronym, former_names, created_at) values (gen_random_uuid(), ${name}, ${name}, '{}', now())`);
    const [, before, , after] = await work.run(() => Promise.all([add('first'), names(), add('second'), names()]));
    expect(before).toContain('first');
    expect(before).not.toContain('second');
    expect(after).toEqual(expect.arrayContaining(['first', 'second']));
  });

  it('takes all back when one of several statements of the same moment fails', async () => {
    await expect(
      work.run(async () => {
        add('beside');
        await Promise.all([database.rows(sql`select 1 / ${0}::int`), work.flush(), names()]);
      }),
    ).rejects.toMatchObject({ code: '22012' });
    expect(await names()).not.toContain('beside');
  });

  it('ends after what it has begun to write, so that all of that is taken back', async () => {
    await work.run(async () => ['one', 'two', 'three'].forEach(add));
    const changed = sql`select name from department where name like 'half %' or acronym like 'changed %'`;
    for (let moments = 0; moments < 40; moments += 1) {
      const half = work.run(async () => {
        const departments = await work.em.find(Department, {});
        departments.forEach((department) => (department.acronym = `changed ${moments} ${department.name}`));
        add(`half ${moments}`);
        const fail = async () => {
          for (let answers = 0; answers < moments % 4; answers += 1) await names();
          for (let moment = 0; moment < moments / 4; moment += 1) await null;
          throw new Error('no');
        };
        await Promise.all([work.flush(), fail()]);
      });
      await expect(half).rejects.toThrow('no');
      // The next one has its turn after all that was asked on the same connection.
      await work.run(names);
    }
    expect(await database.rows(changed)).toEqual([]);
  });

  it('fails with the first of what is written at the same time, and leaves room for others', async () => {
    for (let time = 0; time < 15; time += 1) {
      await expect(
        work.run(async () => {
          add('kept');
          await Promise.all([work.flush(), work.flush()]);
        }),
      ).rejects.toMatchObject({ code: '23505' });
    }
    expect(await names()).toContain('kept');
  });

  it('writes nothing any more after it has ended, and nothing where a write failed that nobody waited for', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const failed = Promise.withResolvers<void>();
    await expect(
      work.run(() => {
        late = failed.promise.then(() => work.flush());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    failed.resolve();
    await expect(late).rejects.toThrow('The unit of work has ended');
    const unheard = work.run(async () => {
      add('kept');
      void work.flush().catch(() => undefined);
    });
    await expect(unheard).rejects.toMatchObject({ code: '23505' });
  });

  it.each([0, 1, 2, 3])('is run again when something collides beside others, however deep it was asked (%i)', async (depth) => {
    const collide = async (deeper: number): Promise<void> => {
      if (deeper > 0) return collide(deeper - 1);
      await database.rows(sql`do $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`);
    };
    let tries = 0;
    const colliding = work.run(async () => {
      tries += 1;
      await Promise.all([collide(depth), names(), names()]);
    });
    await expect(colliding).rejects.toMatchObject({ code: '40P01' });
    expect(tries).toBe(3);
  });

  it('asks nothing any more after it has ended, where its connection belongs to others', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const failed = Promise.withResolvers<void>();
    await expect(
      work.run(() => {
        late = failed.promise.then(names);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    failed.resolve();
    await expect(late).rejects.toThrow('The unit of work has ended');
  });

  it('asks prepared, and once prepared for as long as the connection lives', async () => {
    const prepared = sql`select statement from pg_prepared_statements where statement like ${'%' + 'of one kind%'}`;
    const kept = await work.run(async () => {
      for (const number of [1, 2]) await database.rows(sql`select ${number}::int as "of one kind"`);
      return database.rows<{ statement: string }>(prepared);
    });
    expect(kept.map(({ statement }) => statement)).toEqual(['select $1::int as "of one kind"']);
  });

  it('joins the one that is under way', async () => {
    await expect(
      work.run(async () => {
        await work.run(async () => add('inner'));
        throw new Error('outer');
      }),
    ).rejects.toThrow('outer');
    expect(await names()).not.toContain('inner');
  });

  it('does not let one request see the entities of another', async () => {
    const [first, second] = await Promise.all([work.run(async () => work.em), work.run(async () => work.em)]);
    expect(first).not.toBe(second);
  });

  it('is run again when another got there first, and gives up after three times', async () => {
    const collisions = [new DeadlockException(new Error('deadlock detected')), Object.assign(new Error('deadlock detected'), { code: '40P01' })];
    let tries = 0;
    const collide = async (until: number) => {
      tries += 1;
      if (tries < until) throw collisions[tries % 2];
      return tries;
    };
    expect(await work.run(() => collide(3))).toBe(3);
    tries = 0;
    await expect(work.run(() => collide(9))).rejects.toThrow('deadlock detected');
    expect(tries).toBe(3);
  });

  it('is not run again for any other failure', async () => {
    let tries = 0;
    await expect(
      work.run(async () => {
        tries += 1;
        throw new Error('a fault');
      }),
    ).rejects.toThrow('a fault');
    expect(tries).toBe(1);
  });

  it('refuses entities outside', () => expect(() => work.em).toThrow('inside a unit of work'));
});
