import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { longRun } from '../../long-run.js';
import { type TestApp, startTestApp } from '../../test-app.js';
import { differenceAt } from './difference.js';
import { doors } from './doors/doors.js';
import type { Happening } from './happenings/happenings.js';
import { closeWhatIsOpen } from './happenings/groups.js';
import { changeReaders } from './happenings/spaces.js';
import { takeSpaceOut } from './happenings/wiki-packs.js';
import { deletePage, movePage } from './happenings/wiki-pages.js';
import { lookAtAll } from './look.js';
import { type Mutant, withMutant } from './mutants/mutant.js';
import { mutantOfClosing, mutantOfNarrowing, mutants, mutantsOfSearch } from './mutants/mutants.js';
import { mutantOfDeleting, mutantOfMoving, mutantOfPacking, mutantsOfWiki, mutantsOfWikiSearch } from './mutants/wiki.js';
import { World } from './world.js';

const firstSeed = 1;
/** So much happens before the first is let loose, so that there is something to see. */
const prelude = 12;
const changesAtOnce = 4;
/** So many the index knows nothing of. */
const changesBehind = 12;
/** Whoever sees more than they should is found by asking everybody, after each of so many changes. */
const mostChanges = 90;
/** After so many another world begins: in an old one little stands open. */
const changesOfWorld = 15;
const minutes = 20 * 60_000;

let app: TestApp;
let world: World;
beforeAll(() => begin());
afterAll(() => app.close());

async function beginAnew(seed: number): Promise<void> {
  await app.close();
  await begin(seed);
}

async function begin(seed = firstSeed): Promise<void> {
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
    const difference = await differenceAt(door, await lookAtAll(world, person), true);
    if (difference.includes('an error: ')) throw new Error(difference);
    if (difference) return true;
  }
  return false;
}

/** Lets things happen until each has been noticed once; answers those that were not, and whether they had anything to work on. */
async function uncaught(some: readonly Mutant[], happen: () => Promise<void>): Promise<string[]> {
  const left = new Map(some.map((mutant) => [mutant, 'is about a statement that is not there']));
  for (let change = 0; change < mostChanges && left.size > 0; change += 1) {
    if (change % changesOfWorld === 0) await beginAnew(firstSeed + change / changesOfWorld);
    await happen();
    for (const mutant of left.keys()) {
      await mutant.after?.(world);
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

/** What a mutant left behind keeps some things from those whose they are. */
function unlessMissing(error: unknown): void {
  if (!(error instanceof NotFound)) throw error;
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

  it('as soon as nothing asks whose a page of the wiki is', async () => {
    const missed = await uncaught(mutantsOfWiki, async () => {
      for (let change = 0; change < changesAtOnce; change += 1) await world.change();
      await app.runJobs();
    });
    expect(missed).toEqual([]);
  }, minutes);

  it('as soon as search does not ask again', async () => {
    const missed = await uncaught([...mutantsOfSearch, ...mutantsOfWikiSearch], async () => {
      await app.runJobs();
      for (let change = 0; change < changesBehind; change += 1) await world.change();
    });
    expect(missed).toEqual([]);
  }, minutes);

  it.each<[string, Mutant, Happening]>([
    ['closing a group forgets what stands there', mutantOfClosing, closeWhatIsOpen],
    ['narrowing a space forgets its pages', mutantOfNarrowing, changeReaders],
    ['a page is deleted for everybody', mutantOfDeleting, deletePage],
    ['the zip of a space is made of what its readers see', mutantOfPacking, takeSpaceOut],
    ['a page that moves takes its readers along', mutantOfMoving, movePage],
  ])('as soon as %s', async (_, mutant, happen) => {
    let caught = false;
    for (let seed = firstSeed; seed < firstSeed + mostChanges / changesOfWorld && !caught; seed += 1) {
      await beginAnew(seed);
      await withMutant(app, mutant, async () => {
        for (let change = 0; change < changesOfWorld && !caught; change += 1) {
          for (let more = 0; more < changesAtOnce; more += 1) await world.change().catch(unlessMissing);
          await happen(world).catch(unlessMissing);
          caught = await isSeen(mutant);
        }
      });
    }
    expect(caught).toBe(true);
  }, minutes);
});
