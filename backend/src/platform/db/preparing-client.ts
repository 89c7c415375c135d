import pg from 'pg';
import { nameOf } from './sql.js';

type Query = (query: unknown, values?: unknown, ...others: unknown[]) => unknown;

/**
 * A connection of the units of work. What is asked with values is prepared once and asked by its name from then on, which is half
 * the work for both sides. The texts are those of the code, so there are no more of them than it has statements; what the
 * ORM writes carries its values in its text and stays as it is.
 */
export class PreparingClient extends pg.Client {
  override query = ((query: unknown, values?: unknown, ...others: unknown[]) => {
    const send = super.query.bind(this) as Query;
    if (typeof query !== 'string' || !Array.isArray(values) || values.length === 0) return send(query, values, ...others);
    return send({ name: nameOf(query), text: query, values: values as unknown[] }, ...others);
  }) as pg.Client['query'];
}
