import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { appEnvironment } from './set-up/environment.mjs';
import { pinnedNode, root } from './set-up/paths.mjs';
import { Problem, runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm run dev: compiles, restarts and reloads both sides as one edits.
await runMain(async () => {
  await setUp({ build: ['schema', 'backend'] });
  const port = Number(process.env.PORT || 3000);
  await ensureFree(port);
  const backendPort = await ensureFree(0);
  const backend = `http://127.0.0.1:${backendPort}`;
  const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const ended = new AbortController();
  const children = [];
  const run = (command, args, options) => children.push({ child: start(command, args, options, ended), group: command === 'npm' });

  run('npm', ['run', 'build', '--workspace=@crossbench/schema', '--silent', '--', '--watch'], { quiet: true });
  run('npm', ['run', 'build', '--workspace=@crossbench/backend', '--silent', '--', '--watch'], { quiet: true });
  await Promise.all(children.map(({ child }) => firstOutput(child)));
  run(pinnedNode, ['--watch', '--watch-preserve-output', '--enable-source-maps', 'backend/dist/main.js', ...process.argv.slice(2)], {
    env: { PORT: String(backendPort), PUBLIC_URL: address },
  });
  run('vite', ['--port', String(port), '--strictPort', '--logLevel', 'warn'], {
    cwd: join(root, 'frontend'),
    env: { BACKEND_URL: backend },
  });

  // Ctrl-C comes twice, from the terminal and from npm: the second must not end this before what it started has ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ended.abort());
  void sayWhenReady(backend, address, ended.signal);
  await new Promise((resolve) => ended.signal.addEventListener('abort', resolve, { once: true }));
  await Promise.all(children.map(({ child, group }) => stop(child, group)));
});

function start(command, args, { cwd = root, env = {}, quiet = false }, ended) {
  const child = spawn(command, args, {
    cwd,
    env: appEnvironment(env),
    detached: true,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
  });
  child.once('exit', () => ended.abort());
  return child;
}

/** Compilers say something once the first round is done. */
function firstOutput(child) {
  return new Promise((resolve) => {
    child.stdout.once('data', resolve);
    child.once('exit', resolve);
  });
}

/** What npm started ends with its group; the others end what they started by themselves, in good order. */
async function stop(child, group) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  process.kill(group ? -child.pid : child.pid, 'SIGTERM');
  await exited;
}

async function sayWhenReady(backend, address, signal) {
  while (!signal.aborted) {
    const answer = await fetch(`${backend}/healthz`, { signal }).catch(() => undefined);
    if (answer?.ok) return process.stdout.write(`\nCrossbench reloads as you edit, at ${address}. Press Ctrl-C to stop.\n`);
    await delay(200);
  }
  return undefined;
}

function ensureFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(new Problem(`Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm run dev.`)));
    server.listen(port, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
