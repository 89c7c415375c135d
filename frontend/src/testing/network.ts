import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, graphql, GraphQLError, type GraphQLSchema } from 'graphql';
import type { ErrorCode } from '@crossbench/schema/error-codes';

/** What the server would say: a value, or a function of the field's arguments, for each root field that is asked. */
export type Answers = Record<string, unknown>;

interface Request {
  operationName: string;
  variables: Record<string, unknown>;
}

interface Network {
  /** What was asked so far, in order. */
  requests: Request[];
  /** From now on requests fail as without a network, or work again. */
  setReachable: (reachable: boolean) => void;
  /** Changes some answers from now on. */
  answer: (answers: Answers) => void;
}

const schema: GraphQLSchema = buildSchema(readFileSync(resolve('../schema/schema.graphql'), 'utf8'));

/**
 * Stands in for the network. Every operation runs against the real schema, so that one which does not fit it, or an
 * answer that does not, fails the test.
 */
export function stubNetwork(first: Answers): Network {
  let answers = { ...first };
  let reachable = true;
  const requests: Request[] = [];

  globalThis.fetch = async (_input, init) => {
    if (!reachable) throw new TypeError('Failed to fetch');
    const { query, operationName, variables = {} } = JSON.parse(String(init?.body));
    requests.push({ operationName, variables });
    const result = await graphql({
      schema,
      source: query,
      rootValue: answers,
      variableValues: variables,
      operationName,
    });
    for (const { originalError } of result.errors ?? []) {
      if (!(originalError instanceof RefusedByServer)) throw result.errors?.[0];
    }
    return new Response(JSON.stringify(result), { headers: { 'content-type': 'application/json' } });
  };

  return {
    requests,
    setReachable: (value) => {
      reachable = value;
    },
    answer: (changed) => {
      answers = { ...answers, ...changed };
    },
  };
}

class RefusedByServer extends GraphQLError {}

/** An answer that throws, as the server does, with one of the closed codes. */
export function refused(code: ErrorCode, more: { reference?: string; retryAfterSeconds?: number } = {}) {
  return () => {
    throw new RefusedByServer(code, { extensions: { code, ...more } });
  };
}
