import type { KeptPassage } from '../../content/content.public.js';
import { oneLine } from './likeness.js';
import type { PageText, Span } from './page-text.js';

/** Characters of what stands around a passage that are kept, and that must still be there. */
const around = 40;
const mustMatch = 12;
/** Words of so many characters are nobody else's. */
const longEnough = 40;

type Quote = Pick<KeptPassage, 'quote' | 'before' | 'after' | 'isUnique'>;

/** A text with all spaces and line ends as one space, and where each of its characters stands. */
interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

const known = new WeakMap<PageText, Folded>();

/** How often these words stand in the text, no more than twice, and where first. */
export function occurrencesOf(quote: string, page: PageText): { count: number; first: Span | undefined } {
  const { text, places } = folded(page);
  const wanted = oneLine(quote);
  const first = wanted === '' ? -1 : text.indexOf(wanted);
  if (first < 0) return { count: 0, first: undefined };
  const last = places[first + wanted.length - 1] ?? 0;
  return { count: text.indexOf(wanted, first + 1) < 0 ? 1 : 2, first: { from: places[first] ?? 0, to: last + 1 } };
}

/**
 * Where words stand that nothing but themselves leads to. They must have stood once only, and stand once only; few words must
 * also have their line ends where they had them, and stand beside what they stood beside.
 */
export function findQuote({ quote, before, after, isUnique }: Quote, page: PageText): Span | undefined {
  if (!isUnique) return undefined;
  const { count, first } = occurrencesOf(quote, page);
  if (count !== 1 || !first) return undefined;
  if (quote.length >= longEnough) return first;
  return inLines(quote) === inLines(page.words(first)) && isBeside({ before, after }, aroundOf(first, page)) ? first : undefined;
}

/** What stands before and after a passage in its lines. */
export function aroundOf({ from, to }: Span, page: PageText): { before: string; after: string } {
  const [first, last] = [page.lineAt(from), page.lineAt(to - 1)];
  const before = first ? first.text.slice(0, from - first.from) : '';
  const after = last ? last.text.slice(to - last.from) : '';
  return { before: tidy(before).slice(-around), after: tidy(after).slice(0, around) };
}

/** What stands before, or what stands after, if that is more than a word; else both, and where the line begins or ends it still does. */
function isBeside(was: { before: string; after: string }, is: { before: string; after: string }): boolean {
  const before = was.before.length < mustMatch ? is.before === was.before : is.before.endsWith(was.before.slice(-mustMatch));
  const after = was.after.length < mustMatch ? is.after === was.after : is.after.startsWith(was.after.slice(0, mustMatch));
  return (before && after) || (before && was.before.length >= mustMatch) || (after && was.after.length >= mustMatch);
}

/** Spaces as one space, but line ends as they are. */
function inLines(text: string): string {
  return text.split('\n').map(oneLine).join('\n');
}

/** Whole characters only: half of one cannot be kept. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').toWellFormed();
}

function folded(page: PageText): Folded {
  const found = known.get(page) ?? fold(page.text);
  known.set(page, found);
  return found;
}

function fold(text: string): Folded {
  const places: number[] = [];
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = /\s/u.test(text.charAt(index));
    if (isSpace && (result === '' || result.endsWith(' '))) continue;
    result += isSpace ? ' ' : text.charAt(index);
    places.push(index);
  }
  return { text: result, places };
}
