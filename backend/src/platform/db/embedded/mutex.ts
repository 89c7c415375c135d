import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const pauseMilliseconds = 20;

/**
 * Runs `work` while no other process on this machine runs work of the same name.
 *
 * The lock is an abstract socket: the kernel frees it when its holder dies, even by kill -9, so it is never stale.
 */
export async function withMutex<T>(name: string, work: () => Promise<T>): Promise<T> {
  const server = await acquire(`\0crossbench-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

async function acquire(path: string): Promise<Server> {
  for (;;) {
    const server = await listen(path);
    if (server) return server;
    await delay(pauseMilliseconds);
  }
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ path }, () => resolve(server));
  });
}
