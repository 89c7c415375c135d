import { handOver } from './set-up/hand-over.mjs';
import { runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm run bench: measures a server of its own on generated content.
await runMain(async () => {
  await setUp({ build: ['schema', 'backend'] });
  return handOver('backend/dist/bench/main.js', process.argv.slice(2));
});
