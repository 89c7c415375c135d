import { errorCodes, type ErrorCode } from '@crossbench/schema/error-codes';
import type { CombinedError } from 'urql';

/** Why a request could not be answered: one of the server's codes, or OFFLINE when no server was reached. */
export type FailureCode = ErrorCode | 'OFFLINE';

/** A request that failed for a reason which the person cannot mend by changing what they entered. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';

  constructor(
    readonly code: FailureCode,
    /** A short number that finds the fault in the server's log. */
    readonly reference?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}

export function toRequestFailure(error: CombinedError): RequestFailure {
  const extensions = error.graphQLErrors[0]?.extensions;
  if (extensions) {
    const { code, reference, retryAfterSeconds } = extensions;
    return new RequestFailure(
      errorCodes.find((known) => known === code) ?? 'INTERNAL',
      reference === undefined ? undefined : String(reference),
      typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined,
    );
  }
  return new RequestFailure(error.response === undefined ? 'OFFLINE' : 'UNAVAILABLE');
}
