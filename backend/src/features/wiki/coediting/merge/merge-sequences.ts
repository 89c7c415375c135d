import { diffArrays } from 'diff';

/**
 * How much may be compared for one merge. Texts that have little in common take time by the square of what differs: what would take
 * longer than people wait, they decide about.
 */
export class Effort {
  /** Five hundred words put in the place of others, or ten words in each of many blocks. A second or so. */
  private left = 1_000_000;

  get mostChanges(): number {
    return Math.floor(Math.sqrt(this.left));
  }

  spend(changes: number): void {
    this.left = Math.max(0, this.left - changes ** 2);
  }
}

/**
 * Merges two changes of one sequence, as version control merges lines: where only one side changed something that side counts.
 * Undefined where both changed the same place differently, or where it takes too much effort to find out.
 */
export function mergeSequences(base: readonly string[], mine: readonly string[], theirs: readonly string[], effort: Effort): string[] | undefined {
  const inMine = places(base, mine, effort);
  const inTheirs = inMine && places(base, theirs, effort);
  if (!inTheirs) return undefined;
  const merged: string[] = [];
  const at = { base: 0, mine: 0, theirs: 0 };
  for (let index = 0; index <= base.length; index += 1) {
    const next = index === base.length ? { mine: mine.length, theirs: theirs.length } : { mine: inMine[index], theirs: inTheirs[index] };
    if (next.mine === undefined || next.theirs === undefined) continue;
    const changed = merge(base.slice(at.base, index), mine.slice(at.mine, next.mine), theirs.slice(at.theirs, next.theirs));
    if (!changed) return undefined;
    merged.push(...changed, ...base.slice(index, index + 1));
    Object.assign(at, { base: index + 1, mine: next.mine + 1, theirs: next.theirs + 1 });
  }
  return merged;
}

function merge(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] | undefined {
  if (same(mine, base) || same(mine, theirs)) return theirs;
  return same(theirs, base) ? mine : undefined;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** Where each entry of the base stands in the other sequence, undefined for those that are gone; nothing where that takes too much effort. */
function places(base: readonly string[], other: readonly string[], effort: Effort): (number | undefined)[] | undefined {
  const { mostChanges } = effort;
  const changes = diffArrays([...base], [...other], { maxEditLength: mostChanges });
  effort.spend(changes ? changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) : mostChanges);
  if (!changes) return undefined;
  const found: (number | undefined)[] = [];
  let index = 0;
  for (const { added, removed, value } of changes) {
    if (added) index += value.length;
    else if (removed) for (let gone = 0; gone < value.length; gone += 1) found.push(undefined);
    else for (let kept = 0; kept < value.length; kept += 1) found.push(index++);
  }
  return found;
}
