import type { ValidationFailed } from '../../platform/errors/problems.js';

/** Somebody belongs to a group in another way than before. */
export interface BelongingChanged {
  readonly type: 'BelongingChanged';
  readonly groupId: string;
}

export type BelongingOutcome = BelongingChanged | ValidationFailed;
