import type { World } from '../fill/fill.js';
import type { BenchGroup, Joiners } from '../fill/groups.js';
import { Random } from '../fill/random.js';
import type { Loader } from '../load/loader.js';
import type { Plan } from '../load/plan.js';
import { summarise } from '../report/statistics.js';
import type { Documents } from '../scenarios/documents.js';
import { wordsOfTitle } from '../scenarios/scenarios.js';
import type { Target } from '../targets/target.js';

interface Page {
  readonly title: string;
  readonly operationName: string;
  readonly expect: string;
  /** What is asked by somebody who belongs to this group among others. */
  variables(world: World, random: Random, group: BenchGroup): Record<string, unknown>;
}

const pages: readonly Page[] = [
  { title: 'Group', operationName: 'GroupPage', expect: '"__typename":"Group"', variables: (_, __, { address }) => ({ address }) },
  {
    title: 'Its latest', operationName: 'GroupOverview', expect: '"__typename":"Group"',
    variables: (_, __, { address }) => ({ address, order: 'ACTIVE', first: 20 }),
  },
  { title: 'Its members', operationName: 'GroupMembers', expect: '"__typename":"GroupMember"', variables: (_, __, { address }) => ({ address, page: 1 }) },
  { title: 'Home: latest', operationName: 'Latest', expect: '"__typename":"ItemCard"', variables: () => ({ first: 20 }) },
  { title: 'Search', operationName: 'Search', expect: '"__typename":"SearchPage"', variables: wordsOfTitle },
];

const seed = 11;
const different = 500;
const connections = 8;
const warmUpSeconds = 2;
/** The two take turns so often, so that what else the machine does slows both. */
const turns = 3;

/** What belonging to many groups costs: the same pages asked by people in many and by people in few. Answers lines for people. */
export async function measureBelonging(world: World, documents: Documents, product: Target, loader: Loader, seconds: number): Promise<string[]> {
  const { few, many } = world.groups;
  const lines = [`${connections} connections; ${few.groupCount} groups, ${many.groupCount} groups, and how many times the one the other is`];
  for (const page of pages) {
    const sorts = [few, many].map((joiners) => ({ name: `${page.title} in ${joiners.groupCount}`, times: [] as number[], joiners }));
    for (const { name, joiners } of sorts) {
      await loader.prepare(name, planOf(name, page, world, documents, joiners));
      await loader.shoot({ plan: name, port: product.port, connections, seconds: warmUpSeconds });
    }
    for (let turn = 0; turn < turns; turn += 1) {
      for (const { name, times } of sorts) {
        const { milliseconds, firstError } = await loader.shoot({ plan: name, port: product.port, connections, seconds });
        if (firstError) throw new Error(`${name}: ${firstError}`);
        times.push(...milliseconds);
      }
    }
    const [a, b] = sorts.map(({ times }) => summarise(times, seconds * turns));
    if (a && b) lines.push(`${page.title.padEnd(14)} p50 ${beside(a.p50, b.p50)}   p95 ${beside(a.p95, b.p95)}`);
  }
  return lines;
}

function planOf(name: string, { operationName, expect, variables }: Page, world: World, documents: Documents, joiners: Joiners): Plan {
  const random = new Random(seed);
  const groupsOf = new Map(joiners.people.map((person) => [person, world.groups.groups.filter(({ members }) => members.includes(person))]));
  const requests = Array.from({ length: different }, () => {
    const person = random.pick(joiners.people);
    return { sessionToken: person.sessionToken, variables: variables(world, random, random.pick(groupsOf.get(person) ?? [])) };
  });
  return { name, operationName, query: documents.operation(operationName), expect, use: 'repeat', requests };
}

function beside(few: number, many: number): string {
  return `${few.toFixed(1).padStart(6)} ms ${many.toFixed(1).padStart(6)} ms ${(many / few).toFixed(2).padStart(5)}`;
}
