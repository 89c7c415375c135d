import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { canManageSpace } from '../spaces/space.policy.js';
import { SpaceQueries } from '../spaces/space.queries.js';
import { readsSpace } from '../spaces/space-people.rows.js';

/** Who may take a space out of the site: those who look after it, as long as they do and read it. */
@Injectable()
export class SpaceTakersQueries {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly database: Database,
  ) {}

  /** The space, by its id or address; NOT_FOUND where the actor may not read it. */
  async find(actor: Actor, address: string): Promise<{ id: string; shortId: string; slug: string; mayTake: boolean }> {
    const space = await this.spaces.getByAddress(actor, address);
    return { id: space.id, shortId: space.shortId, slug: space.slug, mayTake: canManageSpace(actor, space) };
  }

  /** The same question of somebody who is not there to be asked: a job works for them. */
  async mayTake(spaceId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from wiki_space join person on person.id = ${personId} join account on account.person_id = person.id
      where wiki_space.id = ${spaceId} and account.suspended_at is null and ${readsSpace} and case
        when wiki_space.group_id is null then 'SITE_ADMIN' = any(account.roles) or exists (
          select from wiki_space_person where space_id = wiki_space.id and wiki_space_person.person_id = person.id and role = 'MANAGER')
        else exists (
          select from group_member join people_group on people_group.id = group_id
          where group_id = wiki_space.group_id and group_member.person_id = person.id and role = 'OWNER' and archived_at is null) end`);
    return rows.length > 0;
  }
}
