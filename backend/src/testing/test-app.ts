import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../boot/create-app.js';
import { type Config, readConfig } from '../config.js';
import type { Actor } from '../platform/access/actor.js';
import { ActorSource } from '../platform/access/actor-source.js';
import { Worker } from '../platform/jobs/worker.js';
import { createLog } from '../platform/log.js';
import { SessionRepository } from '../features/identity/identity.public.js';
import { TestClient } from './test-client.js';
import { createTestDatabase } from './test-database.js';

/** The whole server on a database and a port of its own. Nothing in it is replaced. */
export interface TestApp {
  readonly url: string;
  /** For other processes that a test starts. */
  readonly databaseUrl: string;
  readonly app: NestExpressApplication;
  get<Service>(service: Type<Service> | (abstract new (...args: never[]) => Service)): Service;
  /** Speaks to the server as this person, through HTTP and with a real session. */
  as(person: { id: string }): Promise<TestClient>;
  /** What actions are given when they run for this person. */
  actor(person: { id: string }): Promise<Actor>;
  stranger(): TestClient;
  /** Runs all jobs that are waiting. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestApp(settings: Partial<Config> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const home = await mkdtemp(join(tmpdir(), 'crossbench-test-'));
  const config = { ...readConfig({ CROSSBENCH_HOME: home, CROSSBENCH_DEMO: 'off', DATABASE_POOL: '4' }), ...settings };
  const log = createLog(process.env.CROSSBENCH_TEST_LOG ?? 'silent');
  const app = await createApp({ config, databaseUrl: database.url, log });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const get: TestApp['get'] = (service) => app.get(service, { strict: false });

  const open = (person: { id: string }) => get(SessionRepository).open(person.id, 'Test');
  return {
    url,
    databaseUrl: database.url,
    app,
    get,
    stranger: () => new TestClient(url, null),
    as: async (person) => new TestClient(url, (await open(person)).token),
    actor: async (person) => {
      const actor = await get(ActorSource).actorOf((await open(person)).token);
      if (!actor) throw new Error('This person has no account');
      return actor;
    },
    runJobs: () => get(Worker).drain(),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
