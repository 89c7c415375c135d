import { fork } from 'node:child_process';
import { openSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Target } from './target.js';

const patienceMilliseconds = 60_000;

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** Crossbench itself, as in production: web server and worker in one process, its log in a file. */
export async function startProduct(
  databaseUrl: string, home: string, { profile = false, settings = {} }: { readonly profile?: boolean; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<Target> {
  const port = await freePort();
  const logFile = join(home, 'server.log');
  const log = openSync(logFile, 'w');
  const child = fork(fileURLToPath(new URL('../../main.js', import.meta.url)), {
    execArgv: [
      '--enable-source-maps',
      '--import',
      inRepository('infra/run/set-up/follow-parent.mjs'),
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${join(home, 'profile')}`] : []),
    ],
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: 'https://crossbench.bench.example',
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Crossbench <crossbench@bench.example>',
      CROSSBENCH_HOME: home,
      DATABASE_URL: databaseUrl,
      ...settings,
    },
  });
  const target = Target.of('Crossbench', port, child);
  const until = Date.now() + patienceMilliseconds;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || Date.now() > until) {
      await target.stop();
      throw new Error(`The server did not start: see ${logFile}`);
    }
    await delay(100);
  }
  return target;
}

/** Node writes the profile when the server has ended. */
export async function keepProfile(home: string, file: string): Promise<void> {
  const [name] = await readdir(join(home, 'profile'));
  if (!name) throw new Error('The server wrote no profile');
  await copyFile(join(home, 'profile', name), file);
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port is free'))));
    });
  });
}
