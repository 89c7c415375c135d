import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Audiences } from '../../../../platform/access/audiences.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { Clock } from '../../../../platform/clock.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { readersOf } from '../../../content/content.public.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { above, positionStep } from './tree.rows.js';

/** Where among its siblings a page is to stand: behind the last one where nothing is said. */
export interface PlaceAmongSiblings {
  readonly beforeId?: string | null;
  readonly afterId?: string | null;
}

interface Sibling {
  readonly id: string;
  readonly position: number;
}

/** The tree of a space for actions, which have locked the space: whoever moves, deletes or restores waits for them. */
@Injectable()
export class PageTreeRepository {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly clock: Clock,
  ) {}

  /** The page and all that stands below it, whatever lies in the bin left out. With the number of their levels. */
  async branchOf(pageId: string): Promise<{ ids: string[]; levels: number }> {
    const rows = await this.database.rows<{ id: string; level: number }>(sql`
      with recursive branch as (
        select id, 1 as level from wiki_page where id = ${pageId} and deleted_at is null
        union all
        select page.id, branch.level + 1 from branch join wiki_page page on page.parent_id = branch.id and page.deleted_at is null
      )
      select id, level from branch`);
    return { ids: rows.map(({ id }) => id), levels: Math.max(0, ...rows.map(({ level }) => level)) };
  }

  /** What moderators have hidden is counted for nobody else. */
  async countReadable(actor: Actor, ids: readonly string[]): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from item where item.id = any(${ids}::uuid[]) and ${readableBy(actor)}`);
    return row?.count ?? 0;
  }

  /** What was deleted with this page, which is among it. */
  async deletedWith(pageId: string): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(sql`select id from wiki_page where deleted_with_id = ${pageId}`)).map(({ id }) => id);
  }

  /** How many levels these pages make up, of which the first stands above all others. */
  async levelsOf(pageId: string, ids: readonly string[]): Promise<number> {
    const row = await this.database.row<{ levels: number }>(sql`
      with recursive branch as (
        select ${pageId}::uuid as id, 1 as level
        union all
        select page.id, branch.level + 1 from branch join wiki_page page on page.parent_id = branch.id and page.id = any(${ids}::uuid[])
      )
      select max(level) as levels from branch`);
    return row?.levels ?? 1;
  }

  /** Locked until the unit of work ends, so that nobody changes their texts meanwhile. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`select from item where id = any(${ids}::uuid[]) order by id for no key update`);
  }

  /** Undefined where a page that is named does not stand there. */
  async positionAt(spaceId: string, parentId: string | null, pageId: string, { beforeId, afterId }: PlaceAmongSiblings): Promise<number | undefined> {
    let siblings = await this.siblings(spaceId, parentId, pageId);
    const index = indexAmong(siblings, beforeId, afterId);
    if (index < 0) return undefined;
    const isFull = (): boolean => (siblings[index]?.position ?? Infinity) - (siblings[index - 1]?.position ?? 0) < 2;
    if (isFull()) siblings = await this.spread(siblings);
    const previous = siblings[index - 1]?.position ?? 0;
    const next = siblings[index]?.position;
    return next === undefined ? previous + positionStep : previous + Math.floor((next - previous) / 2);
  }

  async place(pageId: string, { spaceId, parentId, position }: { spaceId: string; parentId: string | null; position: number }): Promise<void> {
    await this.database.rows(sql`update wiki_page set space_id = ${spaceId}, parent_id = ${parentId}, position = ${position} where id = ${pageId}`);
  }

  /** Gives these pages what follows from the space to which they come: their readers and editors. They are locked. */
  async bringInto(space: SpaceRow, ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`update wiki_page set space_id = ${space.id} where id = any(${ids}::uuid[])`);
    await this.readdress(space, ids);
  }

  /** Out of sight of all, with the page that was meant. */
  async throwAway(ids: readonly string[], pageId: string, personId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.rows(sql`
      update wiki_page set deleted_at = ${now}, deleted_by = ${personId}, deleted_with_id = ${pageId}, status_before = item.status
      from item where item.id = wiki_page.id and item.id = any(${ids}::uuid[])`);
    const nobody = await this.audiences.intern([]);
    await this.database.rows(sql`
      update item set status = 'WITHDRAWN', updated_at = ${now}, lock_version = lock_version + 1,
        audience_id = case when hidden_at is null and disposed_at is null then ${nobody}::int else audience_id end
      where id = any(${ids}::uuid[])`);
  }

  /** Puts back what was deleted with this page, as it was. */
  async takeOut(space: SpaceRow, ids: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update item set status = status_before, updated_at = ${this.clock.now()}, lock_version = lock_version + 1
      from wiki_page where wiki_page.id = item.id and item.id = any(${ids}::uuid[])`);
    await this.database.rows(sql`
      update wiki_page set deleted_at = null, deleted_by = null, deleted_with_id = null, status_before = null, space_id = ${space.id}
      where id = any(${ids}::uuid[])`);
    await this.readdress(space, ids);
  }

  private async readdress(space: SpaceRow, ids: readonly string[]): Promise<void> {
    const hidden = await this.audiences.intern(
      readersOf({ status: 'PUBLISHED', intendedReaders: space.intendedReaders, groupId: space.groupId, authorIds: [], hiddenAt: this.clock.now() }),
    );
    await this.database.rows(sql`
      update item set department_id = ${space.departmentId}, group_id = ${space.groupId}, intended_readers = ${space.intendedReaders},
        editors_audience_id = ${space.editorsAudienceId},
        audience_id = case when disposed_at is not null then audience_id when hidden_at is not null then ${hidden}::int else ${space.audienceId}::int end
      where id = any(${ids}::uuid[])`);
  }

  private siblings(spaceId: string, parentId: string | null, exceptId: string): Promise<Sibling[]> {
    return this.database.rows(sql`
      select page.id, page.position from wiki_page page
      where ${above} = coalesce(${parentId}::uuid, ${spaceId}::uuid) and page.deleted_at is null and page.id <> ${exceptId}
      order by page.position, page.id`);
  }

  private async spread(siblings: readonly Sibling[]): Promise<Sibling[]> {
    const spread = siblings.map(({ id }, index) => ({ id, position: (index + 1) * positionStep }));
    await this.database.rows(sql`
      update wiki_page set position = spread.position
      from unnest(${spread.map(({ id }) => id)}::uuid[], ${spread.map(({ position }) => position)}::int[]) as spread (id, position)
      where wiki_page.id = spread.id and wiki_page.position <> spread.position`);
    return spread;
  }
}

function indexAmong(siblings: readonly Sibling[], beforeId?: string | null, afterId?: string | null): number {
  if (beforeId) return siblings.findIndex(({ id }) => id === beforeId.toLowerCase());
  if (!afterId) return siblings.length;
  const index = siblings.findIndex(({ id }) => id === afterId.toLowerCase());
  return index < 0 ? -1 : index + 1;
}
