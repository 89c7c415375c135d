import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { addressOf, slugOf } from '../../platform/addresses.js';
import { insertRows } from './bulk.js';
import type { Random } from './random.js';
import { type BenchProfile, someProfile } from './profiles.js';
import { phrase, prose } from './text.js';

export interface BenchPerson {
  readonly id: string;
  readonly address: string;
  readonly departmentId: string;
  readonly name: string;
  readonly profile: BenchProfile;
  /** The secret of a session that is open. */
  readonly sessionToken: string;
}

const departmentCount = 20;
const joinedWithinMilliseconds = 1000 * 86_400_000;
const sessionLastsMilliseconds = 14 * 86_400_000;
const firstNames = 'Amira Ben Carys Dilys Elin Farah George Hana Idris Jo Kavita Liam Mei Nadia Owen Priya Rhys Sofia Tomasz Uma Wen Yusuf Zoe';
const lastNames = 'Adeyemi Bowen Clarke Davies Evans Fraser Griffiths Hughes Iqbal Jones Khan Lewis Morgan Nowak Okafor Patel Rees Singh Thomas Walker';

/** Departments, and in them people with an account and one open session each. */
export async function fillPeople(pool: Pool, random: Random, count: number, start: Date): Promise<BenchPerson[]> {
  const departments = Array.from({ length: departmentCount }, (_, number) => ({
    id: random.id(start),
    name: `Department ${number + 1} for ${phrase(random, 2)}`,
    acronym: `D${number + 1}`,
    created_at: start,
  }));
  await insertRows(pool, 'department', departments);
  const rows = Array.from({ length: count }, () => {
    const name = `${random.pick(firstNames.split(' '))} ${random.pick(lastNames.split(' '))}`;
    const joined = new Date(start.getTime() + random.between(0, joinedWithinMilliseconds));
    return {
      id: random.id(start),
      short_id: random.shortId(),
      name,
      slug: slugOf(name),
      department_id: random.pick(departments).id,
      job_title: phrase(random, 2),
      team: phrase(random, 2),
      ...someProfile(random),
      bio: prose(random, 40),
      // As their accounts will have it; else each row would be written twice.
      listed: true,
      lock_version: 1,
      created_at: joined,
      updated_at: joined,
    };
  });
  await insertRows(pool, 'person', rows);
  await insertRows(pool, 'account', rows.map(({ id }, number) => ({
    person_id: id, email: `person.${number}@bench.example`, roles: [], created_at: start,
  })));
  await insertRows(pool, 'house_rules_acceptance', rows.map(({ id }) => ({ person_id: id, version: 1, accepted_at: start })));
  const people = rows.map((row) => ({
    id: row.id,
    address: addressOf(row.slug, row.short_id),
    departmentId: row.department_id,
    name: row.name,
    profile: row,
    sessionToken: Array.from({ length: 4 }, () => random.shortId()).join(''),
  }));
  await insertRows(pool, 'session', people.map((person) => sessionOf(person, random)));
  return people;
}

function sessionOf({ id, sessionToken }: BenchPerson, random: Random) {
  const now = new Date();
  return {
    id: random.id(now),
    token_hash: `\\x${createHash('sha256').update(sessionToken).digest('hex')}`,
    person_id: id,
    device: 'Benchmark',
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + sessionLastsMilliseconds),
  };
}
