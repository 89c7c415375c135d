import type { Person } from './model.js';
import type { Space } from './spaces.js';

/** The zip of a space as it was when somebody had it made. */
export interface SpacePack {
  readonly id: string;
  readonly space: Space;
  readonly person: Person;
  /** Words that it should hold. */
  readonly told: readonly string[];
  /** All other words that there were: of what was hidden or deleted, and of other spaces. */
  readonly untold: readonly string[];
}
