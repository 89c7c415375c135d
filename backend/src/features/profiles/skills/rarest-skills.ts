import type { Skill } from './skill-catalogue.js';

/** A skill together with what sharing it counts for. */
export interface WeightedSkill {
  readonly key: string;
  readonly weight: number;
}

/** Sharing what few have says more: half the people have it 1, one in a thousand 10. */
export function weightOf(people: number, everyone: number): number {
  return Math.log2(Math.max(everyone, 2) / Math.max(people, 1)) + 0.1;
}

/** So many of a person's skills, those first that fewest others have; what nobody else has joins nobody. */
export function rarestSkills(keys: readonly string[], known: ReadonlyMap<string, Skill>, everyone: number, most: number): WeightedSkill[] {
  return keys
    .flatMap((key) => {
      const people = known.get(key)?.people ?? 0;
      return people > 1 ? [{ key, weight: weightOf(people, everyone) }] : [];
    })
    .sort((one, other) => other.weight - one.weight || (one.key < other.key ? -1 : 1))
    .slice(0, most);
}
