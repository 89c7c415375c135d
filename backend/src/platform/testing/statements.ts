import { createRequire } from 'node:module';
import pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

// The ORM may bring a driver of its own, beside ours.
const { resolve } = createRequire(import.meta.url);
const driverOfOrm = createRequire(resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
const prototypes = [...new Set([pg.Client.prototype, driverOfOrm.Client.prototype])] as unknown as { query: Query }[];

export interface StatementCount {
  readonly fewest: number;
  readonly most: number;
}

const runs = 3;

/**
 * Runs the work some times and tells how many statements went to the database, to show that a list asks for no more when it
 * is longer: the fewest for the long one are compared with the most for the short one. What is kept for a while is looked up
 * in one run of many only, and two questions travel as one statement when they meet.
 */
export async function statementCount(work: () => Promise<unknown>): Promise<StatementCount> {
  const counts: number[] = [];
  for (let run = 0; run < runs; run += 1) counts.push((await statementsDuring(work)).length);
  return { fewest: Math.min(...counts), most: Math.max(...counts) };
}

/** Runs the work and tells which statements went to the database meanwhile. Fails when there were none: then nothing was shown. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const originals = prototypes.map(({ query }) => query);
  prototypes.forEach((prototype, place) => {
    prototype.query = function record(...args) {
      const [query] = args;
      statements.push(typeof query === 'string' ? query : (query as { text: string }).text);
      return originals[place]?.apply(this, args);
    };
  });
  try {
    await work();
  } finally {
    prototypes.forEach((prototype, place) => {
      prototype.query = originals[place] ?? prototype.query;
    });
  }
  if (statements.length === 0) throw new Error('No statement went to the database');
  return statements;
}
