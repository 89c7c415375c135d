import { handOver } from './set-up/hand-over.mjs';
import { runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm run crossbench -- COMMAND: what administrators do from a terminal, beside a running server or without one.
await runMain(async () => {
  await setUp({ build: ['schema', 'backend'] });
  return handOver('backend/dist/cli.js', process.argv.slice(2));
});
