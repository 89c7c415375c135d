import { InstantSearch } from '../../../../features/search/instant-search.js';
import { SearchFacetsOf } from '../../../../features/search/search-facets.js';
import { SearchPages } from '../../../../features/search/search-pages.js';
import { askFor } from '../../../../features/search/testing/asks.js';
import { type Door, type Look, readable, readableAsked, wordsOf } from '../look.js';
import { isFindable, mayRead, seesFacts, seesInside } from '../model.js';

/** Whether anything is told of a word: a number tells as much as a title. */
async function tells({ app, actor }: Look, query: string): Promise<boolean> {
  const { total, hits } = await app.get(SearchPages).page(actor, askFor(query));
  return total > 0 || hits.length > 0;
}

export async function told(look: Look, words: readonly string[], queryOf = (word: string): string => word): Promise<string[]> {
  const answers = await Promise.all(words.map((word) => tells(look, queryOf(word))));
  return words.filter((_, index) => answers[index]);
}

/** What was hidden may be found a moment longer by those who still read it. */
const readMeanwhile = (look: Look): string[] => wordsOf(readableAsked(look));
const findableAsked = (look: Look): string[] => wordsOf(readableAsked(look).filter(isFindable));

/** What finds by words. The index may lag behind what happens; it never tells more meanwhile. */
export const searchDoors: readonly Door[] = [
  { name: 'search', lags: readMeanwhile, expected: findableAsked, seen: (look) => told(look, wordsOf(look.posts)) },
  {
    name: 'search for a misspelt word',
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => told(look, wordsOf(look.posts), (word) => `${word.slice(0, 5)}q${word.slice(6)}`),
  },
  {
    name: 'search for the beginning of a word',
    lags: readMeanwhile,
    expected: findableAsked,
    seen: (look) => told(look, wordsOf(look.posts), (word) => word.slice(0, 7)),
  },
  {
    name: 'search for what files say',
    lags: (look) => readableAsked(look).map(({ filed }) => filed),
    expected: (look) => readableAsked(look).filter(isFindable).map(({ filed }) => filed),
    seen: (look) => told(look, look.posts.map(({ filed }) => filed)),
  },
  {
    name: 'search for what comments say',
    lags: true,
    expected: (look) => look.posts.flatMap((post) => (post.remark && !post.remark.isHidden && isFindable(post) && mayRead(look.person, post) ? [post.remark.word] : [])),
    seen: (look) => told(look, look.posts.flatMap(({ remark }) => remark?.word ?? [])),
  },
  {
    name: 'search for groups',
    lags: true,
    expected: ({ world, person }) => world.standingGroups.filter((group) => seesFacts(person, group)).flatMap(({ name, topic }) => [name, topic]),
    seen: (look) => told(look, look.world.standingGroups.flatMap(({ name, topic }) => [name, topic]), (words) => words.replace('Group ', '')),
  },
  {
    name: 'search for what groups say of themselves',
    lags: true,
    expected: ({ world, person }) => world.standingGroups.filter((group) => seesInside(person, group)).map(({ about }) => about),
    seen: (look) => told(look, look.world.standingGroups.map(({ about }) => about)),
  },
  {
    name: 'groups beside what was found',
    lags: (look) => readableAsked(look).flatMap(({ word, group }) => (group && seesFacts(look.person, group) ? [`${word} ${group.name}`] : [])),
    expected: (look) => readableAsked(look).filter(isFindable).flatMap(({ word, group }) => (group ? [`${word} ${group.name}`] : [])),
    seen: async ({ app, actor, posts }) => {
      const facets = await Promise.all(wordsOf(posts).map((query) => app.get(SearchFacetsOf).run(actor, askFor(query))));
      return facets.flatMap(({ groups }, index) => groups.map(({ group }) => `${posts[index]?.word} ${group.name}`));
    },
  },
  {
    name: 'instant search',
    lags: readMeanwhile,
    expected: findableAsked,
    seen: async ({ app, posts, actor }) => {
      const answers = await Promise.all(wordsOf(posts).map((word) => app.get(InstantSearch).run(actor, word)));
      return wordsOf(posts).filter((_, index) => (answers[index]?.posts.length ?? 0) > 0);
    },
  },
  {
    name: 'tags in instant search',
    // Suggested are those of what is listed.
    expected: (look) => wordsOf(readable(look).filter((post) => look.posts.includes(post) && post.status === 'PUBLISHED' && !post.isHidden)),
    seen: async ({ app, posts, actor }) => {
      const answers = await Promise.all(posts.map(({ tag }) => app.get(InstantSearch).run(actor, tag)));
      return wordsOf(posts).filter((_, index) => (answers[index]?.tags.length ?? 0) > 0);
    },
  },
];
