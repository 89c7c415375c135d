/**
 * Codes of errors that the person cannot mend by changing what they entered. A thrown GraphQL error carries exactly one
 * of them in `extensions.code`, beside `extensions.reference`, a short number that finds it in the log.
 */
export const errorCodes = [
  /** Nobody is signed in, or the session has ended. */
  'UNAUTHENTICATED',
  /** The person may see the thing but not do this with it. */
  'FORBIDDEN',
  /** The house rules must be read and accepted before anything is changed; reading goes on. */
  'HOUSE_RULES',
  /** It is not there, or not for this person: the two are deliberately the same. */
  'NOT_FOUND',
  /** A limit on how often was reached; `extensions.retryAfterSeconds` says when to try again. */
  'TOO_MANY_REQUESTS',
  /** The request is malformed or over a limit of the interface. */
  'BAD_REQUEST',
  /** The database or another service is away for now; trying again helps. */
  'UNAVAILABLE',
  /** A fault of ours. */
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
