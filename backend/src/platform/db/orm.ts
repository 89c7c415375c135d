import { type AnyEntity, type EntityClass, type EntitySchema } from '@mikro-orm/core';
import pg from 'pg';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { MikroORM, defineConfig } from '@mikro-orm/postgresql';
import { PreparingClient } from './preparing-client.js';

/** Opening a connection takes longer than most changes, and what it has prepared goes with it: it stays for as long as people pause. */
const idleMilliseconds = 300_000;

export type Entities = (EntityClass<AnyEntity> | EntitySchema)[];

export interface OrmSettings {
  readonly url: string;
  readonly pool: number;
  readonly entities: Entities;
  readonly migrations: { name: string; class: new (...args: never[]) => Migration }[];
}

export function openOrm(settings: OrmSettings): Promise<MikroORM> {
  return MikroORM.init(
    defineConfig({
      clientUrl: settings.url,
      entities: settings.entities,
      pool: { min: 0, max: settings.pool, idleTimeoutMillis: idleMilliseconds },
      // Times arrive as Date here too, so that a row reads the same inside a unit of work and outside.
      driverOptions: { types: pg.types, Client: PreparingClient, pipeline: true, keepAlive: true },
      forceUtcTimezone: true,
      extensions: [Migrator],
      migrations: { migrationsList: settings.migrations as never, tableName: 'migration', transactional: true, snapshot: false },
      discovery: { warnWhenNoEntities: false },
      logger: () => undefined,
    }),
  );
}
