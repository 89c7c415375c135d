import { type Sql, sql } from '../../../../platform/db/sql.js';

/**
 * Documents that hold all that is asked for, and nothing of what is not, as tsquery text. Each is a condition of its own: the index then
 * jumps from what holds one to what holds the next, where within one query it goes through all that the rarest word has.
 */
export function holdingAll([first = '', ...others]: readonly string[], without: readonly string[]): Sql {
  // By itself, what is not asked for would have the whole index gone through.
  return [[first, ...without].map((query) => `(${query})`).join('&'), ...others]
    .map((query) => sql`vector @@ ${query}::tsquery`)
    .reduce((all, one) => sql`${all} and ${one}`);
}
