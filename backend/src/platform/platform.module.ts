import { MikroORM } from '@mikro-orm/postgresql';
import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Config } from '../config.js';
import { Audiences } from './access/audiences.js';
import { AuthGuard } from './access/auth.guard.js';
import { FreshActor } from './access/fresh-actor.js';
import { Clock } from './clock.js';
import { Database } from './db/database.js';
import { type OrmSettings, openOrm } from './db/orm.js';
import { Signals } from './db/signals.js';
import { SideDatabases } from './db/side-databases.js';
import { UnitOfWork } from './db/unit-of-work.js';
import { Events } from './events/events.js';
import { Subscribers } from './events/subscriber.js';
import { graphqlModule, graphqlProviders } from './graphql/graphql.module.js';
import { HealthController } from './http/health.controller.js';
import { Jobs } from './jobs/jobs.js';
import { Tasks } from './jobs/tasks.js';
import { Worker } from './jobs/worker.js';
import { RateLimits } from './limits/rate-limits.js';
import type { Log } from './log.js';
import { DeliverMail } from './mail/deliver-mail.js';
import { DevMailController } from './mail/dev-mail.controller.js';
import { Mailer } from './mail/mailer.js';
import { PlatformTasks } from './platform.tasks.js';
import { PersonalData } from './personal-data.js';
import { CONFIG, LOG } from './platform.tokens.js';
import { SearchPlaces } from './search-places.js';
import { SearchMeanings, SearchSources } from './search-source.js';
import { Storage, openStorage } from './storage/storage.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
  readonly orm: Pick<OrmSettings, 'entities' | 'migrations'>;
}

const shared = [
  Audiences, Clock, Database, DeliverMail, Events, FreshActor, Jobs, Mailer, MikroORM, PersonalData, RateLimits, SearchMeanings, SearchPlaces, SearchSources, SideDatabases,
  Signals, Storage, Subscribers, Tasks, UnitOfWork, Worker, CONFIG, LOG,
];

/** Floor 0: what every feature stands on. It knows none of them. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly orm: MikroORM) {}

  static forRoot({ config, databaseUrl, log, orm }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [graphqlModule],
      controllers: [HealthController, ...(config.production || config.smtpUrl ? [] : [DevMailController])],
      providers: [
        ...graphqlProviders,
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: MikroORM, useFactory: () => openOrm({ url: databaseUrl, pool: config.databasePool, ...orm }) },
        { provide: Storage, useFactory: () => openStorage(config.storageUrl, config.home) },
        {
          provide: DeliverMail,
          inject: [Database, Clock],
          useFactory: (database: Database, clock: Clock) => new DeliverMail(database, clock, config.smtpUrl, config.mailFrom),
        },
        {
          provide: Worker,
          inject: [Subscribers, Tasks],
          useFactory: (subscribers: Subscribers, tasks: Tasks) => new Worker(databaseUrl, subscribers, tasks, log),
        },
        { provide: APP_GUARD, useClass: AuthGuard },
        Audiences, Clock, Database, Events, FreshActor, Jobs, Mailer, PersonalData, PlatformTasks, RateLimits, SearchMeanings, SearchPlaces, SearchSources, SideDatabases,
        Signals, Subscribers, Tasks, UnitOfWork,
      ],
      exports: shared,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close();
  }
}
