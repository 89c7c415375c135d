import { type ArgumentsHost, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ErrorCode } from '@crossbench/schema/error-codes';
import type { Response } from 'express';
import { type DomainError, DomainError as KnownError } from '../errors/domain-errors.js';
import { explainError } from '../errors/explain-error.js';
import { newReference } from '../graphql/format-error.js';
import type { Log } from '../log.js';

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  HOUSE_RULES: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  BAD_REQUEST: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Answers plain routes, and requests that never reached GraphQL, with the same closed codes as JSON. */
export function httpErrors(log: Log): ExceptionFilter {
  return {
    catch(thrown: unknown, host: ArgumentsHost) {
      if (host.getType<string>() === 'graphql') throw thrown;
      const response = host.switchToHttp().getResponse<Response>();
      const error = explainHttp(thrown);
      const reference = newReference();
      const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf[error.code];
      if (status >= 500) log.error({ reference, err: thrown }, 'a request failed');
      if (response.headersSent) return response.destroy();
      if (error.retryAfterSeconds) response.setHeader('Retry-After', error.retryAfterSeconds);
      return response.status(status).json({ code: error.code, message: error.message, reference });
    },
  };
}

function explainHttp(thrown: unknown): DomainError {
  if (!(thrown instanceof HttpException)) return explainError(thrown);
  const status = thrown.getStatus();
  if (status === 413) return new KnownError('BAD_REQUEST', 'This is too large to send');
  if (status === 404) return new KnownError('NOT_FOUND', 'There is nothing at this address');
  if (status < 500) return new KnownError('BAD_REQUEST', 'The request cannot be read');
  return new KnownError('INTERNAL', 'Something went wrong on our side');
}
