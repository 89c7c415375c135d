import type { INestApplicationContext } from '@nestjs/common';

/** A command that was called wrongly. Its message is one line; the usage is shown below it. */
export class UsageError extends Error {}

/** Something an operator does from the shell. Works beside a running server and without one. */
export interface Command {
  /** The words after `crossbench`, for example `import markdown`. */
  readonly name: string;
  /** The arguments, as shown by `crossbench help`. */
  readonly usage: string;
  readonly summary: string;
  /** Reads and checks the arguments before anything is opened, and answers what to do then. */
  prepare(args: readonly string[]): (app: INestApplicationContext) => Promise<void>;
}

/** The value of an option that must be given. */
export function needed(value: string | undefined, option: string): string {
  if (!value?.trim()) throw new UsageError(`--${option} is missing`);
  return value.trim();
}
