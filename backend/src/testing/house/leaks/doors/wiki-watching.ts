import { WatchQueries } from '../../../../features/wiki/watching/watch.queries.js';
import { type Door, answerOf, everything, opened } from '../look.js';
import { readsSpace } from '../spaces.js';
import { allPages, opensPage } from '../wiki-pages.js';
import { watchedThrough, watchersOf } from '../wiki-watching.js';

interface Watching {
  readonly wikiPage: {
    readonly watching: { readonly own: string | null; readonly through: { readonly title: string } | null; readonly isSpaceWatched: boolean };
  };
}

/** What tells of what somebody watches: as far as they read it now. */
export const wikiWatchingDoors: readonly Door[] = [
  {
    name: 'what one watches',
    expected: ({ world, person }) => [
      ...world.spaces.filter((space) => watchersOf(space).has(person) && readsSpace(person, space)).map(({ id }) => id),
      ...allPages(world).filter((placed) => watchersOf(placed.page).has(person) && opensPage(person, placed) && readsSpace(person, placed.space))
        .map(({ page }) => `${page.word} ${watchersOf(page).get(person)}`),
    ],
    seen: async ({ app, actor }) => (await app.get(WatchQueries).list(actor, everything)).nodes
      .map(({ page, spaceId, withBelow }) => (page ? `${page.title} ${withBelow}` : spaceId)),
  },
  {
    name: 'how pages are watched',
    expected: (look) => opened(look).map(({ page, space }) => {
      const own = watchersOf(page).get(look.person);
      const isSpaceWatched = watchersOf(space).has(look.person) && readsSpace(look.person, space);
      return `${page.word} ${own === undefined ? null : own ? 'BRANCH' : 'PAGE'} ${watchedThrough(look.person, { page, space })?.word} ${isSpaceWatched}`;
    }),
    seen: async (look) => {
      const query = 'query ($id: String!) { wikiPage(address: $id) { watching { own through { title } isSpaceWatched } } }';
      const answers = await Promise.all(look.pages.map(async ({ page }) => {
        const answer = await answerOf<Watching>(look, query, { id: page.id });
        if (!answer) return [];
        const { own, through, isSpaceWatched } = answer.wikiPage.watching;
        return [`${page.word} ${own} ${through?.title} ${isSpaceWatched}`];
      }));
      return answers.flat();
    },
  },
];
