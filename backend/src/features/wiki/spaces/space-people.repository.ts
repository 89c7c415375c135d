import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import type { SpaceRole } from './space.policy.js';
import { effectiveManager, readsSpace } from './space-people.rows.js';

/** Somebody as they stand to a space. */
export interface SpaceStanding {
  readonly name: string;
  /** Has an account that is not suspended. */
  readonly isActive: boolean;
  readonly readsIt: boolean;
  readonly role: SpaceRole | null;
}

/** Who is named in spaces, for actions. The space is locked by whoever calls. */
@Injectable()
export class SpacePeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined where there is no such person. */
  async standing(spaceId: string, personId: string): Promise<SpaceStanding | undefined> {
    if (!isId(personId)) return undefined;
    return this.database.row(sql`
      select person.name, account.person_id is not null and account.suspended_at is null as "isActive", ${readsSpace} as "readsIt",
        (select role from wiki_space_person where space_id = wiki_space.id and person_id = person.id) as role
      from wiki_space, person left join account on account.person_id = person.id
      where wiki_space.id = ${spaceId} and person.id = ${personId}`);
  }

  async count(spaceId: string, role: SpaceRole): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from wiki_space_person where space_id = ${spaceId} and role = ${role}`);
    return row?.count ?? 0;
  }

  /** Whether somebody beside this person looks after it: with an account that is in use, and reading it. */
  async hasOtherManager(spaceId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from wiki_space where id = ${spaceId} and ${effectiveManager(sql`wiki_space_person.person_id <> ${personId}`)}`);
    return rows.length > 0;
  }

  async name(spaceId: string, personId: string, role: SpaceRole, by: string): Promise<void> {
    await this.database.rows(sql`
      insert into wiki_space_person (space_id, person_id, role, added_at, added_by)
      values (${spaceId}, ${personId}, ${role}, ${this.clock.now()}, ${by})
      on conflict (space_id, person_id) do update set role = excluded.role, added_at = excluded.added_at, added_by = excluded.added_by`);
  }

  async remove(spaceId: string, personId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_space_person where space_id = ${spaceId} and person_id = ${personId}`);
  }
}
