import { count } from '../../../lib/words';

interface Mixed {
  count: number;
  department: { name: string } | null;
}

export interface MixPart {
  /** 1 to 6. */
  colour: number;
  label: string;
  /** Where it begins on the bar, and how long it is, in hundredths. */
  from: number;
  share: number;
  /** The share as it is said, such as "34%". */
  words: string;
}

/** So many departments have a part of their own; the others share the last one. */
const shown = 5;

/** The parts of a group's bar, the largest first. */
export function partsOf(mix: readonly Mixed[]): MixPart[] {
  const total = mix.reduce((sum, part) => sum + part.count, 0);
  const sorted = [...mix].sort((one, other) => other.count - one.count);
  // One more is not hidden behind "1 other".
  const alone = sorted.length === shown + 1 ? sorted.length : shown;
  const rest = sorted.slice(alone);
  const labelled = sorted.slice(0, alone).map((part) => ({ label: part.department?.name ?? 'No department', count: part.count }));
  if (rest.length > 0) labelled.push({ label: count(rest.length, 'other'), count: rest.reduce((sum, part) => sum + part.count, 0) });
  let from = 0;
  return labelled.map((part, index) => {
    const share = (100 * part.count) / total;
    from += share;
    return { colour: index + 1, label: part.label, from: from - share, share, words: said(share) };
  });
}

/** Nobody is rounded away. */
function said(share: number): string {
  return share < 1 ? 'under 1%' : `${Math.round(share)}%`;
}
