import pg from 'pg';
import { nameOf } from './sql.js';

type Query = (query: unknown, values?: unknown) => Promise<unknown>;

/** PostgreSQL's code for what is asked of a transaction in which something has failed. */
const failedBefore = '25P02';

/**
 * A connection of the units of work. What is asked with values is prepared once and asked by its name from then on, which is half
 * the work for both sides. The texts are those of the code, so there are no more of them than it has statements; what the
 * ORM writes carries its values in its text and stays as it is. What is asked in the same moment leaves together, and the beginning of a
 * transaction with its first statement. What fails because something before it failed tells of that, whichever of both is waited for.
 */
export class PreparingClient extends pg.Client {
  private waitsToLeave = false;
  private failure: unknown;

  override query = ((query: unknown, values?: unknown) => {
    const send = super.query.bind(this) as Query;
    const { stream } = this.connection;
    if (query === 'begin') return this.begin(send);
    stream.cork();
    process.nextTick(() => stream.uncork());
    const isToPrepare = typeof query === 'string' && Array.isArray(values) && values.length > 0;
    const answer = isToPrepare ? send({ name: nameOf(query), text: query, values }) : send(query, values);
    if (this.waitsToLeave) stream.uncork();
    this.waitsToLeave = false;
    return answer.catch(query === 'rollback' ? lostIsRolledBack : (error: unknown) => this.tell(error));
  }) as pg.Client['query'];

  // It fails only where the connection is lost, and then the first statement fails too.
  private begin(send: Query): Promise<unknown> {
    this.waitsToLeave = true;
    this.failure = undefined;
    this.connection.stream.cork();
    send('begin').catch(() => undefined);
    return Promise.resolve(done('BEGIN'));
  }

  private tell(error: unknown): never {
    const isOfAnother = error instanceof pg.DatabaseError && error.code === failedBefore;
    if (isOfAnother && this.failure instanceof Error) throw copyOf(this.failure);
    this.failure = error;
    throw error;
  }
}

/** The ORM writes into the errors that it is told. */
function copyOf(error: Error): Error {
  return Object.create(Object.getPrototypeOf(error) as object, Object.getOwnPropertyDescriptors(error)) as Error;
}

function done(command: string): Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows' | 'fields'> {
  return { command, rowCount: null, rows: [], fields: [] };
}

/** Were a lost connection an error here, the ORM would never give it back, and others would wait for it for ever. */
function lostIsRolledBack(): unknown {
  return done('ROLLBACK');
}
