import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

// The whole length of a socket address: older versions of Node fill it up, newer ones do not.
const addressLength = 108;
const pauseMilliseconds = 100;

/**
 * Runs `work` while no other process does so under the same name. The lock is an abstract socket: the kernel frees it
 * when its holder dies, even by kill -9, so it is never stale.
 */
export async function withLock(name, onWait, work) {
  const path = `\0crossbench-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`.padEnd(addressLength, '-');
  let server = await listen(path);
  if (!server) onWait();
  while (!server) {
    await delay(pauseMilliseconds);
    server = await listen(path);
  }
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function listen(path) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ path }, () => resolve(server));
  });
}
