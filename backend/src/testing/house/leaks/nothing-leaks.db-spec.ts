import { describe, expect, it } from '@jest/globals';
import { longRun } from '../../long-run.js';
import { MeilisearchHealth } from '../../../features/search/engine/meilisearch/meilisearch-health.js';
import { startTestMeilisearch } from '../../../features/search/engine/meilisearch/test-meilisearch.js';
import { startTestApp } from '../../test-app.js';
import { doors } from './doors/doors.js';
import { differenceAt } from './difference.js';
import { type Door, lookAs } from './look.js';
import { World } from './world.js';

// One world again: CROSSBENCH_TEST_SEED=17, with CROSSBENCH_TEST_RUNS=long where it went on for long.
const only = process.env.CROSSBENCH_TEST_SEED;
const longSeeds = Array.from({ length: 16 }, (_, seed) => seed);
const seeds = only ? [Number(only)] : longRun ? longSeeds : [0, 1];
const changes = longRun ? 40 : 8;
const onlookers = 2;
const laggingDoors = doors.filter(({ lags }) => lags);
/** Each of them tries some of the doors; together they try all of them often. */
const doorsTried = 16;
const minutes = 20 * 60_000;

/** Somebody looks through these doors; throws where they see something else than they should. */
async function look(world: World, happened: readonly string[], through: readonly Door[], isLagging = false): Promise<void> {
  const here = await lookAs(world, world.dice.one(world.present));
  for (const door of through) {
    const difference = await differenceAt(door, here, isLagging);
    const story = [`Seed ${world.seed}. ${here.person.name} looks through "${door.name}"${isLagging ? ' before the index knows' : ''}.`, ...happened];
    if (difference) throw new Error([difference, ...story].join('\n'));
  }
}

describe('whoever looks, and whichever way they look', () => {
  it.each(seeds)('they see what is theirs to see and nothing else (seed %i)', async (seed) => {
    const meilisearch = process.env.CROSSBENCH_TEST_ENGINE === 'meilisearch' ? await startTestMeilisearch() : undefined;
    const app = await startTestApp(meilisearch && { meiliUrl: meilisearch.url, meiliKey: meilisearch.key, meiliIndex: meilisearch.index });
    try {
      const world = await World.begin(app, seed);
      const happened: string[] = [];
      for (let change = 0; change < changes; change += 1) {
        happened.push(await world.change());
        await look(world, happened, world.dice.some(laggingDoors, 1), true);
        await app.runJobs();
        for (let count = 0; count < onlookers; count += 1) await look(world, happened, world.dice.some(doors, doorsTried));
      }
      // Otherwise another engine was looked through.
      if (meilisearch) expect(await app.get(MeilisearchHealth).check()).toBe('well');
    } finally {
      await app.close();
      await meilisearch?.stop();
    }
  }, minutes);
});
