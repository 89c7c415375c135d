import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { longRun } from '../../long-run.js';
import { type TestApp, startTestApp } from '../../test-app.js';
import { differenceAt } from './difference.js';
import { doors } from './doors/doors.js';
import { changeKind } from './happenings/groups.js';
import { lookAs } from './look.js';
import { type Mutant, withMutant } from './mutants/mutant.js';
import { mutantOfClosing, mutants, mutantsOfSearch } from './mutants/mutants.js';
import { World } from './world.js';

const seed = 1;
/** So much happens before the first is let loose, so that there is something to see. */
const prelude = 12;
const changesAtOnce = 4;
const mostChanges = 60;
const minutes = 5 * 60_000;

let app: TestApp;
let world: World;
beforeAll(begin);
afterAll(() => app.close());

async function begin(): Promise<void> {
  app = await startTestApp();
  world = await World.begin(app, seed);
  for (let change = 0; change < prelude; change += 1) await world.change();
  await app.runJobs();
}

/** Whether anybody sees more through the door of the mutant than they should. Statements that it breaks show nothing. */
async function isSeen({ door: name }: Mutant): Promise<boolean> {
  const door = doors.find((one) => one.name === name);
  if (!door) throw new Error(`There is no door "${name}"`);
  for (const person of world.present) {
    const difference = await differenceAt(door, await lookAs(world, person, world.posts), true);
    if (difference.includes('an error: ')) throw new Error(difference);
    if (difference) return true;
  }
  return false;
}

/** Lets things happen until each has been noticed once; answers those that were not, and whether they had anything to work on. */
async function uncaught(some: readonly Mutant[], happen: () => Promise<void>): Promise<string[]> {
  const left = new Map(some.map((mutant) => [mutant, 'is about a statement that is not there']));
  for (let change = 0; change < mostChanges && left.size > 0; change += 1) {
    await happen();
    for (const mutant of left.keys()) {
      let isCaught = false;
      const worked = await withMutant(app, mutant, async () => {
        isCaught = await isSeen(mutant);
      });
      if (isCaught) left.delete(mutant);
      else if (worked) left.set(mutant, 'was not noticed');
    }
  }
  return [...left].map(([{ name }, fate]) => `"${name}" ${fate}`);
}

const inLongRuns = longRun ? describe : describe.skip;

inLongRuns('somebody sees what is not theirs', () => {
  it('as soon as nothing asks whose it is', async () => {
    const missed = await uncaught(mutants, async () => {
      for (let change = 0; change < changesAtOnce; change += 1) await world.change();
      await app.runJobs();
    });
    expect(missed).toEqual([]);
  }, minutes);

  it('as soon as search does not ask again', async () => {
    const missed = await uncaught(mutantsOfSearch, async () => {
      await app.runJobs();
      for (let change = 0; change < changesAtOnce; change += 1) await world.change();
    });
    expect(missed).toEqual([]);
  }, minutes);

  it('as soon as closing a group forgets what stands there', async () => {
    // In a young world: in an old one little stands open.
    await app.close();
    await begin();
    let caught = false;
    await withMutant(app, mutantOfClosing, async () => {
      for (let change = 0; change < mostChanges && !caught; change += 1) {
        for (let more = 0; more < changesAtOnce; more += 1) await world.change();
        await changeKind(world);
        caught = await isSeen(mutantOfClosing);
      }
    });
    expect(caught).toBe(true);
  }, minutes);
});
