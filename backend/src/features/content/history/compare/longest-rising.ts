/** The places of a longest run of values that rise, leaving out what is undefined: what kept its order. */
export function longestRising(values: readonly (number | undefined)[]): number[] {
  /** For each length the place of the smallest value that ends a run of it. */
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, place) => {
    if (value === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const run: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) run.push(place);
  return run.reverse();
}
