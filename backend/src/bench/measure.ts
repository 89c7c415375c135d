import type { Loader } from './load/loader.js';
import type { Row } from './report/table.js';
import { summarise } from './report/statistics.js';
import type { Scenario } from './scenarios/scenarios.js';
import type { DatabaseLoad } from './targets/database.js';
import { isWrittenInSql } from './targets/sql/statements.js';
import type { Target } from './targets/target.js';

const connectionCounts = [1, 8, 64];
// The server has far more code to be compiled while it runs than the floors.
const warmUp = { connections: 8, productSeconds: 3, floorSeconds: 1 };

export interface Targets {
  readonly product: Target;
  readonly bare: Target;
  readonly sql: Target;
  readonly database: DatabaseLoad;
}

export interface Measured {
  readonly rows: Row[];
  /** Of one answer of the product, in the middle. */
  readonly bytes: number;
  readonly firstError: string | null;
}

/**
 * Measures one thing that people do on all servers that know it. They take turns at every number of connections, so that what
 * else the machine does meanwhile slows all of them.
 */
export async function measure(scenario: Scenario, targets: Targets, loader: Loader, seconds: number): Promise<Measured> {
  const { constant, bytes } = await exampleOf(scenario, targets.product);
  targets.bare.send({ constant });
  const { product, bare, sql } = targets;
  const measured = [product, bare, ...(isWrittenInSql(scenario.operationName) ? [sql] : [])];
  await loader.prepare(product.name, scenario);
  await loader.prepare(bare.name, { ...scenario, use: 'repeat' });
  if (measured.includes(sql)) await loader.prepare(sql.name, { ...scenario, use: 'repeat', expect: '"data":' });
  for (const target of measured) {
    const warmUpSeconds = target === product ? warmUp.productSeconds : warmUp.floorSeconds;
    await loader.shoot({ plan: target.name, port: target.port, connections: warmUp.connections, seconds: warmUpSeconds });
  }

  const rows: Row[] = [];
  let firstError: string | null = null;
  for (const connections of connectionCounts) {
    const shots = [];
    for (const target of measured) shots.push(await shoot(target, targets.database, loader, { connections, seconds }));
    const bareRate = shots[1]?.summary.perSecond ?? Number.NaN;
    for (const { summary, ...shot } of shots) {
      rows.push({ ...shot, ...summary, connections, ofBare: summary.perSecond / bareRate });
      firstError ??= shot.firstError;
    }
  }
  return { rows, bytes, firstError };
}

async function shoot(target: Target, database: DatabaseLoad, loader: Loader, load: { connections: number; seconds: number }) {
  const [before, databaseBefore] = [await target.processorSeconds(), database.processorSeconds()];
  const result = await loader.shoot({ plan: target.name, port: target.port, ...load });
  const [used, databaseUsed] = [(await target.processorSeconds()) - before, database.processorSeconds() - databaseBefore];
  return {
    target: target.name,
    summary: summarise(result.milliseconds, result.seconds),
    processorMilliseconds: (used * 1000) / result.milliseconds.length,
    databaseMilliseconds: (databaseUsed * 1000) / result.milliseconds.length,
    errors: result.errors,
    firstError: result.firstError,
  };
}

/** The answer that lies in the middle by its size: what the bare server will always say. */
async function exampleOf({ operationName, query, examples }: Scenario, { port }: Target) {
  const answers: string[] = [];
  for (const { sessionToken, variables } of examples) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crossbench': '1', cookie: `__Host-crossbench_session=${sessionToken}` },
      body: JSON.stringify({ operationName, query, variables }),
    });
    answers.push(await response.text());
  }
  const middle = answers.sort((one, other) => one.length - other.length)[answers.length >> 1] ?? '';
  const { data, errors } = JSON.parse(middle) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data || errors) throw new Error(`${operationName} was refused: ${middle.slice(0, 600)}`);
  return { constant: data, bytes: Buffer.byteLength(middle) };
}
