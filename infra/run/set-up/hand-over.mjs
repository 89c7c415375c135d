import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment } from './environment.mjs';
import { pinnedNode, root } from './paths.mjs';
import { Problem } from './problem.mjs';

const followParent = new URL('./follow-parent.mjs', import.meta.url).href;
const repeatMilliseconds = 1000;
const parentCheckMilliseconds = 500;

/**
 * Runs a program of the build by the pinned Node until it ends, and gives its exit code. Signals go to it. A server is
 * put into a process group of its own, so that Ctrl-C reaches it once, and ends when this process is killed.
 */
export async function handOver(script, args, { server = false } = {}) {
  if (!existsSync(join(root, script))) throw new Problem(`${script} is missing from the build: remove the dist folders and run the same command again.`);
  const follow = server ? ['--import', followParent] : [];
  const child = spawn(pinnedNode, ['--enable-source-maps', ...follow, join(root, script), ...args], {
    env: appEnvironment(),
    detached: server,
    stdio: server ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  forwardSignals(child, { terminalReachesChild: !server && process.stdin.isTTY === true });
  const stopWatching = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm and the terminal may each send the same signal: repetitions within a second count as one. */
function forwardSignals(child, { terminalReachesChild }) {
  let last = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && terminalReachesChild) return;
      if (Date.now() - last < repeatMilliseconds) return;
      last = Date.now();
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}

/** When npm itself is killed, what it started would go on alone and hold its port. */
function watchParent(onGone) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, parentCheckMilliseconds);
  return () => clearInterval(timer);
}
