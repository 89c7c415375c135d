import pg from 'pg';
import { ConfigError } from '../config.js';

const oldest = 15;

/** Refuses, in one line, a database that cannot be reached, is too old or may not be changed. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new ConfigError(`DATABASE_URL does not lead to a database (${reasonOf(error)}): check its host, name, user and password`);
  }
  try {
    const { rows } = await client.query<{ version: number; may_create: boolean; encoding: string }>(`
      select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
        has_database_privilege(current_database(), 'create') as may_create`);
    const found = rows[0];
    if (!found || found.version < oldest) {
      throw new ConfigError(`DATABASE_URL leads to PostgreSQL ${found?.version ?? '?'}: use PostgreSQL ${oldest} or newer`);
    }
    if (found.encoding !== 'UTF8') {
      throw new ConfigError(`The database of DATABASE_URL is encoded as ${found.encoding}: create one with encoding UTF8`);
    }
    if (!found.may_create) {
      throw new ConfigError('The user of DATABASE_URL may not create tables: grant it CREATE on the database');
    }
  } finally {
    await client.end();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message.split('\n')[0] ?? 'no reason given' : String(error);
}
