import { checkContent, type CheckName, type Finding } from '@crossbench/schema/checks';
import { imagesOf, linksOf, type RichTextNode } from '@crossbench/schema/rich-text';
import type { DraftText } from './saving/draft-text';

/** Where something is mended: a field beside the text, or a block of it. */
export type CheckPlace = { block: string | undefined } | 'title' | 'standfirst' | 'text' | 'tags' | 'cover';

/** One line of "Before you publish". */
export interface Check {
  name: string;
  /** `error` stops publishing, `warning` is asked about, `advice` is only said. */
  state: 'done' | 'error' | 'warning' | 'advice';
  text: string;
  place?: CheckPlace;
}

/** Where there are more, the first of them say enough. */
const mostLinesOfAKind = 4;

/** What to look at before publishing, by the rules that the server decides by. */
export function checksOf(text: DraftText): Check[] {
  const found = checkContent(text);
  return topics
    .filter(({ applies }) => applies?.(text) ?? true)
    .flatMap(({ names, done }) => {
      const ours = found.filter(({ name }) => names.includes(name));
      return ours.length === 0 ? [{ name: names[0] ?? '', state: 'done' as const, text: done }] : linesOf(ours, text);
    });
}

interface Topic {
  names: CheckName[];
  /** What is said when there is nothing to do. */
  done: string;
  applies?: (text: DraftText) => boolean;
}

const topics: Topic[] = [
  { names: ['title'], done: 'The post has a title' },
  { names: ['text'], done: 'There is something to read' },
  {
    names: ['pictures'],
    done: 'Every picture has a description',
    applies: ({ body }) => imagesOf(body).length > 0,
  },
  { names: ['cover'], done: 'The cover has a description', applies: ({ cover }) => Boolean(cover) },
  {
    names: ['payment-card-number', 'national-insurance-number', 'nhs-number'],
    done: 'No card, NHS or National Insurance numbers',
  },
  { names: ['headings'], done: 'Headings are in order', applies: ({ body }) => has(body, 'heading') },
  { names: ['links'], done: 'Links say where they lead', applies: ({ body }) => linksOf(body).length > 0 },
  { names: ['tables'], done: 'Tables have a header row', applies: ({ body }) => has(body, 'table') },
];

function linesOf(found: Finding[], text: DraftText): Check[] {
  const lines = found.slice(0, mostLinesOfAKind).map((finding) => ({
    name: finding.key,
    state: states[finding.severity],
    text: wordsFor(finding, text),
    place: placeOf(finding),
  }));
  const more = found.length - lines.length;
  const [first] = lines;
  if (more === 0 || first === undefined) return lines;
  return [...lines, { name: `${first.name} more`, state: first.state, text: `And ${more} more like this.` }];
}

const states = { ERROR: 'error', WARNING: 'warning', ADVICE: 'advice' } as const;

/** While somebody writes, what is missing yet is no mistake. */
function wordsFor({ name, message }: Finding, { body }: DraftText): string {
  if (name === 'title') return 'The post needs a title.';
  if (name === 'text') return 'There is no text yet.';
  if (name !== 'pictures') return message;
  const bare = imagesOf(body).filter(({ lacksDescription }) => lacksDescription).length;
  return bare === 1 ? '1 picture needs a description.' : `${bare} pictures need a description.`;
}

function placeOf({ field, blockId }: Finding): CheckPlace {
  if (blockId !== undefined) return { block: blockId };
  return field === 'body' ? 'text' : field;
}

function has(node: RichTextNode, type: string): boolean {
  return node.type === type || (node.content ?? []).some((child) => has(child, type));
}
