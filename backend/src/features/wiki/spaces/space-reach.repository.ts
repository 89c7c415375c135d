import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { SearchMeanings } from '../../../platform/search-source.js';
import { type SpaceReach, SpaceRepository } from './space.repository.js';

/** Whom spaces and their pages reach, and who edits there. The space is locked by whoever calls. */
@Injectable()
export class SpaceReachRepository {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceRepository,
    private readonly meanings: SearchMeanings,
  ) {}

  /**
   * Gives the space, and all its pages with it, these readers and editors. Whoever looks sees all of it as it was or all as it is then.
   * What moderators have hidden and what lies in the bin is read by whom it was; it takes on the rest, for when it comes back.
   */
  async set(space: SpaceReach): Promise<void> {
    const { id, intendedReaders, editing } = space;
    const { audienceId, editorsAudienceId } = await this.spaces.audiencesOf(space, await this.namedIn(id));
    if (audienceId !== (await this.audienceNow(id))) await this.meanings.forget(id);
    await this.database.rows(sql`
      update wiki_space set department_id = ${space.departmentId}, group_id = ${space.groupId}, intended_readers = ${intendedReaders},
        audience_id = ${audienceId}, editing = ${editing}, editors_audience_id = ${editorsAudienceId}, lock_version = lock_version + 1
      where id = ${id}`);
    const audience = sql`(case when item.status in ('PUBLISHED', 'ARCHIVED') and item.hidden_at is null and item.disposed_at is null
      then ${audienceId}::int else item.audience_id end)`;
    await this.database.rows(sql`
      update item set intended_readers = ${intendedReaders}, audience_id = ${audience}, editors_audience_id = ${editorsAudienceId}
      from wiki_page
      where wiki_page.id = item.id and wiki_page.space_id = ${id}
        and (item.intended_readers <> ${intendedReaders} or item.audience_id <> ${audience} or item.editors_audience_id is distinct from ${editorsAudienceId})`);
  }

  private async audienceNow(id: string): Promise<number | undefined> {
    return (await this.database.row<{ audienceId: number }>(sql`select audience_id as "audienceId" from wiki_space where id = ${id}`))?.audienceId;
  }

  /** Its managers and its editors. */
  private async namedIn(id: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select person_id as id from wiki_space_person where space_id = ${id} order by person_id`);
    return rows.map((row) => row.id);
  }
}
