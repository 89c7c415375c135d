/** Chance that comes out the same with the same seed (Mulberry32), so that a failure can be looked at again. */
export interface Dice {
  chance(probability: number): boolean;
  /** There must be some. */
  one<Thing>(things: readonly Thing[]): Thing;
  /** Undefined where there is none. */
  maybeOne<Thing>(things: readonly Thing[]): Thing | undefined;
  /** So many at most, each once. */
  some<Thing>(things: readonly Thing[], most: number): Thing[];
}

export function dice(seed: number): Dice {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const maybeOne = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(roll() * things.length)];
  return {
    maybeOne,
    chance: (probability) => roll() < probability,
    one: (things) => {
      if (things.length === 0) throw new Error('There is nothing to choose from');
      return maybeOne(things) as (typeof things)[number];
    },
    some: (things, most) => {
      const left = [...things];
      const chosen: typeof left = [];
      while (left.length > 0 && chosen.length < most) chosen.push(...left.splice(Math.floor(roll() * left.length), 1));
      return chosen;
    },
  };
}
