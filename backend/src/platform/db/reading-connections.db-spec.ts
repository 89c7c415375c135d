import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, createTestDatabase } from '../../testing/test-database.js';
import { explainError } from '../errors/explain-error.js';
import { ReadingConnections } from './reading-connections.js';
import { type Sql, sql, toStatement } from './sql.js';

let database: TestDatabase;
let connections: ReadingConnections;
const ask = (piece: Sql): Promise<unknown[]> => connections.query(toStatement(piece));

beforeAll(async () => {
  database = await createTestDatabase();
  connections = new ReadingConnections(database.url, 2);
});
afterAll(async () => {
  await connections.close();
  await database.drop();
});

describe('reading connections', () => {
  it('give every statement its own answer, however many share a connection', async () => {
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    const answers = await Promise.all(
      numbers.map((number) => (number % 3 ? ask(sql`select ${number}::int as number`) : ask(sql`select ${number}::int as number, pg_sleep(0.002)`))),
    );
    expect(answers.map(([row]) => (row as { number: number }).number)).toEqual(numbers);
    const pids = await Promise.all(numbers.map(() => ask(sql`select pg_backend_pid() as pid`)));
    expect(new Set(pids.map(([row]) => (row as { pid: number }).pid)).size).toBe(2);
  });

  it('keep the failure of one statement from its neighbours, before and behind it', async () => {
    const statements = Array.from({ length: 9 }, (_, number) => ask(sql`select 10 / ${number - 4}::int as tenth`));
    const outcomes = await Promise.allSettled(statements);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map((_, number) => (number === 4 ? 'rejected' : 'fulfilled')));
    expect(outcomes[5]).toMatchObject({ value: [{ tenth: 10 }] });
  });

  it('open anew what the database has closed', async () => {
    const outcome = await ask(sql`select pg_terminate_backend(pg_backend_pid())`).catch((error: unknown) => explainError(error).code);
    expect(outcome).toBe('UNAVAILABLE');
    await expect(ask(sql`select 1 as one`)).resolves.toEqual([{ one: 1 }]);
  });

  it('refuse when they were closed', async () => {
    const others = new ReadingConnections(database.url, 1);
    await others.query(toStatement(sql`select 1`));
    await others.close();
    await expect(others.query(toStatement(sql`select 1`))).rejects.toThrow('closed');
  });
});
