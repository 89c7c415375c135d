import type { Random } from './random.js';
import { tellingWord } from './text.js';

/** What the directory is narrowed by. */
export interface BenchProfile {
  readonly location: string;
  readonly profession_id: string | null;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly willing_to: readonly string[];
}

const places = 'London Leeds Cardiff Glasgow Belfast Bristol Newcastle Sheffield Manchester Swansea York Exeter Dundee Derry Hull Norwich'.split(' ');
const professions = 'policy operational-delivery digital-and-data analysis legal finance tax planning medical statistics property veterinary'.split(' ');
const languages = 'cy fr pl ur es pa ar bn gd ga'.split(' ');
const offers = 'MENTOR REVIEW SPEAK SHADOW JOB_SHARE'.split(' ');

/** A few places, professions and skills are those of many people, most are those of few. */
export function someProfile(random: Random): BenchProfile {
  return {
    location: often(random, places),
    profession_id: random.chance(0.8) ? often(random, professions) : null,
    skills: several(random.between(1, 6), () => tellingWord(random)),
    languages: random.chance(0.7) ? ['en', ...several(random.between(0, 1), () => often(random, languages))] : [],
    willing_to: several(random.between(0, 2), () => often(random, offers)),
  };
}

function several(count: number, make: () => string): string[] {
  return [...new Set(Array.from({ length: count }, make))];
}

function often(random: Random, things: readonly string[]): string {
  return things[random.favouringLow(things.length)] ?? '';
}
