import { randomInt } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { DomainError } from '../errors/domain-errors.js';
import { explainError } from '../errors/explain-error.js';
import type { Log } from '../log.js';

/** Codes that Apollo Server gives to requests it refuses before any of our code runs. */
const refusedByServer = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Gives every error one code of the closed list and a reference number; what it was in full goes to the log alone. */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const reference = newReference();
    const original = unwrapResolverError(error);
    if (refusedByServer.has(String(formatted.extensions?.code))) {
      // Not the message: it repeats what was sent, perhaps a password beside a field that does not exist.
      log.info({ reference, code: formatted.extensions?.code }, 'a request was refused');
      return present(formatted, { code: 'BAD_REQUEST', message: formatted.message }, reference);
    }
    const explained = explainError(original);
    if (explained.code === 'INTERNAL' || explained.code === 'UNAVAILABLE') log.error({ reference, err: original }, 'a request failed');
    return present(formatted, explained, reference);
  };
}

/** A short number that people can read out and operators can find in the log. */
export function newReference(): string {
  const digits = randomInt(0, 0xffffffff).toString(16).padStart(8, '0').toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function present(
  formatted: GraphQLFormattedError,
  { code, message, retryAfterSeconds }: Pick<DomainError, 'code' | 'message' | 'retryAfterSeconds'>,
  reference: string,
): GraphQLFormattedError {
  return { message, locations: formatted.locations, path: formatted.path, extensions: { code, reference, retryAfterSeconds } };
}
