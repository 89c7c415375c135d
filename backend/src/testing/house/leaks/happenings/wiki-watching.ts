import { HideItem } from '../../../../features/content/content.public.js';
import { setReaders } from '../../../../features/wiki/testing/sight.js';
import { WatchPage, WatchSpace } from '../../../../features/wiki/wiki.public.js';
import { managesSpace, readsSpace } from '../spaces.js';
import { allPages, isFindablePage, opensPage } from '../wiki-pages.js';
import { watchersOf } from '../wiki-watching.js';
import type { Happening } from './happenings.js';

/** Somebody watches a page, alone or with all below it, and a space. */
export const watchInWiki: Happening = async (world) => {
  const { app, dice } = world;
  const person = dice.one(world.present);
  const actor = await app.actor(person);
  const page = dice.maybeOne(allPages(world).filter((placed) => opensPage(person, placed)))?.page;
  const space = dice.maybeOne(world.spaces.filter((one) => readsSpace(person, one)));
  const withBelow = dice.chance(0.7);
  if (page) {
    await app.get(WatchPage).run(actor, { pageId: page.id, withBelow });
    watchersOf(page).set(person, withBelow);
  }
  if (space) {
    await app.get(WatchSpace).run(actor, space.id);
    watchersOf(space).set(person, false);
  }
  return page || space ? `${person.name} watches ${page?.word ?? 'no page'}${withBelow ? ' with all below it' : ''} and ${space?.word ?? 'no space'}` : undefined;
};

/** A moderator of the site watches a space, which is then for its department alone; a page of it is hidden, and so shown to them. */
export const loseWatched: Happening = async (world) => {
  const { app, dice } = world;
  const space = dice.maybeOne(world.spaces.filter((one) => one.departmentId && !one.group && one.pages.some(isFindablePage)));
  const manager = space && world.present.find((one) => managesSpace(one, space));
  const person = space && dice.maybeOne(world.present.filter((one) => one.isOfficial && one.departmentId !== space.departmentId));
  if (!space || !manager || !person) return undefined;
  if (readsSpace(person, space)) {
    await app.get(WatchSpace).run(await app.actor(person), space.id);
    watchersOf(space).set(person, false);
    await setReaders(app, manager, space.id, 'DEPARTMENT');
    space.readers = 'DEPARTMENT';
  }
  const page = dice.one(space.pages.filter(isFindablePage));
  await app.get(HideItem).hide({ personId: person.id }, page.id, 'It should not stand here');
  page.isHidden = true;
  return `${person.name} no longer reads ${space.word}, where ${page.word} is hidden`;
};
