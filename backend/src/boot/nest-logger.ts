import type { LoggerService } from '@nestjs/common';
import type { Log } from '../platform/log.js';

/** Nest's own messages, in our log. What it tells of every module and route at the start is for debugging only. */
export function nestLogger(log: Log): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    debug: (message: unknown) => log.trace(String(message)),
    verbose: (message: unknown) => log.trace(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown, stack?: unknown) => log.error({ stack }, String(message)),
  };
}
