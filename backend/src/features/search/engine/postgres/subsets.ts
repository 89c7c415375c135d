/** Terms that are combined; with more, the combinations would be too many. */
const mostCombined = 6;

/**
 * The smallest sets of things that together are worth at least this share of all. Things are given by their worth and
 * answered by their place in the list; only the most valuable are combined.
 */
export function smallestSetsWorth(worths: readonly number[], share: number): number[][] {
  if (share >= 1) return [worths.map((_, place) => place)];
  const needed = share * worths.reduce((total, worth) => total + worth, 0);
  const places = worths
    .map((_, place) => place)
    .sort((one, other) => (worths[other] ?? 0) - (worths[one] ?? 0))
    .slice(0, mostCombined);
  const sets: number[][] = [];
  const extend = (set: number[], from: number, worth: number) => {
    if (worth >= needed && set.length > 0) {
      sets.push(set);
      return;
    }
    places.slice(from).forEach((place, index) => extend([...set, place], from + index + 1, worth + (worths[place] ?? 0)));
  };
  extend([], 0, 0);
  return sets;
}
