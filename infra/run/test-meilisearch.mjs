import { Problem, runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';
import { inOneLine } from './tests/counts.mjs';
import { findMeilisearch, withoutMeilisearch } from './tests/meilisearch.mjs';
import { allParts } from './tests/parts.mjs';
import { runPart } from './tests/run-part.mjs';

// npm run test:meilisearch: all that is tested against a real Meilisearch. Without one it fails, where npm test only says so.
await runMain(async () => {
  if (!findMeilisearch()) throw new Problem(`The tests of Meilisearch cannot run: ${withoutMeilisearch}.`);
  await setUp({ build: ['schema', 'backend'] });
  const [backend] = allParts({ browser: undefined, workers: 1 }).filter(({ name }) => name === 'backend');
  const args = [...backend.args, 'src/features/search/engine/meilisearch', 'src/features/search/index/following', 'src/testing/house/leaks/nothing-leaks'];
  const counts = await runPart({ ...backend, args, env: { CROSSBENCH_TEST_ENGINE: 'meilisearch' } }, { live: true });
  process.stdout.write(`${inOneLine(counts)}\n`);
  return counts.failed > 0 || counts.skipped > 0 ? 1 : 0;
});
