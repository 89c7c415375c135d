import { limits } from '@crossbench/schema/limits';
import { SourceProblem } from '../importing/source-problem.js';
import { cutWords } from '../importing/text/plain-words.js';
import type { Notes } from '../importing/report/notes.js';
import type { DumpPage, DumpRevision } from './source/dump.js';

/** How much of a page's history comes at most. */
export const historyLimits = { revisions: 500, characters: 16_000_000 };

/** Characters. */
const longestSummary = 200;

/** A version with a text that can be kept. */
export interface UsableRevision extends DumpRevision {
  readonly text: string;
}

/** The versions of a page that can come, the oldest first. Throws a SourceProblem where its newest cannot. */
export function usableRevisions({ revisions, olderRevisions }: DumpPage, notes: Notes): [UsableRevision, ...UsableRevision[]] {
  const withText = revisions.flatMap((revision) => (revision.text === undefined ? [] : [{ ...revision, text: revision.text }]));
  const newest = withText.at(-1);
  if (!newest) throw new SourceProblem('has no text in this export. Export whole pages, not only their names');
  if (!fits(newest)) throw new SourceProblem(`is longer than ${limits.richTextBytes.toLocaleString('en')} characters. Part it on the old wiki`);
  const usable = withText.filter(fits);
  const [first = newest, ...others] = usable;
  if (olderRevisions > 0) notes.add('degraded', `its ${olderRevisions.toLocaleString('en')} oldest versions stay on the old wiki: the newest ${revisions.length} come`);
  const without = revisions.length - usable.length;
  if (without > 0) notes.add('degraded', `${without} of its versions are left out: their texts were hidden, or are too long`);
  return [first, ...others];
}

function fits({ text, isTooLarge }: UsableRevision): boolean {
  return !isTooLarge && text.length <= limits.richTextBytes;
}

// The old wiki wrote the name of the section that was changed like a comment in code.
export function summaryOf({ comment }: DumpRevision): string {
  const words = comment.replace(/\/\*\s*(.*?)\s*\*\/\s*/g, (_, section: string) => `${section}: `).replace(/\s+/g, ' ').trim();
  return cutWords(words.replace(/:$/, ''), longestSummary);
}
