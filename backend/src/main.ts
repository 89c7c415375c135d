import 'reflect-metadata';
import { createApp } from './boot/create-app.js';
import { fail } from './boot/fail.js';
import { openDatabase } from './boot/open-database.js';
import { ensurePortIsFree } from './boot/port.js';
import { stopOnSignals } from './boot/stop-on-signals.js';
import { readConfig } from './config.js';
import { announce } from './demo/announce.js';
import { FillWithDemo } from './demo/fill-with-demo.js';
import { Worker } from './platform/jobs/worker.js';
import { createLog } from './platform/log.js';

/** Starts the server, the worker, or both in one process. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const say = (line: string): void => console.info(line);
  const serves = config.role !== 'worker';
  if (serves) await ensurePortIsFree(config.port, config.host);
  const database = await openDatabase(config, say);
  const app = await createApp({ config, databaseUrl: database.url, log: createLog(config.logLevel) });
  const worker = app.get(Worker);
  stopOnSignals(async () => {
    await worker.stop();
    await app.close();
    await database.close();
  });
  if (config.production) await app.get(FillWithDemo).ensureAbsent();
  if (config.demo) await app.get(FillWithDemo).run(say);
  if (config.role !== 'web') await worker.start();
  if (serves) await app.listen(config.port, config.host);
  announce(config, database.dataDirectory, say);
}

main().catch(fail);
