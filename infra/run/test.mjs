import { availableParallelism } from 'node:os';
import { projects } from './set-up/build.mjs';
import { inWords } from './set-up/progress.mjs';
import { Problem, runMain } from './set-up/problem.mjs';
import { setUp } from './set-up/set-up.mjs';
import { findBrowser } from './tests/browser.mjs';
import { findMeilisearch, withoutMeilisearch } from './tests/meilisearch.mjs';
import { add, inOneLine, nothing } from './tests/counts.mjs';
import { allParts } from './tests/parts.mjs';
import { runPart } from './tests/run-part.mjs';

// npm test: everything. npm test -- PART …: one part, the rest handed to its tool. --long: the random tests in full, and what takes long.
await runMain(async () => {
  const started = Date.now();
  const [long, args] = takeFlag('--long', process.argv.slice(2));
  await setUp({ build: builtFor(args[0]) });
  if (long) process.env.CROSSBENCH_TEST_RUNS = 'long';
  const parts = choose(args, long);
  if (!findMeilisearch() && parts.some(({ name }) => name === 'backend')) process.stdout.write(`– Tests against Meilisearch: skipped, ${withoutMeilisearch}\n`);
  const counts = args.length > 0 ? await oneByOne(parts, { live: true }) : await sideBySide(parts);
  if (counts.failed > 0) process.stdout.write(`\nWhat failed:\n${counts.failures.join('\n')}\n`);
  process.stdout.write(`\n${counts.failed > 0 ? 'Something failed' : 'All is well'}, after ${inWords(Date.now() - started)}.\n`);
  process.stdout.write(`${inOneLine(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
});

function takeFlag(flag, args) {
  return [args.includes(flag), args.filter((argument) => argument !== flag)];
}

/** Journeys and everything need the whole build, one part less. */
function builtFor(name) {
  if (!name || name === 'journeys') return projects;
  return name === 'backend' ? ['schema', 'backend'] : ['schema'];
}

function choose([name, ...rest], long) {
  const workers = Math.max(1, Math.floor(availableParallelism() / 2));
  const parts = allParts({ browser: findBrowser(), workers });
  if (!name) return long ? parts.filter((part) => part.inLongRuns) : parts;
  const chosen = parts.filter((part) => part.name === name);
  if (chosen.length > 0) return chosen.map((part) => ({ ...part, args: [...part.args, ...rest] }));
  const names = [...new Set(parts.map((part) => part.name))].join(', ');
  throw new Problem(`There is no part "${name}" of the tests: choose one of ${names}, or none to run everything.`);
}

async function oneByOne(parts, { live }) {
  let counts = nothing;
  for (const part of parts) counts = add(counts, await runPart(part, { live }));
  return counts;
}

/** Two at a time pays on two cores: databases and browsers are other processes, which are waited for. */
async function sideBySide(parts) {
  const lanes = [parts.filter((part) => part.long), parts.filter((part) => !part.long)];
  const counts = await Promise.all(lanes.map((lane) => oneByOne(lane, { live: false })));
  return counts.reduce(add);
}
