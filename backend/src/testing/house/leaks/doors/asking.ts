import { InstantSearch } from '../../../../features/search/instant-search.js';
import { SearchFacetsOf } from '../../../../features/search/search-facets.js';
import { SearchPages } from '../../../../features/search/search-pages.js';
import { askFor } from '../../../../features/search/testing/asks.js';
import { type Door, type Look, readable, readableAsked, wordsOf } from '../look.js';
import { isFindable, seesFacts } from '../model.js';

/** What was hidden may be told of a moment longer to those who still read it. */
const readMeanwhile = (look: Look): string[] => wordsOf(readableAsked(look));
const findableAsked = (look: Look): string[] => wordsOf(readableAsked(look).filter(isFindable));

/** Those of the posts asked after for whose word, or what is made of it, the question tells something. */
async function telling({ posts }: Look, tells: (word: string, index: number) => Promise<boolean>): Promise<string[]> {
  const answers = await Promise.all(posts.map(({ word }, index) => tells(word, index)));
  return wordsOf(posts.filter((_, index) => answers[index]));
}

const facetsOf = ({ app, actor }: Look, query: string) => app.get(SearchFacetsOf).run(actor, askFor(query));
const misspelt = (word: string): string => `${word.slice(0, 5)}q${word.slice(6)}`;

/** What search says beside results: counts, names, corrections, completions, and who knows about something. */
export const askingDoors: readonly Door[] = [
  {
    name: 'counts beside what was found',
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => {
      const { total, kinds } = await facetsOf(look, word);
      return total > 0 || kinds.some(({ count }) => count > 0);
    }),
  },
  {
    name: 'tags beside what was found',
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => (await facetsOf(look, word)).tags.length > 0),
  },
  {
    name: 'authors and departments beside what was found',
    isNarrow: true,
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => {
      const { authors, departments } = await facetsOf(look, word);
      return authors.length + departments.length > 0;
    }),
  },
  {
    name: 'corrections of what was searched for',
    isNarrow: true,
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => (await look.app.get(SearchPages).page(look.actor, askFor(misspelt(word)))).corrected !== null),
  },
  {
    name: 'completions of what is typed',
    isNarrow: true,
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => (await look.app.get(InstantSearch).run(look.actor, word.slice(0, 7))).completions.length > 0),
  },
  {
    name: 'people who know about something',
    isNarrow: true,
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => telling(look, async (word) => (await (await facetsOf(look, word)).findPeople()).length > 0),
  },
  {
    name: 'tags that are typed',
    expected: (look) => wordsOf(readable(look).filter((post) => look.posts.includes(post) && isFindable(post))),
    seen: (look) => telling(look, async (_, index) => (await look.app.get(SearchPages).page(look.actor, askFor(`tag:"${look.posts[index]?.tag}"`))).inForce.length > 0),
  },
  {
    name: 'groups that are typed',
    expected: ({ world, person }) => world.standingGroups.filter((group) => seesFacts(person, group)).map(({ name }) => name),
    seen: async ({ app, actor, world }) => {
      const pages = await Promise.all(world.standingGroups.map(({ name }) => app.get(SearchPages).page(actor, askFor(`in:"${name}"`))));
      return world.standingGroups.filter((_, index) => (pages[index]?.inForce.length ?? 0) > 0).map(({ name }) => name);
    },
  },
];
