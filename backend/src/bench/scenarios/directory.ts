import type { World } from '../fill/fill.js';
import type { Random } from '../fill/random.js';

type Narrow = (random: Random, person: World['people'][number]) => Record<string, unknown>;

const nothing = { departmentIds: [], professionIds: [], locations: [], skills: [], languages: [], willingTo: [], letter: null };
const lastPage = 5;

/** What somebody may choose who looks for this person. */
const choices: readonly Narrow[] = [
  (_, { departmentId }) => ({ departmentIds: [departmentId] }),
  (_, { profile }) => ({ professionIds: profile.profession_id ? [profile.profession_id] : [] }),
  (_, { profile }) => ({ locations: [profile.location.toLowerCase()] }),
  (random, { profile }) => ({ skills: [random.pick(profile.skills)] }),
  (random, { profile }) => ({ languages: profile.languages.length > 0 ? [random.pick(profile.languages)] : [] }),
  (random, { profile }) => ({ willingTo: profile.willing_to.length > 0 ? [random.pick(profile.willing_to)] : [] }),
  (_, { name }) => ({ letter: name.charAt(0).toLowerCase() }),
];

/** A quarter looks at everybody, the others narrow the directory in one to three ways, now and then by the beginning of a name. */
export function narrowed({ people }: World, random: Random): Record<string, unknown> {
  if (random.chance(0.25)) return { query: null, filter: nothing };
  const person = random.pick(people);
  const chosen = Array.from({ length: random.between(1, 3) }, () => random.pick(choices)(random, person));
  return {
    query: random.chance(0.25) ? person.name.slice(0, random.between(2, person.name.length)).trim() : null,
    filter: Object.assign({}, nothing, ...chosen) as Record<string, unknown>,
  };
}

/** Most people look at the first page of the usual order. */
export function pageOf(world: World, random: Random): Record<string, unknown> {
  return {
    ...narrowed(world, random),
    order: random.pick(['NAME', 'NAME', 'NEWEST', 'DEPARTMENT']),
    page: random.chance(0.2) ? random.between(2, lastPage) : 1,
  };
}
