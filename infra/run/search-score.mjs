import { handOver } from './set-up/hand-over.mjs';
import { runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';

// npm run search:score: asks a running server the judged queries and scores what it finds.
await runMain(async () => {
  await setUp({ build: ['schema', 'backend'] });
  return handOver('backend/dist/search-score.js', process.argv.slice(2));
});
