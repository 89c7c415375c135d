import pg from 'pg';
import { nameOf } from './sql.js';

type Query = (query: unknown, values?: unknown, ...others: unknown[]) => Promise<unknown>;

/**
 * A connection of the units of work. What is asked with values is prepared once and asked by its name from then on, which is half
 * the work for both sides. The texts are those of the code, so there are no more of them than it has statements; what the
 * ORM writes carries its values in its text and stays as it is. What is asked in the same moment leaves together, and the beginning of a
 * transaction with its first statement.
 */
export class PreparingClient extends pg.Client {
  private waitsToLeave = false;

  override query = ((query: unknown, values?: unknown, ...others: unknown[]) => {
    const send = super.query.bind(this) as Query;
    const { stream } = this.connection;
    if (query === 'begin') return this.begin(send);
    stream.cork();
    process.nextTick(() => stream.uncork());
    const isToPrepare = typeof query === 'string' && Array.isArray(values) && values.length > 0;
    const answer = isToPrepare ? send({ name: nameOf(query), text: query, values }, ...others) : send(query, values, ...others);
    if (this.waitsToLeave) stream.uncork();
    this.waitsToLeave = false;
    return query === 'rollback' ? answer.catch(lostIsRolledBack) : answer;
  }) as pg.Client['query'];

  // It fails only where the connection is lost, and then the first statement fails too.
  private begin(send: Query): Promise<unknown> {
    this.waitsToLeave = true;
    this.connection.stream.cork();
    send('begin').catch(() => undefined);
    return Promise.resolve(done('BEGIN'));
  }
}

function done(command: string): Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows' | 'fields'> {
  return { command, rowCount: null, rows: [], fields: [] };
}

/** Were a lost connection an error here, the ORM would never give it back, and others would wait for it for ever. */
function lostIsRolledBack(): unknown {
  return done('ROLLBACK');
}
