import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { givenPerson } from '../people.factory.js';
import { type TestApp, startTestApp } from '../test-app.js';
import type { TestClient } from '../test-client.js';
import { anyOperation } from './any-operation.js';

/** What people need before they have signed in. Whatever is added here must be safe for the whole world. */
const open = new Set([
  'query viewer',
  'query site',
  'query houseRules',
  'query departmentsForEmail',
  'query oneTimeLink',
  'query addressLink',
  'mutation register',
  'mutation signIn',
  'mutation signOut',
  'mutation requestPasswordLink',
  'mutation choosePassword',
  'mutation confirmAddress',
]);

let app: TestApp;
let schema: GraphQLSchema;
let newcomer: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  schema = app.get(GraphQLSchemaHost).schema;
  newcomer = await app.as(await givenPerson(app));
});
afterAll(() => app.close());

function everyOperation(): ['query' | 'mutation', GraphQLField<unknown, unknown>][] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return [
    ...queries.map((field): ['query', typeof field] => ['query', field]),
    ...mutations.map((field): ['mutation', typeof field] => ['mutation', field]),
  ];
}

async function codesOf(client: TestClient, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Promise<string[]> {
  const { query, variables } = anyOperation(kind, field);
  const { errors } = await client.send(query, variables);
  return (errors ?? []).map((error) => error.extensions.code);
}

describe('every query and mutation', () => {
  it('refuses a stranger, unless it is on the short list of what must be open', async () => {
    const letIn: string[] = [];
    for (const [kind, field] of everyOperation()) {
      const codes = await codesOf(app.stranger(), kind, field);
      if (!codes.includes('UNAUTHENTICATED')) letIn.push(`${kind} ${field.name}`);
    }
    expect(letIn.sort()).toEqual([...open].sort());
  });

  it('answers a newcomer who asks for what is not theirs without a fault', async () => {
    const faults: string[] = [];
    for (const [kind, field] of everyOperation()) {
      if (field.name === 'signOut') continue;
      const codes = await codesOf(newcomer, kind, field);
      if (codes.some((code) => !['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'].includes(code))) faults.push(`${field.name}: ${codes.join()}`);
    }
    expect(faults).toEqual([]);
  });

  it('says what it is for', () => {
    const silent = everyOperation().filter(([, field]) => !field.description);
    expect(silent.map(([kind, field]) => `${kind} ${field.name}`)).toEqual([]);
  });
});
