/** Terms that are combined; with more, the combinations would be too many. */
const mostCombined = 6;

/**
 * The smallest sets of things that together are worth at least this share of all. Things are given by their worth and
 * answered by their place in the list. Where they are many, the most valuable stand for all.
 */
export function smallestSetsWorth(worths: readonly number[], share: number): number[][] {
  if (share >= 1) return [worths.map((_, place) => place)];
  const worthOf = (place: number) => worths[place] ?? 0;
  const places = worths
    .map((_, place) => place)
    .sort((one, other) => worthOf(other) - worthOf(one))
    .slice(0, mostCombined);
  const needed = share * places.reduce((total, place) => total + worthOf(place), 0);
  const sets: number[][] = [];
  const extend = (set: number[], from: number, worth: number) => {
    if (worth >= needed && set.length > 0) {
      sets.push(set);
      return;
    }
    places.slice(from).forEach((place, index) => extend([...set, place], from + index + 1, worth + worthOf(place)));
  };
  extend([], 0, 0);
  return sets;
}

/** This much in the title, the tags and the authors is always enough: of two words the more telling one, of more a little less than half. */
export function shareInHeadline(words: number): number {
  return words > 2 ? 0.4 : 0.5;
}
