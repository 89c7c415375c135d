import { ItemQueries, canEdit } from '../../../../features/content/content.public.js';
import { SimilarSpaces } from '../../../../features/wiki/spaces/similar-spaces.js';
import { SpaceQueries } from '../../../../features/wiki/spaces/space.queries.js';
import { SpaceRepository } from '../../../../features/wiki/spaces/space.repository.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type Door, type Look, answerOf, found, idsOf, wordsOf } from '../look.js';
import { allPages, readsPage } from '../wiki-pages.js';
import { type Space, editsIn, isManaged, managesSpace, readsSpace, scopeOf, shownPages } from '../spaces.js';

const readable = ({ world, person }: Look): Space[] => world.spaces.filter((space) => readsSpace(person, space));

interface SpaceScreen {
  readonly wikiSpace: {
    readonly name: string;
    readonly description: string;
    readonly pageCount: number;
    readonly readers: { readonly people: number };
    readonly readerOptions: readonly unknown[];
    readonly editors: readonly { readonly person: { readonly name: string } }[];
    readonly newestChanges: readonly { readonly title: string }[];
    readonly viewerCan: { readonly edit: boolean; readonly manage: boolean };
  };
}

const screen = `query ($id: String!) { wikiSpace(address: $id) {
  name description pageCount readers { people } readerOptions { choice } editors { person { name } } newestChanges { title } viewerCan { edit manage } } }`;

function screenExpected({ person, world }: Look, space: Space): object {
  const manages = managesSpace(person, space);
  const named = [...space.editors].filter((one) => !one.isGone && (manages || readsSpace(one, space)));
  const people = world.present.filter((one) => readsSpace(one, space)).length;
  return {
    words: `${space.word} ${space.word}`, pageCount: shownPages(space).length, people, options: manages, editors: named.map(({ name }) => name).sort(),
    changes: wordsOf(shownPages(space)).sort(), edit: editsIn(person, space), manage: manages,
  };
}

function screenSeen({ wikiSpace }: SpaceScreen): object {
  return {
    words: `${wikiSpace.name} ${wikiSpace.description}`, pageCount: wikiSpace.pageCount, people: wikiSpace.readers.people, options: wikiSpace.readerOptions.length > 0,
    editors: wikiSpace.editors.map(({ person }) => person.name).sort(), changes: wikiSpace.newestChanges.map(({ title }) => title).sort(),
    edit: wikiSpace.viewerCan.edit, manage: wikiSpace.viewerCan.manage,
  };
}

/** What tells of spaces of the wiki, and of who may do what with their pages. */
export const spaceDoors: readonly Door[] = [
  {
    name: 'spaces by id',
    expected: (look) => idsOf(readable(look)),
    seen: async ({ app, world, actor }) => idsOf(await app.get(SpaceQueries).readable(actor, idsOf(world.spaces))),
  },
  {
    name: 'spaces for actions',
    expected: (look) => idsOf(readable(look)),
    seen: ({ app, world, actor }) => found(idsOf(world.spaces), (id) => app.get(UnitOfWork).run(() => app.get(SpaceRepository).getReadable(actor, id))),
  },
  {
    name: 'list of spaces',
    expected: (look) => readable(look).map((space) => `${space.word} ${scopeOf(look.person, space)} ${shownPages(space).length}`),
    seen: async (look) => {
      const answer = await answerOf<{ wikiSpaces: { total: number; spaces: { name: string; scope: string; pageCount: number }[] } }>(
        look, '{ wikiSpaces { total spaces { name scope pageCount } } }', {});
      const spaces = answer?.wikiSpaces.spaces ?? [];
      if (answer?.wikiSpaces.total !== spaces.length) return [`counts ${answer?.wikiSpaces.total}`];
      return spaces.map(({ name, scope, pageCount }) => `${name} ${scope} ${pageCount}`);
    },
  },
  {
    name: 'wikiSpace(address) with all that stands there',
    expected: (look) => readable(look).map((space) => JSON.stringify(screenExpected(look, space))),
    seen: async (look) => {
      const answers = await Promise.all(look.world.spaces.map(({ id }) => answerOf<SpaceScreen>(look, screen, { id })));
      return answers.flatMap((answer) => (answer ? [JSON.stringify(screenSeen(answer))] : []));
    },
  },
  {
    name: 'similar spaces',
    expected: (look) => wordsOf(readable(look)),
    seen: async ({ app, world, actor }) => {
      const answers = await Promise.all(world.spaces.map(({ word }) => app.get(SimilarSpaces).to(actor, word)));
      return [...new Set(answers.flat().map(({ name }) => name))];
    },
  },
  {
    name: 'pages of spaces, and who changes them',
    expected: ({ world, person }) => allPages(world).filter((placed) => readsPage(person, placed))
      .map(({ page, space }) => `${page.word} ${!page.isRetired && !page.deletedWith && editsIn(person, space)}`),
    seen: async ({ app, world, actor }) => {
      const pages = allPages(world).map(({ page }) => page);
      const items = await app.get(ItemQueries).readableItems(actor, idsOf(pages));
      return items.map((item) => `${pages.find(({ id }) => id === item.id)?.word} ${canEdit(actor, item) && item.status === 'PUBLISHED'}`);
    },
  },
  {
    name: 'spaces that nobody looks after',
    expected: ({ world, person }) => (person.isOfficial ? ['told', ...wordsOf(world.spaces.filter((space) => !isManaged(space)))] : ['refused']),
    seen: async ({ client }) => {
      const { data, errors } = await client.send<{ unmanagedWikiSpaces: { spaces: { name: string }[] } }>('{ unmanagedWikiSpaces { spaces { name } } }');
      return errors ? ['refused'] : ['told', ...(data?.unmanagedWikiSpaces.spaces ?? []).map(({ name }) => name)];
    },
  },
];
