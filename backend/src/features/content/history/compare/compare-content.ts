import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { compareTexts } from './compare-texts.js';
import type { ComparedTexts } from './compared-texts.js';
import { Budget, type Segment, compareWords, unchanged } from './words.js';

/** All that a revision or a draft says. */
export interface ComparableContent {
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  /** The label of the marking. */
  readonly marking: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Something beside the text that changed, such as the title. */
export interface ComparedFact {
  /** What people call it. */
  readonly name: string;
  readonly from: readonly Segment[];
  readonly to: readonly Segment[];
}

export interface ComparedContent extends ComparedTexts {
  readonly facts: readonly ComparedFact[];
}

/** `detailNames` says what people call what only this kind of item has; what has no name is not compared. */
export function compareContent(
  from: ComparableContent,
  to: ComparableContent,
  detailNames: Readonly<Record<string, string>>,
): ComparedContent {
  const facts = [
    ...fact('Title', from.title, to.title),
    ...Object.entries(detailNames).flatMap(([key, name]) => fact(name, from.details[key] ?? '', to.details[key] ?? '')),
    ...tags(from.tags, to.tags),
    ...fact('Marking', from.marking, to.marking),
  ];
  return { ...compareTexts(from.body, to.body), facts };
}

/** Far more than a title or an introduction needs. */
const steps = 500_000;

function fact(name: string, from: string, to: string): ComparedFact[] {
  return from === to ? [] : [{ name, ...compareWords(from, to, new Budget(steps)) }];
}

/** Tags went and came whole; their order says nothing. */
function tags(from: readonly string[], to: readonly string[]): ComparedFact[] {
  const side = (own: readonly string[], others: readonly string[]): Segment[] =>
    own.flatMap((tag, at) => [...(at === 0 ? [] : unchanged(', ')), { changed: !others.includes(tag), text: tag }]);
  const found = { name: 'Tags', from: side(from, to), to: side(to, from) };
  return [...found.from, ...found.to].some(({ changed }) => changed) ? [found] : [];
}
