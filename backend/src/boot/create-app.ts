import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.js';
import type { PlatformOptions } from '../platform/platform.module.js';
import { nestLogger } from './nest-logger.js';
import { prepareWebServer, serveWebApp } from './web-server.js';

/** The whole application, ready to listen. */
export async function createApp(options: Omit<PlatformOptions, 'orm'>): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(options), {
    logger: nestLogger(options.log),
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  prepareWebServer(app, options.config, options.log);
  await serveWebApp(app);
  await app.init();
  return app;
}
