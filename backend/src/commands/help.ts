import type { Command } from './command.js';

/** What `crossbench` says when it is asked for help, or for something it does not know. */
export function help(commands: readonly Command[]): string {
  const lines = commands.map(({ name, usage, summary }) => `  crossbench ${name} ${usage}\n      ${summary}`);
  return ['Usage: npm run crossbench -- COMMAND', '', ...lines].join('\n');
}
