import pg from 'pg';
import type { Statement } from './sql.js';

interface Slot {
  connection: Promise<pg.Client> | undefined;
  /** Statements that were asked and are not answered yet. */
  underWay: number;
}

const connectionTimeoutMillis = 10_000;
/**
 * Each statement is planned once a connection: planning anew for every set of values took a third of the database's time. What is
 * read often is in memory, where a page here or there costs the same.
 */
const planOnce = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';

/**
 * Connections for statements that are transactions of their own. A statement goes to a connection that has nothing to do
 * or, when all are busy, follows the others on one of them without waiting for their answers; what is asked in the same
 * moment leaves together. That is half the work of a pool that lends each connection to one statement at a time.
 */
export class ReadingConnections {
  private readonly slots: Slot[];
  private closed = false;

  constructor(
    private readonly url: string,
    most: number,
  ) {
    this.slots = Array.from({ length: most }, () => ({ connection: undefined, underWay: 0 }));
  }

  async query(statement: Statement): Promise<unknown[]> {
    if (this.closed) throw new Error('The connections to the database were closed');
    const slot = this.leastBusy();
    slot.underWay += 1;
    try {
      const client = await (slot.connection ??= this.open(slot));
      const { stream } = client.connection;
      stream.cork();
      setImmediate(() => stream.uncork());
      const result = await client.query(statement);
      return result.rows;
    } catch (error) {
      if (wasClosed(error)) slot.connection = undefined;
      throw error;
    } finally {
      slot.underWay -= 1;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const open = this.slots.flatMap(({ connection }) => connection ?? []);
    await Promise.allSettled(open.map(async (connection) => (await connection).end()));
  }

  private leastBusy(): Slot {
    return this.slots.reduce((one, other) => (other.underWay < one.underWay ? other : one));
  }

  // A connection that is lost is forgotten; the next statement opens another.
  private open(slot: Slot): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, pipeline: true, keepAlive: true, options: planOnce, connectionTimeoutMillis });
    const forget = (): void => {
      if (slot.connection === opening) slot.connection = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    const opening = client.connect().then(
      () => client,
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return opening;
  }
}

/** PostgreSQL says so before it closes a connection, for example because it is shutting down. */
function wasClosed(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code?.startsWith('57P') === true;
}
