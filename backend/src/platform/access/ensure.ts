import { Forbidden } from '../errors/domain-errors.js';

/** Stops the action with FORBIDDEN unless the policy allowed it. */
export function ensure(allowed: boolean, message?: string): asserts allowed {
  if (!allowed) throw new Forbidden(message);
}
