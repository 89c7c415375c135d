import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.js';
import { httpErrors } from '../platform/http/http-errors.js';
import { refuseOtherOrigins } from '../platform/http/origin.js';
import type { Log } from '../platform/log.js';
import { requestLog } from '../platform/http/request-log.js';
import { diagramHeaders } from './diagram-headers.js';
import { webAppFiles } from './web-app-files.js';

const frontend = fileURLToPath(new URL('../../../frontend/dist', import.meta.url));
const oneYearSeconds = 31_536_000;
const answeredByServer = /^\/(graphql|feeds|files|uploads|dev|assets|diagram|healthz|readyz|people\/photo|people\/[^/]+\/photo|people\/[^/]+\.vcf)(\/|$)/;

/** What stands between the network and the application: headers, limits, logs, and the built web app. */
export function prepareWebServer(app: NestExpressApplication, config: Config, log: Log): void {
  const express = app.getHttpAdapter().getInstance();
  express.set('secure cookies', config.production);
  express.set('trust proxy', config.trustedProxies);
  express.disable('x-powered-by');
  // Answers of GraphQL are never kept, files bring their own tag.
  express.disable('etag');
  app.use(requestLog(log));
  app.use(securityHeaders(config));
  app.use(refuseOtherOrigins(config.publicUrl));
  app.use('/graphql', neverKept, compression({ threshold: 2048 }));
  app.useBodyParser('json', { limit: '2mb' });
  app.useGlobalFilters(httpErrors(log));
}

/** The web app's files, and its page for every address that the server does not answer itself. */
export async function serveWebApp(app: NestExpressApplication): Promise<void> {
  if (!existsSync(join(frontend, 'index.html'))) return;
  const page = await readFile(join(frontend, 'index.html'));
  app.use('/diagram', diagramHeaders);
  app.use(webAppFiles(frontend));
  app.use((req: Request, res: Response, next: NextFunction) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || answeredByServer.test(req.path)) return next();
    res.setHeader('Cache-Control', 'no-cache');
    res.type('html').send(page);
  });
}

function neverKept(_: Request, res: Response, next: NextFunction): void {
  res.setHeader('Cache-Control', 'no-store');
  next();
}

function securityHeaders(config: Config) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: config.production ? { maxAge: oneYearSeconds, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
