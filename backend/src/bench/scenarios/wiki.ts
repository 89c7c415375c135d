import type { World } from '../fill/fill.js';
import type { Random } from '../fill/random.js';
import { versions } from '../fill/wiki.js';
import { withOtherParagraph } from '../fill/wiki-texts.js';
import type { PlannedRequest } from '../load/plan.js';
import type { Maker } from './scenarios.js';

type Variables = (world: World, random: Random) => Record<string, unknown>;

/** The page itself, as the web app asks for it: with its place in the tree, what links to it and who answers for it. */
const aPage: Variables = ({ wiki }, random) => ({ address: random.pick(wiki.pages).address });

export function wikiMakers(some: (make: () => PlannedRequest) => PlannedRequest[]): Readonly<Record<string, Maker>> {
  const reading = (title: string, operationName: string, expect: string, variables: Variables): Maker => (world, documents, random) => ({
    title,
    operationName,
    query: documents.operation(operationName),
    expect: `"__typename":"${expect}"`,
    use: 'repeat',
    requests: some(() => ({ sessionToken: random.pick(world.people).sessionToken, variables: variables(world, random) })),
  });
  return {
    'wiki-page': reading('A page of the wiki, with its tree', 'WikiPage', 'WikiPage', aPage),
    'wiki-tree': reading('The start of a large space: the top of its tree', 'WikiSpaceTree', 'WikiTreeLevel', ({ wiki }) => ({ space: wiki.largest.address })),
    'wiki-level': reading('What stands below one of its pages', 'WikiTreeLevel', 'WikiTreeLevel', ({ wiki }, random) => (
      { space: wiki.largest.address, parentId: random.pick(wiki.largest.parents).id })),
    'wiki-history': reading(`The history of a page with ${versions} versions`, 'ItemHistory', 'ItemHistory', (world, random) => (
      { ...aPage(world, random), first: 20 })),
    'wiki-compare': reading('Two of its versions, compared', 'ItemComparison', 'ItemHistory', (world, random) => (
      { ...aPage(world, random), ...twoVersions(random) })),
    'wiki-save': (world, documents, random) => ({
      title: 'Save a page, one paragraph of it changed',
      operationName: 'SavePlainPage',
      query: documents.operation('SavePlainPage'),
      expect: '"__typename":"WikiPageSaved"',
      use: 'version',
      requests: saving(world, random),
    }),
  };
}

function twoVersions(random: Random): { from: number; to: number } {
  const from = random.between(1, versions - 1);
  return { from, to: random.between(from + 1, versions) };
}

/** Each page is saved by somebody else, with two texts in turns: the same one again would make no version. */
function saving({ wiki, people }: World, random: Random): PlannedRequest[] {
  return wiki.pages.slice(0, people.length).map(({ id, body }, number) => ({
    sessionToken: people[number]?.sessionToken ?? '',
    variables: { input: { pageId: id, baseVersion: versions, summary: 'Brought up to date', body: withOtherParagraph(random, body) } },
    otherBody: body,
  }));
}
