import { type Word, wordsOf } from './words.js';
import { isStopWord } from './stop-words.js';

/**
 * Words that are also written as two of which one is so frequent that bodies do not hold it: "sign on", "sign-on", "signon". For other
 * words it is enough to know that both parts are words.
 */
const compounds: ReadonlySet<string> = new Set(
  `signon signin signup signoff signout logon login logoff logout setup backup followup rollout handover handoff standup takeaway takeover
  changeover crossover makeover optin optout breakdown lockdown shutdown slowdown countdown dropdown markdown crackdown drilldown workaround
  turnaround lookup cleanup startup checkin checkout checkup turnover turnout layout buyin buyout plugin dropin dropout walkin walkthrough
  readthrough breakthrough standby printout handout fallout timeout blackout callout cutoff kickoff payoff spinoff tradeoff runup writeup
  mockup pickup popup roundup scaleup warmup buildup catchup makeup markup meetup mixup switchover carryover holdover leftover
  rollover spillover phasein phaseout rollback online offline onsite offsite inbox outbox inhouse onboarding offboarding ongoing underway
  upskilling outturn upfront inkind`.split(/\s+/),
);

/** Parts of names that are written before another part with or without a space, and letters before a word: "Ó Briain", "e mail". */
const before: ReadonlySet<string> = new Set(['o', 'mc', 'mac', 'ni', 'nic', 'ui', 'fitz']);
const letters: ReadonlySet<string> = new Set(['e', 'x', 't']);

/** All that one of them may begin with: most words begin none, and need not be put together to see it. */
const beginnings: ReadonlySet<string> = new Set([...compounds].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index))));

/** The shortest half of a word that was written as one, and the longest word that is parted. */
const shortestHalf = 3;
const longestParted = 24;

/**
 * The word as one with the word before it, where it may be written so: "anti-pattern", "sign on", "D’Arcy", "Ó Briain". Undefined where
 * it is not.
 */
export function joinedWithBefore(text: string, words: readonly Word[], index: number): string | undefined {
  const [word, previous] = [words[index], words[index - 1]];
  if (!word || !previous) return undefined;
  if (previous.elided) return isCapital(text, word) ? previous.folded + word.folded : undefined;
  if (word.joined) return previous.folded + word.folded;
  if (word.start !== previous.end + 1) return undefined;
  if (!beginnings.has(previous.folded) && !letters.has(previous.folded) && !before.has(previous.folded)) return undefined;
  const joined = previous.folded + word.folded;
  if (compounds.has(joined) || letters.has(previous.folded)) return joined;
  return before.has(previous.folded) && isCapital(text, previous) && isCapital(text, word) ? joined : undefined;
}

function isCapital(text: string, { start }: Word): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase();
}

/** For each word of a query, by its folded form, how it may be written as one with a neighbour. The vocabulary knows which of them are words. */
export function joinedInQuery(query: string): ReadonlyMap<string, readonly string[]> {
  const words = wordsOf(query);
  const joined = new Map<string, string[]>();
  words.slice(1).forEach((word, index) => {
    const previous = words[index];
    if (!previous) return;
    const pair = previous.folded + word.folded;
    const isOne = word.joined || compounds.has(pair) || !(isStopWord(previous.folded) || isStopWord(word.folded));
    if (!isOne) return;
    for (const { folded } of [previous, word]) joined.set(folded, [...(joined.get(folded) ?? []), pair]);
  });
  return joined;
}

/** The two words as which one word may be written: "database" → "data base". The vocabulary knows which of them are words. */
export function splitsOf(word: string): (readonly [string, string])[] {
  if (word.length < 2 * shortestHalf || word.length > longestParted || /\p{N}/u.test(word)) return [];
  return Array.from({ length: word.length - 2 * shortestHalf + 1 }, (_, index) => shortestHalf + index)
    .map((at) => [word.slice(0, at), word.slice(at)] as const)
    .filter((halves) => !halves.some(isStopWord));
}
