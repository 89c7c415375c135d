import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';

/** For actions, which have found out that the person reads what they watch. */
@Injectable()
export class WatchRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Once a person and a page: watched again, it is watched as was said last. False where it was purged meanwhile. */
  async watchPage(personId: string, pageId: string, withBelow: boolean): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into wiki_watch (id, person_id, page_id, with_below, created_at)
      select ${newId()}, ${personId}, held.id, ${withBelow}, ${this.clock.now()} from (select id from wiki_page where id = ${pageId} for key share) as held
      on conflict (person_id, coalesce(page_id, space_id)) do update set with_below = excluded.with_below returning id`);
    return rows.length > 0;
  }

  /** Once a person and a space. False where it was deleted meanwhile. */
  async watchSpace(personId: string, spaceId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      insert into wiki_watch (id, person_id, space_id, created_at)
      select ${newId()}, ${personId}, held.id, ${this.clock.now()} from (select id from wiki_space where id = ${spaceId} for key share) as held
      on conflict (person_id, coalesce(page_id, space_id)) do update set person_id = excluded.person_id returning id`);
    return rows.length > 0;
  }

  async stopPage(personId: string, pageId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_watch where person_id = ${personId} and page_id = ${pageId}`);
  }

  async stopSpace(personId: string, spaceId: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_watch where person_id = ${personId} and space_id = ${spaceId}`);
  }
}
