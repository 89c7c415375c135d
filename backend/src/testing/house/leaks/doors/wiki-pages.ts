import { CommentQueries } from '../../../../features/comments/comments.public.js';
import { opensToEdit } from './wiki-sockets.js';
import { type Door, type Look, answerOf, idsOf, opened, wordsOf } from '../look.js';
import type { Person } from '../model.js';
import { readsSpace } from '../spaces.js';
import { type Placed, ancestorsOf, branchOf, editsPage, findsPage, leadingInto, linkedFrom, oldAddressOf, opensPage, readsPage } from '../wiki-pages.js';

interface PageScreen {
  readonly wikiPage: {
    readonly title: string;
    readonly html: string;
    readonly tags: readonly { readonly name: string }[];
    readonly attachments: readonly { readonly id: string }[];
    readonly ancestors: readonly { readonly title: string | null }[];
    readonly linkedFrom: { readonly nodes: readonly { readonly title: string }[] };
    readonly readers: { readonly people: number };
    readonly space: { readonly name: string } | null;
    readonly lastChange: { readonly person: { readonly name: string } | null };
    readonly viewerCan: { readonly edit: boolean };
    readonly deletion: { readonly pageCount: number; readonly linkCount: number; readonly linkedFrom: readonly { readonly title: string }[] } | null;
  };
}

const screen = `query ($id: String!) { wikiPage(address: $id) { title html tags { name } attachments { id } ancestors { title } linkedFrom { nodes { title } }
  readers { people } space { name } lastChange { person { name } } viewerCan { edit } deletion { pageCount linkCount linkedFrom { title } } } }`;

const screenOf = (look: Look, { page }: Placed): Promise<PageScreen | undefined> => answerOf<PageScreen>(look, screen, { id: page.id });

function screenExpected({ person, world }: Look, placed: Placed): object {
  const { page, space } = placed;
  return {
    // Of a space that they do not read, moderators are shown what was hidden and nothing of the space.
    words: `${page.word} ${page.text} ${page.tag} ${page.fileId} ${readsSpace(person, space) ? space.word : 'no space'}`,
    above: wordsOf(ancestorsOf(page).filter((one) => opensPage(person, { page: one, space }))),
    linkedFrom: wordsOf(linkedFrom(person, placed, world)).sort(),
    // A hidden page is shown to moderators only, and all others are counted who would read it.
    people: world.present.filter((one) => readsPage(one, placed)).length,
    edit: editsPage(person, placed),
    finds: Boolean(page.looksFor && findsPage(person, page.looksFor)),
  };
}

function screenSeen({ wikiPage }: PageScreen, { page }: Placed): object {
  const { title, html, tags, attachments, ancestors, readers, space, viewerCan } = wikiPage;
  return {
    words: `${title} ${html.includes(page.text) ? page.text : ''} ${tags.map(({ name }) => name).join()} ${idsOf(attachments).join()} ${space?.name ?? 'no space'}`,
    above: ancestors.map((one) => one.title),
    linkedFrom: wikiPage.linkedFrom.nodes.map((one) => one.title).sort(),
    people: readers.people,
    edit: viewerCan.edit,
    finds: Boolean(page.looksFor) && !html.includes('/wiki/new?'),
  };
}

function deletionSeen(title: string, { pageCount, linkCount, linkedFrom: links }: NonNullable<PageScreen['wikiPage']['deletion']>): string {
  return `${title} ${pageCount} ${linkCount} ${links.map((one) => one.title).sort().join()}`;
}

/** Asks after the pages one by one. */
function ofEach(name: string, isThere: (person: Person, placed: Placed) => boolean, ask: (look: Look, placed: Placed) => Promise<boolean>): Door {
  return {
    name,
    expected: ({ pages, person }) => wordsOf(pages.filter((placed) => isThere(person, placed)).map(({ page }) => page)),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map((placed) => ask(look, placed)));
      return wordsOf(look.pages.filter((_, index) => answers[index]).map(({ page }) => page));
    },
  };
}

/** Whether a file of this site is there, and holds these words. */
async function downloads({ client }: Look, path: string, words: string): Promise<boolean> {
  const response = await client.fetch(path);
  const text = await response.text();
  if (response.status !== 200 && response.status !== 404) throw new Error(`${response.status}: ${text}`);
  if (response.status === 200 && !text.includes(words)) throw new Error(`${path} holds something else`);
  return response.status === 200;
}

/** Whether a text that nobody can save is looked at at all: rights are asked before. */
async function looksAtText({ client }: Look, { page }: Placed): Promise<boolean> {
  const { data, errors } = await client.send<{ savePlainWikiPage: { __typename: string } }>(
    'mutation ($input: SavePlainWikiPageInput!) { savePlainWikiPage(input: $input) { __typename } }',
    { input: { pageId: page.id, baseVersion: 1, body: { type: 'doc', content: [{ type: 'nonsense' }] } } });
  const code = errors?.[0]?.extensions.code;
  if (code && code !== 'NOT_FOUND' && code !== 'FORBIDDEN') throw new Error(code);
  return data?.savePlainWikiPage.__typename === 'ValidationFailed';
}

/** What asks after one page of the wiki. */
export const wikiPageDoors: readonly Door[] = [
  {
    name: 'wikiPage(address) with all that stands on its screen',
    expected: (look) => opened(look).map((placed) => JSON.stringify(screenExpected(look, placed))),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map(async (placed) => {
        const answer = await screenOf(look, placed);
        return answer ? [JSON.stringify(screenSeen(answer, placed))] : [];
      }));
      return answers.flat();
    },
  },
  {
    name: 'what links to a branch that is deleted',
    expected: (look) => look.pages.filter((placed) => editsPage(look.person, placed)).map((placed) => {
      const links = wordsOf(leadingInto(look.person, placed, look.world)).sort();
      const branch = branchOf(placed.page, placed.space).filter((page) => opensPage(look.person, { page, space: placed.space }));
      return `${placed.page.word} ${branch.length} ${links.length} ${links.join()}`;
    }),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map((placed) => screenOf(look, placed)));
      return answers.flatMap((answer) => (answer?.wikiPage.deletion ? [deletionSeen(answer.wikiPage.title, answer.wikiPage.deletion)] : []));
    },
  },
  {
    name: 'comments on pages',
    expected: (look) => look.pages.filter((placed) => placed.page.remark && readsPage(look.person, placed)).map(({ page }) => page.word),
    seen: async ({ app, actor, pages }) => {
      const found = await app.get(CommentQueries).readable(actor, pages.flatMap(({ page }) => page.remark?.id ?? []));
      return pages.filter(({ page }) => found.some(({ itemId }) => itemId === page.id)).map(({ page }) => page.word);
    },
  },
  ofEach('old addresses of pages', opensPage, async (look, { page }) => {
    const answer = await answerOf<{ wikiPageByOldAddress: object | null }>(
      look, 'query ($path: String!) { wikiPageByOldAddress(path: $path) { title } }', { path: oldAddressOf(page) });
    return Boolean(answer?.wikiPageByOldAddress);
  }),
  ofEach('pages by title', (person, placed) => opensPage(person, placed) && readsSpace(person, placed.space), async (look, { page, space }) => {
    const answer = await answerOf<{ wikiPageByTitle: object | null }>(
      look, 'query ($space: String!, $title: String!) { wikiPageByTitle(space: $space, title: $title) { title } }', { space: space.id, title: page.word });
    return Boolean(answer?.wikiPageByTitle);
  }),
  ofEach('histories of pages', readsPage, async (look, { page }) => {
    const answer = await answerOf<{ itemHistory: { revisions: { nodes: unknown[] } } }>(
      look, 'query ($id: String!) { itemHistory(address: $id) { revisions(first: 5) { nodes { title } } } }', { id: page.id });
    return Boolean(answer && answer.itemHistory.revisions.nodes.length > 0);
  }),
  ofEach('versions of pages', readsPage, async (look, { page }) => Boolean(await answerOf(
    look, 'query ($id: String!) { itemHistory(address: $id) { revision(number: 1) { html } } }', { id: page.id }))),
  ofEach('versions compared', readsPage, async (look, { page }) => Boolean(await answerOf(
    look, 'query ($id: String!) { itemHistory(address: $id) { comparison(from: 1, to: 3) { changes { wordsAdded } } } }', { id: page.id }))),
  ofEach('files of pages', readsPage, (look, { page }) => downloads(look, `/files/${page.fileId}`, page.filed)),
  // What was hidden leaves the site in no file of this kind, whoever asks.
  ofEach('pages as Markdown', (person, placed) => opensPage(person, placed) && !placed.page.isHidden, (look, { page }) => downloads(look, `/files/wiki-pages/${page.id}/markdown`, page.text)),
  ofEach('pages as HTML', opensPage, (look, { page }) => downloads(look, `/files/wiki-pages/${page.id}/html`, page.text)),
  ofEach('texts to edit without a socket', editsPage, async ({ client }, { page }) => {
    const { data } = await client.send<{ wikiPageText: { body: unknown } }>('query ($id: String!) { wikiPageText(address: $id) { body } }', { id: page.id });
    return JSON.stringify(data?.wikiPageText ?? null).includes(page.text);
  }),
  ofEach('saving without a socket', editsPage, looksAtText),
  ofEach('sockets of pages', editsPage, (look, { page }) => opensToEdit(look, page)),
  ofEach('what can be reported of pages', (person, placed) => readsPage(person, placed) && !placed.page.isHidden && !placed.page.deletedWith,
    async (look, { page }) => Boolean(await answerOf(look, 'query ($id: ID!) { reportableThing(kind: ITEM, id: $id) { title } }', { id: page.id }))),
];
