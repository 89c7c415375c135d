import { type Door, type Look, answerOf, wordsOf } from '../look.js';
import { type Person, isOwner } from '../model.js';
import { type Space, editsIn, isAmongEditors, readsSpace } from '../spaces.js';
import {
  type Placed, type WikiPage, allPages, editsPage, findsPage, hasOwner, isFindablePage, isListedPage, isThere, isToldInBin, linkedFrom, opensPage,
} from '../wiki-pages.js';

interface Titled {
  readonly nodes: readonly { readonly title: string }[];
}

const titles = ({ nodes }: Titled): string[] => nodes.map(({ title }) => title);
const readable = ({ world, person }: Look): Space[] => world.spaces.filter((space) => readsSpace(person, space));
const readablePages = (look: Look): Placed[] => allPages(look.world).filter((placed) => opensPage(look.person, placed));
const listedPages = (look: Look): WikiPage[] => readablePages(look).map(({ page }) => page).filter(isListedPage);

/** The same question of every space that there is; nothing where they are not told of it. */
async function ofSpaces<Answer>(look: Look, query: string, told: (space: Answer, where: Space) => string[]): Promise<string[]> {
  const answers = await Promise.all(look.world.spaces.map(async (space) => {
    const answer = await answerOf<{ wikiSpace: Answer }>(look, `query ($id: String!) { wikiSpace(address: $id) { ${query} } }`, { id: space.id });
    return answer ? told(answer.wikiSpace, space) : [];
  }));
  return answers.flat();
}

/** Hidden pages keep their place without a title as long as something stands below them. */
function treeOf(person: Person, space: Space): string[] {
  const live = space.pages.filter(isThere);
  const hasBelow = (page: WikiPage): boolean => live.some(({ parent }) => parent === page);
  return live.flatMap((page) => {
    const isRead = opensPage(person, { page, space });
    return isRead || hasBelow(page) ? [`${isRead ? page.word : 'hidden'} ${hasBelow(page)}`] : [];
  });
}

interface Level {
  readonly nodes: readonly { readonly title: string | null; readonly hasChildren: boolean }[];
}

const overviewLists = {
  // What was created long ago and never looked at since was due long ago, as long as anybody may change it.
  OVERDUE: ({ page, space }: Placed) => isListedPage(page) && !page.isReviewed && !space.group?.isArchived,
  OWNERLESS: (placed: Placed) => isListedPage(placed.page) && !hasOwner(placed),
  RETIRED: ({ page }: Placed) => page.isRetired && isFindablePage(page),
  ORPHANED: ({ page, space }: Placed, { world, person }: Look) => isListedPage(page) && page.parent !== null
    && !space.pages.some((below) => isThere(below) && below.parent === page)
    && linkedFrom(person, { page, space }, world).every((one) => one === page),
};

/** Looks after the pages of a space for which nobody else answers. */
function keeps({ world, person }: Look, space: Space): boolean {
  if (!readsSpace(person, space) || !isAmongEditors(person, space)) return false;
  if (space.group) return isOwner(person, space.group);
  const managers = [...space.managers].filter(({ isGone }) => !isGone);
  return managers.length > 0 ? managers.includes(person) : world.present.includes(person) && person.isOfficial;
}

/** What lists and counts pages of the wiki. */
export const wikiListDoors: readonly Door[] = [
  {
    name: 'trees of spaces',
    expected: (look) => readable(look).flatMap((space) => treeOf(look.person, space)),
    seen: (look) => {
      const shown = ({ nodes }: Level): string[] => nodes.map(({ title, hasChildren }) => `${title ?? 'hidden'} ${hasChildren}`);
      const levels = look.world.spaces.flatMap(({ pages }) => pages.map(({ id }) => id)).map((id, index) => `l${index}: treeLevel(parentId: "${id}") { nodes { title hasChildren } }`);
      return ofSpaces<Record<string, Level> & { tree: Level[] }>(look, `tree { nodes { title hasChildren } } ${levels.slice(0, 14).join(' ')}`, ({ tree, ...below }) => [
        ...tree.flatMap(shown), ...Object.values(below).flatMap(shown)]);
    },
  },
  {
    name: 'tree beside a page',
    isNarrow: true,
    expected: (look) => readablePages(look).map(({ page }) => page.word),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map(async ({ page, space }) => {
        const answer = await answerOf<{ wikiPage: { tree: Level[] } }>(
          look, 'query ($id: String!) { wikiPage(address: $id) { tree { nodes { title hasChildren } } } }', { id: page.id });
        const nodes = (answer?.wikiPage.tree ?? []).flatMap((level) => level.nodes);
        // Where they do not read the space, they are not told either that something without a title stands there.
        return nodes.flatMap(({ title }) => title ?? (readsSpace(look.person, space) ? [] : ['untitled']));
      }));
      return [...new Set(answers.flat())];
    },
  },
  {
    name: 'recent pages of spaces',
    expected: (look) => wordsOf(listedPages(look)),
    seen: (look) => ofSpaces<{ recentPages: Titled }>(look, 'recentPages(first: 50) { nodes { title } }', ({ recentPages }) => titles(recentPages)),
  },
  {
    name: 'pages of groups',
    expected: (look) => wordsOf(readablePages(look).filter(({ page, space }) => space.group && isListedPage(page)).map(({ page }) => page)),
    seen: async (look) => {
      const answers = await Promise.all(look.world.standingGroups.map(({ id }) => answerOf<{ group: { wikiPages: Titled } }>(
        look, 'query ($id: String!) { group(address: $id) { wikiPages(first: 50) { nodes { title } } } }', { id })));
      return answers.flatMap((answer) => (answer ? titles(answer.group.wikiPages) : []));
    },
  },
  {
    name: 'pages that people wrote',
    expected: (look) => wordsOf(listedPages(look)),
    isNarrow: true,
    seen: async (look) => {
      const answers = await Promise.all(look.world.people.map(({ id }) => answerOf<{ person: { editedPages: Titled } }>(
        look, 'query ($id: String!) { person(address: $id) { editedPages(first: 50) { nodes { title } } } }', { id })));
      return [...new Set(answers.flatMap((answer) => (answer ? titles(answer.person.editedPages) : [])))];
    },
  },
  {
    name: 'pages of their tags',
    expected: (look) => wordsOf(look.pages.filter((placed) => opensPage(look.person, placed) && isListedPage(placed.page)).map(({ page }) => page)),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map(({ page }) => answerOf<{ tag: { wikiPages: Titled } | null }>(
        look, 'query ($slug: String!) { tag(slug: $slug) { wikiPages(first: 50) { nodes { title } } } }', { slug: page.tag })));
      return answers.flatMap((answer) => (answer?.tag ? titles(answer.tag.wikiPages) : []));
    },
  },
  {
    name: 'pages to link to',
    expected: (look) => wordsOf(look.pages.filter((placed) => opensPage(look.person, placed) && isListedPage(placed.page)).map(({ page }) => page)),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map(({ page }) => answerOf<{ wikiPageSuggestions: { title: string }[] }>(
        look, 'query ($query: String!) { wikiPageSuggestions(query: $query) { title } }', { query: page.word.slice(0, 8) })));
      return answers.flatMap((answer) => (answer?.wikiPageSuggestions ?? []).map(({ title }) => title));
    },
  },
  {
    name: 'bins of spaces',
    expected: ({ world, person }) => world.spaces.filter((space) => editsIn(person, space)).flatMap((space) => {
      const told = space.pages.filter((page) => isToldInBin(person, { page, space }));
      return told.filter((page) => page.deletedWith === page).map((page) => `${page.word} ${told.filter(({ deletedWith }) => deletedWith === page).length}`);
    }),
    seen: (look) => ofSpaces<{ bin: { nodes: { title: string; pageCount: number }[] } }>(
      look, 'bin(first: 50) { nodes { title pageCount } }', ({ bin }) => bin.nodes.map(({ title, pageCount }) => `${title} ${pageCount}`)),
  },
  ...Object.entries(overviewLists).map(([list, isIn]): Door => ({
    name: `pages to look after: ${list.toLowerCase()}`,
    expected: (look) => readable(look).flatMap((space) => {
      // What moderators hid is theirs to settle before anybody looks after it.
      const pages = space.pages.filter((page) => isFindablePage(page) && isIn({ page, space }, look)).map(({ word }) => word).sort();
      return [`${space.word} ${pages.length} ${pages.join()}`];
    }),
    seen: (look) => ofSpaces<{ overview: Record<string, number>; pagesToLookAfter: { nodes: { page: { title: string } }[] } }>(
      look, `overview { count: ${list.toLowerCase()} } pagesToLookAfter(list: ${list}, first: 50) { nodes { page { title } } }`,
      ({ overview, pagesToLookAfter: { nodes } }, { word }) => [`${word} ${overview.count} ${nodes.map(({ page }) => page.title).sort().join()}`]),
  })),
  {
    name: 'links that lead nowhere',
    expected: (look) => readable(look).flatMap((space) => {
      const links = space.pages.filter(isListedPage).flatMap(({ looksFor, linksTo, word }) => [
        ...(looksFor && !findsPage(look.person, looksFor) ? [`${word} ${looksFor.title}`] : []),
        ...(linksTo && isInBinOf(look, linksTo) ? [`${word} null`] : []),
      ]);
      return [`${space.word} ${links.length}`, ...links];
    }),
    seen: (look) => ofSpaces<{ overview: { deadLinks: number }; deadLinks: { nodes: { wanted: string | null; page: { title: string } }[] } }>(
      look, 'overview { deadLinks } deadLinks(first: 50) { nodes { wanted page { title } } }',
      ({ overview, deadLinks: { nodes } }, { word }) => [`${word} ${overview.deadLinks}`, ...nodes.map(({ wanted, page }) => `${page.title} ${wanted}`)]),
  },
  {
    name: 'own reviews',
    expected: (look) => allPages(look.world).filter((placed) => {
      const { page, space } = placed;
      if (!isListedPage(page) || page.isReviewed || !editsPage(look.person, placed)) return false;
      return page.author === look.person || (keeps(look, space) && !hasOwner(placed));
    }).map(({ page }) => page.word),
    seen: async (look) => {
      const answer = await answerOf<{ pagesToReviewCount: number; pagesToReview: { nodes: { page: { title: string } }[] } }>(
        look, '{ pagesToReviewCount pagesToReview(first: 50) { nodes { page { title } } } }', {});
      const nodes = answer?.pagesToReview.nodes ?? [];
      return answer?.pagesToReviewCount === nodes.length ? nodes.map(({ page }) => page.title) : [`counts ${answer?.pagesToReviewCount}`];
    },
  },
];

/** That it lies there is told to those who read the space. */
function isInBinOf({ world, person }: Look, target: WikiPage): boolean {
  return !isThere(target) && world.spaces.some((space) => space.pages.includes(target) && readsSpace(person, space));
}
