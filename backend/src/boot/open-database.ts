import type { Config } from '../config.js';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.js';
import { checkDatabase } from './check-database.js';
import { migrate } from './migrate.js';

export interface OpenedDatabase {
  readonly url: string;
  /** The folder of the embedded database; null where DATABASE_URL named another. */
  readonly dataDirectory: string | null;
  close(): Promise<void>;
}

/** The database of DATABASE_URL, or the embedded one, at this version of Crossbench. */
export async function openDatabase(config: Config, say: (line: string) => void): Promise<OpenedDatabase> {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    await migrate(config.databaseUrl);
    return { url: config.databaseUrl, dataDirectory: null, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ home: config.home, log: say });
  try {
    await migrate(embedded.url);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { url: embedded.url, dataDirectory: embedded.dataDirectory, close: () => embedded.stop() };
}
