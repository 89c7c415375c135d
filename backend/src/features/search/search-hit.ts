import { withoutControlCharacters } from '../../platform/control-characters.js';
import type { SearchResultRow } from '../../platform/search-source.js';
import type { MatchedWords } from './text/matched-words.js';
import { bestPassage } from './text/passage.js';
import { type TextPart, markWords } from './text/text-parts.js';
import type { ReadableResult } from './readable-candidates.js';

/** A result as it is shown. */
export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly title: readonly TextPart[];
  readonly snippet: readonly TextPart[];
  readonly personId: string | null;
  readonly groupId: string | null;
  readonly date: Date | null;
  readonly sourceId: string | null;
  /** Where in it the words stand. */
  readonly place: string | null;
  readonly standsIn: SearchResultRow['standsIn'];
  readonly stewardship: SearchResultRow['stewardship'];
}

/** Title and passage are made of what the source says now, never of what the index remembers; the passage only where it is asked for. */
export function hitOf({ id, kind, path, title, text, personId, groupId, at, sourceId, place, standsIn, stewardship }: ReadableResult, matched: MatchedWords): SearchHit {
  return {
    id, kind, path, personId, groupId, date: at, sourceId, place, standsIn, stewardship,
    title: legible(markWords(title, matched)),
    get snippet() {
      return legible(bestPassage(text, matched));
    },
  };
}

/** What stands in a text must not turn what is shown around it. */
function legible(parts: readonly TextPart[]): TextPart[] {
  return parts.map(({ text, marked }) => ({ text: withoutControlCharacters(text), marked }));
}
