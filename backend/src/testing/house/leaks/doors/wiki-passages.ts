import { CommentPassageQueries } from '../../../../features/comments/comment-passage.queries.js';
import { type CommentGroup, ThreadQueries } from '../../../../features/comments/thread.queries.js';
import { type Door, type Look, answerOf, everything, opened, wordsOf } from '../look.js';
import { type PassageRemark, type Placed, type WikiPage, allPages, readsPage } from '../wiki-pages.js';

interface Shown {
  readonly text: string;
  readonly passage: { readonly quote: string } | null;
  readonly resolvedBy: { readonly name: string } | null;
}

interface Threads {
  readonly totalCount: number;
  readonly nodes: readonly Shown[];
}

interface Screen {
  readonly wikiPage: { readonly title: string; readonly passageThreads: readonly Shown[] } & Readonly<Record<'passages' | 'settled' | 'whole', Threads>>;
}

const thread = 'text passage { quote } resolvedBy { name }';
const screen = `query ($id: String!) { wikiPage(address: $id) { title passageThreads { ${thread} }
  passages: comments(first: 20, group: PASSAGES) { totalCount nodes { ${thread} } }
  settled: comments(first: 20, group: RESOLVED) { totalCount nodes { ${thread} } }
  whole: comments(first: 20, group: WHOLE) { totalCount nodes { ${thread} } } } }`;

const mostMarked = 100;
const isOpen = ({ resolvedBy }: PassageRemark): boolean => !resolvedBy;
const isSettled = (remark: PassageRemark): boolean => !isOpen(remark);
const isMarked = (remark: PassageRemark): boolean => isOpen(remark) && !remark.isHidden;
/** Under which name somebody stands there who has closed their account is not of interest here. */
const named = ({ world }: Look, name: string | undefined): string => world.present.find((person) => person.name === name)?.name ?? 'nobody';

/** What a reader sees of each: what is said unless moderators have hidden it, the words of the page, and who found it settled. */
function told(look: Look, { onPassages, text }: WikiPage, which: (remark: PassageRemark) => boolean): string {
  const remarks = onPassages.filter(which);
  const words = remarks.map(({ word, isHidden, author, resolvedBy }) =>
    `${isHidden && author !== look.person ? '' : `About ${word}`} ${text} ${named(look, resolvedBy?.name)}`);
  return `${remarks.length} ${words.sort().join()}`;
}

function shown(look: Look, nodes: readonly Shown[], count = nodes.length): string {
  return `${count} ${nodes.map(({ text, passage, resolvedBy }) => `${text} ${passage?.quote} ${named(look, resolvedBy?.name)}`).sort().join()}`;
}

const readableAmong = (look: Look, placed: readonly Placed[]): WikiPage[] => placed.filter((one) => readsPage(look.person, one)).map(({ page }) => page);

/** One group of threads, asked for by the ids of the pages. Where nothing is said, and where that may not be read, they are told the same. */
function ofGroup(group: CommentGroup, among: (page: WikiPage) => number): Door {
  return {
    name: `discussions of pages: ${group.toLowerCase()}`,
    expected: (look) => readableAmong(look, look.pages).filter((page) => among(page) > 0).map((page) => `${page.word} ${among(page)} ${among(page)}`),
    seen: async ({ app, actor, pages }) => {
      const answers = await Promise.all(pages.map(async ({ page }) => {
        const { total, threads } = await app.get(ThreadQueries).page(actor, page.id, everything, group);
        return total + threads.length > 0 ? [`${page.word} ${total} ${threads.length}`] : [];
      }));
      return answers.flat();
    },
  };
}

/** What is said about passages of pages. */
export const wikiPassageDoors: readonly Door[] = [
  {
    name: 'passages of comments',
    expected: (look) => readableAmong(look, allPages(look.world)).flatMap(({ onPassages, text }) => onPassages.map(({ word }) => `${word} ${text}`)),
    seen: async ({ app, actor, world }) => {
      const all = allPages(world).flatMap(({ page }) => page.onPassages);
      const found = await app.get(CommentPassageQueries).of(actor, all.map(({ id }) => id));
      return all.flatMap(({ id, word }) => (found.has(id) ? [`${word} ${found.get(id)?.quote}`] : []));
    },
  },
  {
    name: 'threads that are marked in texts',
    expected: (look) => readableAmong(look, look.pages).flatMap(({ onPassages }) => wordsOf(onPassages.filter(isMarked)).map((word) => `About ${word}`)),
    seen: async ({ app, actor, pages }) => {
      const answers = await Promise.all(pages.map(({ page }) => app.get(ThreadQueries).onPassages(actor, page.id, mostMarked)));
      return answers.flatMap(({ threads }) => threads.map(({ comment }) => comment.body));
    },
  },
  ofGroup('PASSAGES', ({ onPassages }) => onPassages.filter(isOpen).length),
  ofGroup('RESOLVED', ({ onPassages }) => onPassages.filter(isSettled).length),
  ofGroup('WHOLE', ({ remark }) => (remark ? 1 : 0)),
  {
    name: 'discussions beside pages',
    expected: (look) => opened(look).map(({ page }) => [
      page.word, told(look, page, isMarked), told(look, page, isOpen), told(look, page, isSettled), page.remark ? `1 More on ${page.remark.word}` : '0 ',
    ].join(' | ')),
    seen: async (look) => {
      const answers = await Promise.all(look.pages.map(({ page }) => answerOf<Screen>(look, screen, { id: page.id })));
      return answers.flatMap((answer) => {
        if (!answer) return [];
        const { title, passageThreads, passages, settled, whole } = answer.wikiPage;
        return [[
          title, shown(look, passageThreads), shown(look, passages.nodes, passages.totalCount), shown(look, settled.nodes, settled.totalCount),
          `${whole.totalCount} ${whole.nodes.map(({ text }) => text).join()}`,
        ].join(' | ')];
      });
    },
  },
];
