import { createServer } from 'node:net';
import { ConfigError } from '../config.js';

/** Refuses, before anything else is touched, a port that cannot be had. */
export function ensurePortIsFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new ConfigError(problemWith(error, port, host))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function problemWith(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${port + 1}`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this user has: choose one above 1023, for example PORT=3000`;
  return `The server cannot listen on ${host}:${port} (${error.code}): set HOST and PORT to an address of this machine`;
}
