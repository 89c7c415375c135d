import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Log } from '../log.js';

/** One line a request with its id, which also goes back in `X-Request-Id`. The query string may hold words people searched for and is left out. */
export function requestLog(log: Log) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const id = randomUUID();
    res.setHeader('X-Request-Id', id);
    if (!log.isLevelEnabled('info')) return next();
    const started = performance.now();
    res.on('finish', () => {
      const path = req.originalUrl.split('?', 1)[0]?.replace(/^\/(link|feeds)\/[^/]*/i, '/$1/[secret]');
      log.info({ id, method: req.method, path, status: res.statusCode, ms: Math.round(performance.now() - started) }, 'request');
    });
    next();
  };
}
