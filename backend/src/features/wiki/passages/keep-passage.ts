import type { ChosenPassage, KeptPassage } from '../../content/content.public.js';
import { carrySpan } from './carry-span.js';
import { aroundOf, findQuote, occurrencesOf } from './find-quote.js';
import { isSamePassage, oneLine } from './likeness.js';
import type { LivePageText } from './live-page-text.js';
import type { PageText, Span } from './page-text.js';

/** What to keep of the words that a reader chose in a version; undefined where it says no such words. */
export function keepPassage(chosen: ChosenPassage, version: PageText, live: LivePageText | undefined): KeptPassage | undefined {
  const span = chosenSpan(chosen, version);
  const place = span && version.placeOf(span);
  if (!span || !place) return undefined;
  const quote = version.words(span);
  const kept = { ...aroundOf(span, version), quote, isUnique: occurrencesOf(quote, version).count === 1 };
  const written = live && writtenSpan(span, kept, version, live.text);
  const anchor = written && live?.anchor(written);
  return { ...kept, ...place, version: chosen.version, startPosition: anchor?.start ?? null, endPosition: anchor?.end ?? null };
}

/** Where the reader says; where their browser counts otherwise, where these words stand, if that is one place. */
function chosenSpan(chosen: ChosenPassage, version: PageText): Span | undefined {
  const named = version.spanOf(chosen);
  if (named && oneLine(version.words(named)) === oneLine(chosen.quote)) return named;
  const { count, first } = occurrencesOf(chosen.quote, version);
  return count === 1 ? first : undefined;
}

/** The same words in the text as it is being written now, or what somebody is making of them; undefined where they are gone. */
function writtenSpan(span: Span, kept: Parameters<typeof findQuote>[0], version: PageText, live: PageText): Span | undefined {
  const carried = carrySpan(span, version, live);
  const state = carried && isSamePassage(kept.quote, live.words(carried));
  return state === 'SAME' ? carried : (findQuote(kept, live) ?? (state && carried));
}
