import { startTestPostgres } from '../../dist/platform/db/test-postgres.js';

/** One database server for the whole run; every test file gets a database of its own in it. */
export default async function startServer() {
  process.env.CROSSBENCH_TEST_RUN = `${Date.now()}_${process.pid}`;
  if (process.env.CROSSBENCH_TEST_DATABASE_URL) return;
  const server = await startTestPostgres();
  globalThis.crossbenchTestServer = server;
  process.env.CROSSBENCH_TEST_DATABASE_URL = server.url;
}
