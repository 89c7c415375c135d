import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import { type ItemContent, ItemRepository } from '../../content/content.public.js';
import { foldName } from '../folded-name.js';
import type { SpaceRow } from '../spaces/space.rows.js';
import { Page } from './page.entity.js';
import { above, positionStep } from './tree/tree.rows.js';

export interface NewPage {
  readonly id: string;
  readonly shortId?: string;
  readonly sourceId?: string;
  /** Locked by whoever adds to its tree. */
  readonly space: Pick<SpaceRow, 'id' | 'departmentId' | 'groupId' | 'intendedReaders' | 'editorsAudienceId'>;
  /** Null at the top of the space. */
  readonly parentId: string | null;
  readonly content: ItemContent;
  readonly createdBy: string;
}

/** Another item has this id; the transaction is over. */
export class PageIdTaken extends Error {}

@Injectable()
export class PageRepository {
  constructor(
    private readonly items: ItemRepository,
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The page, locked until the unit of work ends. NOT_FOUND when the actor may not read it, also for what lies in the bin. */
  async getReadable(actor: Actor, id: string): Promise<Page> {
    const page = await this.items.findReadable(actor, Page, id);
    if (!page) throw new NotFound();
    return page;
  }

  /** Also what lies in a bin. Who may act on it, the caller has found out. */
  findForSystem(id: string): Promise<Page | undefined> {
    return this.items.findForSystem(Page, id);
  }

  /** The space in which a page stands, for locking it before the page; whoever asks has not been told that it exists. */
  async spaceOf(id: string): Promise<string | undefined> {
    if (!isId(id)) return undefined;
    return (await this.database.row<{ id: string }>(sql`select space_id as id from wiki_page where id = ${id}`))?.id;
  }

  /** Whether this page is there and this person made it: their request came twice. */
  async wasCreatedBy(id: string, spaceId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from wiki_page join item on item.id = wiki_page.id where item.id = ${id} and space_id = ${spaceId} and author_id = ${personId}`);
    return rows.length > 0;
  }

  /** How many levels down a page of the space lies, 1 for one at the top; undefined where it is not there, or in the bin. */
  async depthOf(spaceId: string, id: string): Promise<number | undefined> {
    if (!isId(id)) return undefined;
    const row = await this.database.row<{ depth: number | null }>(sql`
      with recursive above as (
        select parent_id, 1 as depth from wiki_page where id = ${id} and space_id = ${spaceId} and deleted_at is null
        union all
        select page.parent_id, above.depth + 1 from above join wiki_page page on page.id = above.parent_id)
      select max(depth) as depth from above`);
    return row?.depth ?? undefined;
  }

  /** Whether the place under this page (null: at the top of the space) has a page of this title, other than `exceptId`. */
  async isTitleTaken(spaceId: string, parentId: string | null, title: string, exceptId: string | null = null): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from wiki_page where space_id = ${spaceId} and coalesce(parent_id, space_id) = coalesce(${parentId}::uuid, ${spaceId}::uuid)
        and folded = ${foldName(title)} and deleted_at is null and id is distinct from ${exceptId}::uuid`);
    return rows.length > 0;
  }

  /** Has the page stand under this title among its siblings; the next version shows it. */
  async foldTitle(id: string, title: string): Promise<void> {
    await this.database.rows(sql`update wiki_page set folded = ${foldName(title)} where id = ${id}`);
  }

  /** A new page, the last among its siblings. Throws PageIdTaken. */
  async add({ space, content, createdBy, ...input }: NewPage): Promise<Page> {
    const now = this.clock.now();
    const page = this.work.em.create(
      Page,
      {
        ...input,
        spaceId: space.id,
        departmentId: space.departmentId,
        groupId: space.groupId,
        intendedReaders: space.intendedReaders,
        editorsAudienceId: space.editorsAudienceId,
        position: await this.nextPosition(space.id, input.parentId),
        title: content.title,
        folded: foldName(content.title),
        authorId: createdBy,
        authorIds: [],
        markingId: content.markingId,
        status: 'PUBLISHED',
        audienceId: 0,
        createdAt: now,
        updatedAt: now,
        lastActivityAt: now,
      },
      { persist: false },
    );
    await this.items.add(page, []).catch((error: unknown) => {
      throw error instanceof UniqueConstraintViolationException ? new PageIdTaken() : error;
    });
    return page;
  }

  flush(): Promise<void> {
    return this.items.flush();
  }

  /** What comes after the last of these siblings. The space is locked. */
  async nextPosition(spaceId: string, parentId: string | null): Promise<number> {
    const row = await this.database.row<{ next: number }>(sql`
      select coalesce(max(position), 0) + ${positionStep}::int as next from wiki_page page
      where ${above} = coalesce(${parentId}::uuid, ${spaceId}::uuid) and deleted_at is null`);
    return row?.next ?? positionStep;
  }
}
