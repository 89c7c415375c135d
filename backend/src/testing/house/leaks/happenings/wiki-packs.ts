import { RequestSpacePack } from '../../../../wiki-export/download/request-space-pack.js';
import { type Space, managesSpace, shownPages } from '../spaces.js';
import { allPages } from '../wiki-pages.js';
import type { Happening } from './happenings.js';

/** Whoever looks after a space has it gathered into a zip. What they asked for before is given up for it. */
export const takeSpaceOut: Happening = async (world) => {
  const space = world.dice.maybeOne(world.spaces);
  const person = space && world.dice.maybeOne(world.present.filter((one) => managesSpace(one, space)));
  if (!person) return undefined;
  const { id } = await world.app.get(RequestSpacePack).run(await world.app.actor(person), space.id);
  await world.app.runJobs();
  const told = toldOf(space);
  const others = [...world.spaces.map(({ word }) => word), ...world.groups.map(({ about }) => about), ...allPages(world).flatMap(({ page }) => [page.word, page.text])];
  world.packs.splice(0, world.packs.length, ...world.packs.filter((pack) => pack.space !== space || pack.person !== person), {
    id, space, person, told, untold: others.filter((word) => !told.includes(word)),
  });
  return `${person.name} has ${space.word} gathered into a zip`;
};

/** Its name, what everybody reads there, and the titles that its links look for. */
function toldOf(space: Space): string[] {
  return [...new Set([space.word, ...shownPages(space).flatMap(({ word, text, looksFor }) => [word, text, ...(looksFor ? [looksFor.title] : [])])])];
}
