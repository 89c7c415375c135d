import { diffArrays } from 'diff';

/** A piece of a line: words that both sides have, or only this one. */
export interface Segment {
  readonly changed: boolean;
  readonly text: string;
}

export interface WordChanges {
  readonly from: readonly Segment[];
  readonly to: readonly Segment[];
}

/**
 * What a comparison may cost, in steps of about ten nanoseconds. It is spent by counting and not by the clock, so that
 * the same two texts always give the same answer; when it is used up, whole lines are shown as replaced.
 */
export class Budget {
  constructor(private left: number) {}

  get isSpent(): boolean {
    return this.left <= 0;
  }

  get remaining(): number {
    return Math.max(0, this.left);
  }

  spend(steps: number): void {
    this.left -= steps;
  }
}

/** Edits between two lines beyond which they are better shown one after the other. */
const mostEdits = 600;

/** The part of the longer line that both must share, so that their words are shown within each other. */
const leastShared = 0.25;

/** What changed between two lines, word by word. Joined, the pieces of each side are its text. */
export function compareWords(from: string, to: string, budget: Budget): WordChanges {
  const one = tokensOf(from);
  const other = tokensOf(to);
  budget.spend(one.length + other.length);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = diff(one.slice(start, one.length - end), other.slice(start, other.length - end), budget);
  if (!middle) return replaced(from, to);
  const head = one.slice(0, start);
  const tail = one.slice(one.length - end);
  const found = joined([{ from: head, to: head, same: true }, ...middle, { from: tail, to: tail, same: true }]);
  return sharedPart(found, Math.max(from.length, to.length)) < leastShared ? replaced(from, to) : found;
}

export function replaced(from: string, to: string): WordChanges {
  return { from: pieces([{ changed: true, text: from }]), to: pieces([{ changed: true, text: to }]) };
}

export function unchanged(text: string): readonly Segment[] {
  return pieces([{ changed: false, text }]);
}

/** Words and signs, each with the spaces behind it; together they are the text again. */
export function tokensOf(text: string): string[] {
  return text.match(/\s+|(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*|[^\s])\s*/gu) ?? [];
}

interface Change {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly same: boolean;
}

function diff(one: string[], other: string[], budget: Budget): Change[] | undefined {
  const size = one.length + other.length;
  if (one.length === 0 || other.length === 0) return [{ from: one, to: other, same: false }];
  const maxEditLength = Math.min(mostEdits, Math.floor(budget.remaining / size));
  if (maxEditLength === 0) budget.spend(size);
  // Spaces do not count: between two changed words they would be all that is left of the line.
  const bare = (tokens: string[]) => tokens.map((token) => token.trimEnd());
  const found = maxEditLength > 0 ? diffArrays(bare(one), bare(other), { maxEditLength }) : undefined;
  const edits = found?.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0) ?? maxEditLength;
  budget.spend(edits * edits + size);
  return found && cutAlong(found, one, other);
}

/** The tokens of both sides as the changes divide them; what was removed and what was added in its place are one change. */
function cutAlong(changes: readonly { added: boolean; removed: boolean; count: number }[], one: string[], other: string[]): Change[] {
  const cut: Change[] = [];
  let fromAt = 0;
  let toAt = 0;
  for (const { added, removed, count } of changes) {
    const from = added ? [] : one.slice(fromAt, fromAt + count);
    const to = removed ? [] : other.slice(toAt, toAt + count);
    fromAt += from.length;
    toAt += to.length;
    const same = !added && !removed;
    const last = cut.at(-1);
    if (last && !last.same && !same) cut[cut.length - 1] = { from: [...last.from, ...from], to: [...last.to, ...to], same };
    else cut.push({ from, to, same });
  }
  return cut;
}

function joined(changes: readonly Change[]): WordChanges {
  const from: Segment[] = [];
  const to: Segment[] = [];
  for (const change of changes) {
    if (change.same) change.from.forEach((token, at) => addSame(token, change.to[at] ?? '', from, to));
    else addChanged(change.from.join(''), change.to.join(''), from, to);
  }
  return { from: pieces(from), to: pieces(to) };
}

/** The spaces behind both did not change. */
function addChanged(one: string, other: string, from: Segment[], to: Segment[]): void {
  const spaces = /\s*$/.exec(one)?.[0] ?? '';
  const shared = one !== '' && other !== '' && /\s*$/.exec(other)?.[0] === spaces ? spaces : '';
  from.push({ changed: true, text: one.slice(0, one.length - shared.length) }, { changed: false, text: shared });
  to.push({ changed: true, text: other.slice(0, other.length - shared.length) }, { changed: false, text: shared });
}

function addSame(one: string, other: string, from: Segment[], to: Segment[]): void {
  if (one === other) {
    from.push({ changed: false, text: one });
    to.push({ changed: false, text: other });
    return;
  }
  const word = one.trimEnd();
  from.push({ changed: false, text: word }, { changed: true, text: one.slice(word.length) });
  to.push({ changed: false, text: word }, { changed: true, text: other.slice(word.length) });
}

/** Neighbours of the same sort are one piece; empty ones go. */
function pieces(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    if (segment.text === '') continue;
    const last = whole.at(-1);
    if (last?.changed === segment.changed) whole[whole.length - 1] = { ...last, text: last.text + segment.text };
    else whole.push(segment);
  }
  return whole;
}

function sharedPart({ from }: WordChanges, length: number): number {
  if (length === 0) return 1;
  return from.filter(({ changed }) => !changed).reduce((sum, { text }) => sum + text.length, 0) / length;
}
