import type { FoundPassage, KeptPassage } from '../../content/content.public.js';
import { carrySpan } from './carry-span.js';
import { findQuote } from './find-quote.js';
import { isSamePassage } from './likeness.js';
import type { LivePageText } from './live-page-text.js';
import type { PageText, Span } from './page-text.js';

export interface ShownVersion {
  readonly number: number;
  readonly text: PageText;
}

const lost: FoundPassage = { state: 'LOST', place: null };

/**
 * Where a passage stands in the version that readers see. Rather lost than at other words: what the place says must be like what
 * was quoted. The version in which it was chosen knows the place itself; later ones are asked through the text as it is written
 * together, in which every letter keeps its identity, and what that has lost is looked for by its words.
 */
export function findPassage(passage: KeptPassage, shown: ShownVersion, live: LivePageText | undefined): FoundPassage {
  if (passage.version === shown.number) return at(shown.text.spanOf(passage), passage, shown.text) ?? lost;
  const written = live && findWritten(passage, shown.text, live);
  const there = at(written, passage, shown.text);
  if (there?.state === 'SAME') return there;
  const quoted = findQuote(passage, shown.text);
  // Where both are found they must be about the same words.
  if (quoted && (!there || overlap(written, quoted))) return at(quoted, passage, shown.text) ?? lost;
  return there ?? lost;
}

function findWritten({ startPosition, endPosition, quote }: KeptPassage, shown: PageText, live: LivePageText): Span | undefined {
  const span = startPosition && endPosition ? live.find({ start: startPosition, end: endPosition }) : undefined;
  return span && isSamePassage(quote, live.text.words(span)) ? carrySpan(span, live.text, shown) : undefined;
}

function at(found: Span | undefined, { quote }: KeptPassage, text: PageText): FoundPassage | undefined {
  const span = found && text.withoutSpaces(found);
  const state = span && isSamePassage(quote, text.words(span));
  const place = span && text.placeOf(span);
  return state && place ? { state, place } : undefined;
}

function overlap(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.from < other.to && other.from < one.to;
}
