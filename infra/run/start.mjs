import { handOver } from './set-up/hand-over.mjs';
import { runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm start: sets up what is missing, then serves.
await runMain(async () => {
  await setUp();
  return handOver('backend/dist/main.js', process.argv.slice(2), { server: true });
});
