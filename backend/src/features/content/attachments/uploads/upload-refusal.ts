import type { ErrorCode } from '@crossbench/schema/error-codes';
import { explainError } from '../../../../platform/errors/explain-error.js';
import { type FileRefusal, FileRefused } from '../../../files/files.public.js';

const statusOfRefusal: Record<FileRefusal, number> = {
  DAMAGED: 422,
  EMPTY: 400,
  HIDES_PROGRAM: 415,
  OTHER_CONTENT: 415,
  OVER_QUOTA: 413,
  PROGRAM: 415,
  TOO_LARGE: 413,
  TOO_MANY: 422,
  TOO_MANY_PIXELS: 422,
  TYPE_NOT_ALLOWED: 415,
};

const statusOfCode: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  HOUSE_RULES: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  BAD_REQUEST: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The answer to a refused request: `{code, message}`, as everywhere. Refusals of the protocol itself keep their status. */
export function refusalOf(error: unknown): { status_code: number; body: string } {
  if (error instanceof FileRefused) return answer(statusOfRefusal[error.reason], error.reason, error.message);
  if (isProtocolError(error)) return answer(error.status_code, error.status_code < 500 ? 'BAD_REQUEST' : 'INTERNAL', error.body.trim());
  const { code, message } = explainError(error);
  return answer(statusOfCode[code], code, message);
}

function isProtocolError(error: unknown): error is { status_code: number; body: string } {
  return typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error && typeof error.body === 'string';
}

function answer(status_code: number, code: string, message: string): { status_code: number; body: string } {
  return { status_code, body: JSON.stringify({ code, message }) };
}
