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
}

/** Title and passage are made of what the source says now, never of what the index remembers. */
export function hitOf({ id, kind, path, title, text, personId, groupId, at, sourceId }: ReadableResult, matched: MatchedWords): SearchHit {
  return { id, kind, path, title: markWords(title, matched), snippet: bestPassage(text, matched), personId, groupId, date: at, sourceId };
}
