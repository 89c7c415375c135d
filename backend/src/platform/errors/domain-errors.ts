import type { ErrorCode } from '@crossbench/schema/error-codes';

/** What the person cannot mend by changing what they entered. Its message is shown to people. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

export class Unauthenticated extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in to continue');
  }
}

export class Forbidden extends DomainError {
  constructor(message = 'You cannot do this') {
    super('FORBIDDEN', message);
  }
}

export class HouseRulesNotAccepted extends DomainError {
  constructor() {
    super('HOUSE_RULES', 'Read and accept the house rules first');
  }
}

/** Not there, or not for this person: the two are deliberately the same. */
export class NotFound extends DomainError {
  constructor() {
    super('NOT_FOUND', 'This page is not here, or you cannot see it');
  }
}

export class TooManyRequests extends DomainError {
  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_REQUESTS', 'You have done this too often. Wait a while and try again', retryAfterSeconds);
  }
}

export class BadRequest extends DomainError {
  constructor(message: string) {
    super('BAD_REQUEST', message);
  }
}
