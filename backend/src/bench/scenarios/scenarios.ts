import { twoRevisions } from '../fill/histories.js';
import type { BenchItem } from '../fill/items.js';
import type { World } from '../fill/fill.js';
import { Random } from '../fill/random.js';
import type { Plan, PlannedRequest } from '../load/plan.js';
import { narrowed, pageOf } from './directory.js';
import type { Documents } from './documents.js';
import { wikiMakers } from './wiki.js';

export interface Scenario extends Plan {
  /** As the report calls it. */
  readonly title: string;
  /** Sent before the measurement, to learn how an answer looks; none of them is among the others. */
  readonly examples: readonly PlannedRequest[];
}

export type Maker = (world: World, documents: Documents, random: Random) => Omit<Scenario, 'name' | 'examples'>;

const seed = 7;
const different = 2000;
const exampleCount = 60;
/** As many as one page shows. */
const threads = { first: 20, firstReplies: 3 };
const manyComments = 30;

const makers: Readonly<Record<string, Maker>> = {
  post: (world, documents, random) => ({
    title: 'A post with its comments',
    ...postPage(world, documents, random, openPosts(world)),
  }),
  'post-compressed': (world, documents, random) => ({
    title: 'A post with its comments, compressed (the bare server does not compress)',
    ...postPage(world, documents, random, openPosts(world)),
    compressed: true,
  }),
  discussion: (world, documents, random) => ({
    title: `A post with ${manyComments} comments or more`,
    ...postPage(world, documents, random, openPosts(world).filter((post) => (world.commentCounts[world.posts.indexOf(post)] ?? 0) >= manyComments)),
  }),
  home: (world, documents, random) => ({
    title: 'Home: the latest 20 posts',
    operationName: 'Latest',
    query: documents.operation('Latest'),
    expect: '"__typename":"ItemCard"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: { first: 20 } })),
  }),
  search: (world, documents, random) => ({
    title: 'Search: one to three words of a title',
    operationName: 'Search',
    query: documents.operation('Search'),
    expect: '"__typename":"SearchPage"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: wordsOfTitle(world, random) })),
  }),
  'search-facets': (world, documents, random) => ({
    title: 'What stands beside its results, asked for at once',
    operationName: 'SearchFacets',
    query: documents.operation('SearchFacets'),
    expect: '"__typename":"SearchFacets"',
    use: 'repeat',
    requests: some(() => {
      const { query, verbatim } = wordsOfTitle(world, random);
      return { sessionToken: anybody(world, random), variables: { query, verbatim } };
    }),
  }),
  instant: (world, documents, random) => ({
    title: 'Instant search: the beginning of a word',
    operationName: 'InstantSearch',
    query: documents.operation('InstantSearch'),
    expect: '"__typename":"InstantResults"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: { query: unfinishedWord(world, random) } })),
  }),
  profile: (world, documents, random) => ({
    title: 'A profile',
    operationName: 'Profile',
    query: documents.operation('Profile'),
    expect: '"__typename":"Person"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: { address: random.pick(world.people).address, first: 5, seenBy: 'VIEWER' } })),
  }),
  directory: (world, documents, random) => ({
    title: 'The directory: everybody, or one to three filters',
    operationName: 'People',
    query: documents.operation('People'),
    expect: '"__typename":"PeoplePage"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: pageOf(world, random) })),
  }),
  'directory-facets': (world, documents, random) => ({
    title: 'Its filters with their counts, asked beside it',
    operationName: 'PeopleFacets',
    query: documents.operation('PeopleFacets'),
    expect: '"__typename":"PeopleFacet"',
    use: 'repeat',
    requests: some(() => ({ sessionToken: anybody(world, random), variables: narrowed(world, random) })),
  }),
  tag: (world, documents, random) => ({
    title: 'A tag with its posts',
    operationName: 'TagPosts',
    query: documents.operation('TagPosts'),
    expect: '"__typename":"Tag"',
    use: 'repeat',
    ...tagPages(world, random),
  }),
  'tag-writers': (world, documents, random) => ({
    title: 'Who wrote its posts, asked beside it',
    operationName: 'TagWriters',
    query: documents.operation('TagWriters'),
    expect: '"__typename":"Tag"',
    use: 'repeat',
    ...tagPages(world, random),
  }),
  history: (world, documents, random) => ({
    title: 'The history of a post with 300 revisions',
    operationName: 'ItemHistory',
    query: documents.operation('ItemHistory'),
    expect: '"__typename":"ItemHistory"',
    use: 'repeat',
    requests: some(() => ofHistory(world, random, { first: 20 })),
  }),
  compare: (world, documents, random) => ({
    title: 'Two of its revisions, compared',
    operationName: 'ItemComparison',
    query: documents.operation('ItemComparison'),
    expect: '"__typename":"ItemHistory"',
    use: 'repeat',
    requests: some(() => ofHistory(world, random, twoRevisions(random))),
  }),
  save: (world, documents) => ({
    title: 'Save a draft',
    operationName: 'SaveDraft',
    query: documents.operation('SaveDraft'),
    expect: '"__typename":"DraftSaved"',
    use: 'version',
    requests: world.draftsToSave.map(({ id, author, content }) => ({
      sessionToken: author.sessionToken,
      variables: { input: { postId: id, baseVersion: 1, draft: content } },
    })),
  }),
  publish: (world, documents) => ({
    title: 'Publish',
    operationName: 'PublishPost',
    query: documents.operation('PublishPost'),
    expect: '"__typename":"PostPublished"',
    use: 'consume',
    requests: world.draftsToPublish.map(({ id, author }) => ({
      sessionToken: author.sessionToken,
      variables: { input: { postId: id, draftVersion: 1 } },
    })),
  }),
  ...wikiMakers(some),
};

export const scenarioNames: readonly string[] = Object.keys(makers);

/** What people do, as requests that are the same in every run. */
export function makeScenario(name: string, world: World, documents: Documents): Scenario {
  const maker = makers[name];
  if (!maker) throw new Error(`There is nothing called ${name}`);
  const made = maker(world, documents, new Random(seed));
  return { ...made, name, examples: made.requests.slice(0, exampleCount), requests: made.requests.slice(exampleCount) };
}

function postPage(world: World, documents: Documents, random: Random, posts: readonly BenchItem[]) {
  return {
    operationName: 'PostWithComments',
    query: documents.merged('PostWithComments', 'Post', 'Comments'),
    expect: '"__typename":"Post"',
    use: 'repeat' as const,
    requests: some(() => ({ sessionToken: anybody(world, random), variables: { address: random.pick(posts).address, ...threads } })),
  };
}

/** Only those who wrote a post see its history. */
function ofHistory({ histories }: World, random: Random, variables: Record<string, unknown>): PlannedRequest {
  const { address, author } = random.pick(histories);
  return { sessionToken: author.sessionToken, variables: { address, ...variables } };
}

/** Few tags are on many posts. Those that only posts of one department carry are not there for others. */
function tagPages(world: World, random: Random) {
  const carried = new Set(openPosts(world).flatMap(({ content }) => content.tags));
  const tags = world.tags.filter(({ name }) => carried.has(name));
  return {
    requests: some(() => ({
      sessionToken: anybody(world, random),
      variables: { slug: tags[random.favouringLow(tags.length)]?.slug ?? '', first: 20 },
    })),
  };
}

/** Those that everybody may read, so that anybody can be sent there. */
function openPosts({ posts }: World): readonly BenchItem[] {
  return posts.filter(({ isOpen }) => isOpen);
}

function some(make: () => PlannedRequest): PlannedRequest[] {
  return Array.from({ length: different + exampleCount }, make);
}

function anybody({ people }: World, random: Random): string {
  return random.pick(people).sessionToken;
}

/** The results page, as it is asked for by words of a title. */
export function wordsOfTitle({ posts }: World, random: Random): Record<string, unknown> {
  const words = random.pick(posts).content.title.split(' ');
  const from = random.between(0, Math.max(0, words.length - 3));
  return { query: words.slice(from, from + random.between(1, 3)).join(' '), sort: 'BEST', verbatim: false, page: 1 };
}

function unfinishedWord({ posts }: World, random: Random): string {
  const word = random.pick(random.pick(posts).content.title.split(' '));
  return word.slice(0, Math.max(3, word.length - random.between(0, 3)));
}
