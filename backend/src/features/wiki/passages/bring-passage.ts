import type { BroughtPassage, KeptPassage } from '../../content/content.public.js';
import { carrySpan } from './carry-span.js';
import { keepPassage } from './keep-passage.js';
import { isSamePassage } from './likeness.js';
import type { LivePageText } from './live-page-text.js';
import type { PageText } from './page-text.js';

interface Texts {
  /** In which the passage was chosen; undefined where that version did not come. */
  readonly version: PageText | undefined;
  /** That readers see. */
  readonly shown: PageText;
  readonly live: LivePageText | undefined;
}

/** What to keep of a passage that another site kept. Its place is believed where it says what was quoted. */
export function bringPassage({ now, ...chosen }: BroughtPassage, { version, shown, live }: Texts): KeptPassage {
  const kept = (version && keepPassage(chosen, version, undefined)) ?? { ...chosen, before: '', after: '', isUnique: false, startPosition: null, endPosition: null };
  const span = now && shown.spanOf(now);
  if (!live || !span || !isSamePassage(chosen.quote, shown.words(span))) return kept;
  const written = carrySpan(span, shown, live.text);
  const anchor = written && live.anchor(written);
  return { ...kept, startPosition: anchor?.start ?? null, endPosition: anchor?.end ?? null };
}
