import { diffArrays } from 'diff';
import { likeness } from './likeness.js';
import type { Line } from './lines.js';
import { longestRising } from './longest-rising.js';
import type { Budget } from './words.js';

/** For each line of `to` the place of the line in `from` that it came from; undefined for what is new. */
export type Matches = (number | undefined)[];

/** Block edits in one gap beyond which its lines are not looked at one by one. */
const mostEdits = 300;

/** How far apart in a gap two lines may stand that are alike. */
const reach = 4;

/** Pairs lines by their stable id, then by their words, then, between those, by likeness. */
export function matchLines(from: readonly Line[], to: readonly Line[], budget: Budget): Matches {
  const matches: Matches = to.map(() => undefined);
  pairUnique(from, to, matches, (line) => line.id);
  pairUnique(from, to, matches, (line) => (line.text ? `${line.block}\n${line.attachmentId}\n${line.text}` : null));
  for (const gap of gapsOf(matches, from.length)) matchGap(from, to, gap, matches, budget);
  return matches;
}

function pairUnique(from: readonly Line[], to: readonly Line[], matches: Matches, keyOf: (line: Line) => string | null): void {
  const taken = new Set(matches);
  const before = uniquePlaces(from, (_, place) => !taken.has(place), keyOf);
  for (const [key, place] of uniquePlaces(to, (_, at) => matches[at] === undefined, keyOf)) {
    const match = before.get(key);
    if (match !== undefined && areOneSort(from[match], to[place])) matches[place] = match;
  }
}

function uniquePlaces(lines: readonly Line[], isFree: (line: Line, place: number) => boolean, keyOf: (line: Line) => string | null) {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, place) => {
    const key = keyOf(line);
    if (key === null || !isFree(line, place)) return;
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  });
  for (const key of twice) places.delete(key);
  return places;
}

interface Gap {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The lines without a partner, between pairs that stand in the same order on both sides. */
function gapsOf(matches: Matches, fromLength: number): Gap[] {
  const taken = new Set(matches);
  const fixed = longestRising(matches);
  const gaps: Gap[] = [];
  let fromStart = 0;
  let toStart = 0;
  for (const toEnd of [...fixed, matches.length]) {
    const fromEnd = matches[toEnd] ?? fromLength;
    gaps.push({
      from: range(fromStart, fromEnd).filter((place) => !taken.has(place)),
      to: range(toStart, toEnd).filter((place) => matches[place] === undefined),
    });
    fromStart = fromEnd + 1;
    toStart = toEnd + 1;
  }
  return gaps.filter((gap) => gap.from.length > 0 && gap.to.length > 0);
}

function matchGap(from: readonly Line[], to: readonly Line[], gap: Gap, matches: Matches, budget: Budget): void {
  const keyOf = (line: Line | undefined) => `${line?.block}\n${line?.text}`;
  const keys = { from: gap.from.map((place) => keyOf(from[place])), to: gap.to.map((place) => keyOf(to[place])) };
  const maxEditLength = Math.min(mostEdits, Math.floor(budget.remaining / (keys.from.length + keys.to.length)));
  budget.spend(keys.from.length + keys.to.length + maxEditLength);
  const changes = diffArrays(keys.from, keys.to, { maxEditLength });
  if (!changes) return matchAlike(from, to, gap, matches, budget);
  let fromAt = 0;
  let toAt = 0;
  let removed = 0;
  for (const [index, { added, removed: isRemoved, count }] of changes.entries()) {
    if (isRemoved) removed = count;
    else if (added) {
      matchAlike(from, to, { from: gap.from.slice(fromAt, fromAt + removed), to: gap.to.slice(toAt, toAt + count) }, matches, budget);
      toAt += count;
    } else {
      for (let step = 0; step < count; step += 1) matches[gap.to[toAt + step] ?? -1] = gap.from[fromAt + step];
      fromAt += count;
      toAt += count;
    }
    const isReplacement = isRemoved && changes[index + 1]?.added;
    if (!isReplacement && removed > 0) {
      fromAt += removed;
      removed = 0;
    }
  }
}

/** Pairs, in order, lines that share enough words. */
function matchAlike(from: readonly Line[], to: readonly Line[], gap: Gap, matches: Matches, budget: Budget): void {
  let start = 0;
  gap.to.forEach((place, at) => {
    let best: { index: number; score: number } | undefined;
    const expected = Math.max(start, at);
    for (let index = Math.max(start, expected - reach); index < Math.min(gap.from.length, expected + reach); index += 1) {
      if (budget.isSpent) return;
      const [one, other] = [from[gap.from[index] ?? -1], to[place]];
      if (!one || !other || !areOneSort(one, other)) continue;
      const score = likeness(one, other, budget);
      if (score > (best?.score ?? 0)) best = { index, score };
    }
    if (!best) return;
    matches[place] = gap.from[best.index];
    start = best.index + 1;
  });
}

const apart = new Set(['CODE', 'TABLE_ROW', 'PICTURE', 'RULE', 'OTHER']);

/** A paragraph may become a heading or a list item; a picture does not become a table. */
function areOneSort(one: Line | undefined, other: Line | undefined): boolean {
  if (!one || !other) return false;
  return one.block === other.block || (!apart.has(one.block) && !apart.has(other.block));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
