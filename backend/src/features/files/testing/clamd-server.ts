import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The string that every scanner takes for a virus, in two parts so that no scanner takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface ClamdServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A ClamAV of its own that knows nothing but the test string; undefined where ClamAV is not installed. */
export async function startClamd(): Promise<ClamdServer | undefined> {
  if (spawnSync('clamd', ['--version']).error) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'crossbench-clamd-'));
  const socket = join(folder, 'clamd.sock');
  await mkdir(join(folder, 'signatures'));
  await writeFile(join(folder, 'signatures', 'test.ndb'), `Crossbench.Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  await writeFile(
    join(folder, 'clamd.conf'),
    ['Foreground yes', `LocalSocket ${socket}`, `DatabaseDirectory ${join(folder, 'signatures')}`, `TemporaryDirectory ${folder}`,
      'StreamMaxLength 60M', 'MaxThreads 2', 'SelfCheck 0', ''].join('\n'),
  );
  const daemon = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const stop = async () => {
    await end(daemon);
    await rm(folder, { recursive: true, force: true });
  };
  if (await answers(socket, daemon)) return { url: `unix://${socket}`, stop };
  await stop();
  throw new Error('ClamAV is installed but does not start');
}

async function answers(socket: string, daemon: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 300 && daemon.exitCode === null; tries += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      const connection = createConnection({ path: socket });
      connection.on('connect', () => {
        connection.destroy();
        resolve(true);
      });
      connection.on('error', () => resolve(false));
    });
    if (isThere) return true;
    await pause(100);
  }
  return false;
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null) return;
  const gone = once(daemon, 'exit');
  daemon.kill('SIGKILL');
  await gone;
}
