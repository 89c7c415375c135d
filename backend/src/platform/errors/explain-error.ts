import { ServerException } from '@mikro-orm/core';
import { BadRequest, DomainError } from './domain-errors.js';

const connectionCodes = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN',
  // PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutting down).
  '08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03',
]);
const connectionMessages = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** PostgreSQL keeps every character but U+0000, which no keyboard types. */
const characterNotKept = '22021';

/** The error as people may see it: a DomainError as it is, a lost database as UNAVAILABLE, all else as INTERNAL. */
export function explainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isUnavailable(error)) {
    return new DomainError('UNAVAILABLE', 'The service is away for a moment. Nothing you wrote is lost: try again soon');
  }
  if (error instanceof Error && 'code' in error && error.code === characterNotKept) {
    return new BadRequest('The request holds a character that cannot be kept');
  }
  return new DomainError('INTERNAL', 'Something went wrong on our side');
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (connectionCodes.has(code) || connectionMessages.test(error.message)) return true;
  // A Unix socket where nobody listens is a file that is not there.
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return (error instanceof ServerException || error.cause instanceof Error) && isUnavailable(error.cause);
}
