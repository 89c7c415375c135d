import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** What must never reach a log, wherever it stands in a logged object. */
const secret = ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', 'headers.cookie', 'headers.authorization'];

/**
 * Structured logs, one JSON object a line. They leave together, at the latest after a second and when the process ends:
 * a write of its own for every line would be a noticeable part of every request.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths: secret, censor: '[secret]' } };
  return pino(options, destination ?? pino.destination({ sync: false, minLength: 4096, periodicFlush: 1000 }));
}
