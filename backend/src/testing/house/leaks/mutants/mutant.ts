import type { Type } from '@nestjs/common';
import { SearchDatabase } from '../../../../features/search/engine/postgres/search-database.js';
import { Database } from '../../../../platform/db/database.js';
import { Sql, sql, toStatement } from '../../../../platform/db/sql.js';
import type { TestApp } from '../../../test-app.js';
import type { Happening } from '../happenings/happenings.js';

/** A fault that somebody could make: something is missing in the statements that hold these words. */
export interface Mutant {
  readonly name: string;
  /** The door through which more is seen then. */
  readonly door: string;
  /** What has to happen for that, where it seldom does. */
  readonly after?: Happening;
  /** All of them stand in the statement. Without any, no statement is changed. */
  readonly in?: readonly string[];
  /** None of them does. */
  readonly notIn?: readonly string[];
  /** Nothing asks who may read or know it. */
  readonly withoutRights?: true;
  /** What stands there, and what stands there instead. */
  readonly instead?: readonly (readonly [string, string])[];
  /** Something that asks is replaced by something that does not; answers how to put it back. */
  readonly replace?: (app: TestApp) => () => void;
}

const readingRights = /^\s*(item|people_group|wiki_space)\.audience_id = any\($/;

/** Runs something while a mutant is at work; answers whether it has had anything to work on. Nothing outside tests can do this. */
export async function withMutant(app: TestApp, mutant: Mutant, run: () => Promise<void>): Promise<boolean> {
  const putBack = mutant.replace?.(app);
  let worked = putBack !== undefined;
  const databases = [app.get(Database), app.get(SearchDatabase)];
  for (const database of databases) {
    const rows = database.rows.bind(database);
    database.rows = <Row>(piece: Sql): Promise<Row[]> => {
      const changed = isMeant(mutant, toStatement(piece).text) ? weakened(piece, mutant) : piece;
      worked ||= changed !== piece && toStatement(changed).text !== toStatement(piece).text;
      return rows<Row>(changed);
    };
  }
  try {
    await run();
  } finally {
    for (const database of databases) Reflect.deleteProperty(database, 'rows');
    putBack?.();
  }
  return worked;
}

function isMeant(mutant: Mutant, text: string): boolean {
  return (mutant.in?.every((part) => text.includes(part)) ?? false) && !mutant.notIn?.some((part) => text.includes(part));
}

/** A replacement of one method of a service. */
export function replacing<Service extends object, Name extends keyof Service & string>(
  service: Type<Service>,
  name: Name,
  by: (service: Service) => Service[Name],
): (app: TestApp) => () => void {
  return (app) => {
    const found = app.get(service);
    Object.defineProperty(found, name, { value: by(found), configurable: true });
    return () => void Reflect.deleteProperty(found, name);
  };
}

function weakened(piece: Sql, mutant: Mutant): Sql {
  if (mutant.withoutRights && readingRights.test(piece.strings[0] ?? '')) return sql`(${piece} or true)`;
  const strings = piece.strings.map((text) => (mutant.instead ?? []).reduce((changed, [what, other]) => changed.replaceAll(what, other), text));
  return new Sql(strings, piece.values.map((value) => (value instanceof Sql ? weakened(value, mutant) : value)));
}
