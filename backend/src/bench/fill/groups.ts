import type { Pool } from 'pg';
import { foldGroupName } from '../../features/groups/group-name.js';
import { type GroupKind, knownBy, readersOfGroup } from '../../features/groups/group.policy.js';
import type { ReaderKey } from '../../platform/access/reader-keys.js';
import { addressOf, slugOf } from '../../platform/addresses.js';
import { Audiences } from './audiences.js';
import { insertRows } from './bulk.js';
import type { BenchPerson } from './people.js';
import type { Random } from './random.js';
import { phrase, prose } from './text.js';

export interface BenchGroup {
  readonly id: string;
  readonly address: string;
  readonly kind: GroupKind;
  /** Whom those of its items reach that are not for members only. */
  readonly readers: readonly ReaderKey[];
  readonly members: readonly BenchPerson[];
}

/** People who belong to the same number of groups, so that they can be compared with each other. */
export interface Joiners {
  readonly people: readonly BenchPerson[];
  readonly groupCount: number;
}

export interface BenchGroups {
  readonly groups: readonly BenchGroup[];
  /** They stand among the members of their groups. */
  readonly few: Joiners;
  readonly many: Joiners;
}

const peopleToAGroup = 25;
const leastMembers = 5;
const mostMembers = 10_000;
const joinersOfEachSort = 40;

/** Groups from the largest to the smallest, as many as people need: a few are very large, most are small. */
export async function fillGroups(pool: Pool, random: Random, people: readonly BenchPerson[], start: Date): Promise<BenchGroups> {
  const count = Math.ceil(people.length / peopleToAGroup);
  const few = joiners(people.slice(-2 * joinersOfEachSort, -joinersOfEachSort), 3, count);
  const many = joiners(people.slice(-joinersOfEachSort), 200, count);
  const others = people.slice(0, -2 * joinersOfEachSort);
  const members = Array.from({ length: count }, (_, number) => someOf(random, others, sizeOf(number, people.length)));
  for (const { people: joining, groupCount } of [few, many]) {
    for (const person of joining) for (const number of someNumbers(random, count, groupCount)) members[number]?.push(person);
  }
  const made = members.map((those) => makeGroup(random, those, start));
  await insertGroups(pool, made);
  await insertMembers(pool, made, start);
  return { groups: made.map(({ group }) => group), few, many };
}

function joiners(people: readonly BenchPerson[], groupCount: number, groups: number): Joiners {
  return { people, groupCount: Math.min(groupCount, groups) };
}

function sizeOf(number: number, people: number): number {
  return Math.max(leastMembers, Math.min(Math.floor(mostMembers / (number + 1)), Math.floor(people / 5)));
}

function someOf<Thing>(random: Random, things: readonly Thing[], count: number): Thing[] {
  return someNumbers(random, things.length, Math.min(count, things.length)).map((number) => things[number] as Thing);
}

/** So many different numbers below `below`. */
function someNumbers(random: Random, below: number, count: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.between(0, below - 1));
  return [...chosen];
}

function makeGroup(random: Random, members: readonly BenchPerson[], start: Date) {
  const [owner] = members as [BenchPerson];
  const share = random.fraction();
  const kind: GroupKind = share < 0.6 ? 'OPEN' : share < 0.85 ? 'REQUEST' : 'HIDDEN';
  const id = random.id(start);
  const shortId = random.shortId();
  const name = `${phrase(random, 3)} ${shortId.slice(0, 4)}`;
  const addressed = { id, kind, limitedTo: [] };
  const group: BenchGroup = { id, address: addressOf(slugOf(name), shortId), kind, readers: readersOfGroup(addressed), members };
  const row = {
    id,
    short_id: shortId,
    name,
    folded: foldGroupName(name),
    slug: slugOf(name),
    purpose: prose(random, 20).slice(0, 200),
    kind,
    department_id: owner.departmentId,
    member_count: members.length,
    created_at: start,
    created_by: owner.id,
  };
  return { group, row, knownBy: knownBy(addressed) };
}

type MadeGroup = ReturnType<typeof makeGroup>;

async function insertGroups(pool: Pool, made: readonly MadeGroup[]): Promise<void> {
  const audiences = await Audiences.open(pool);
  await audiences.intern(made.flatMap(({ group, knownBy: known }) => [group.readers, known]));
  await insertRows(pool, 'people_group', made.map(({ group, row, knownBy: known }) => ({
    ...row, audience_id: audiences.idOf(known), readers_audience_id: audiences.idOf(group.readers),
  })));
}

/** The first member of each owns it. */
async function insertMembers(pool: Pool, made: readonly MadeGroup[], start: Date): Promise<void> {
  await insertRows(pool, 'group_member', made.flatMap(({ group }) => group.members.map(({ id }, place) => (
    { group_id: group.id, person_id: id, role: place === 0 ? 'OWNER' : 'MEMBER', joined_at: start }
  ))));
}
