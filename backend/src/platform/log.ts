import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** What must never reach a log, wherever it stands in a logged object. */
const secret = ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', 'headers.cookie', 'headers.authorization'];

/** Structured logs, one JSON object a line. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths: secret, censor: '[secret]' } };
  return destination ? pino(options, destination) : pino(options);
}
