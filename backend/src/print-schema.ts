import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApp } from './boot/create-app.js';
import { fail } from './boot/fail.js';
import { readConfig } from './config.js';
import { createLog } from './platform/log.js';

const heading = '# Emitted by the server (npm run generate). Change the types in the backend, never this file.\n\n';

/** Writes the GraphQL schema to the file named as argument. Needs no database: none is asked. */
async function main(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Name the file to write');
  const app = await createApp({
    config: readConfig({ CROSSBENCH_DEMO: 'off' }),
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    log: createLog('silent'),
  });
  const { schema } = app.get(GraphQLSchemaHost);
  await writeFile(file, `${heading}${printSchema(lexicographicSortSchema(schema))}\n`);
  await app.close();
}

main(process.argv[2]).catch(fail);
