import { ConfigError } from '../config.js';
import { EmbeddedPostgresError } from '../platform/db/embedded-postgres.js';

/** Ends the process with one line that says what to do; what nobody foresaw comes with its stack. */
export function fail(error: unknown): never {
  const foreseen = error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  console.error(foreseen ? error.message : error);
  process.exit(1);
}
