import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../platform/graphql/page.js';
import { isListed } from '../../content/content.public.js';
import { Page as PageEntity } from './page.entity.js';
import { type PageCardRow, pageCardColumns } from './page-card.rows.js';

interface PlacedCard extends PageCardRow {
  readonly changedAt: Date;
}

/** Lists of pages, the last changed first, each as far as the actor may read it. */
@Injectable()
export class PageListQueries {
  constructor(private readonly database: Database) {}

  ofSpace(actor: Actor, spaceId: string, page: PageRequest): Promise<Page<PageCardRow>> {
    return this.list(actor, page, sql`wiki_page.space_id = ${spaceId}`);
  }

  ofGroup(actor: Actor, groupId: string, page: PageRequest): Promise<Page<PageCardRow>> {
    return this.list(actor, page, sql`item.group_id = ${groupId}`);
  }

  withTag(actor: Actor, tagId: string, page: PageRequest): Promise<Page<PageCardRow>> {
    return this.list(actor, page, sql`item.id in (select item_id from item_tag where tag_id = ${tagId})`);
  }

  /** Those of which this person made a version, or wrote something of one. */
  byPerson(actor: Actor, personId: string, page: PageRequest): Promise<Page<PageCardRow>> {
    return this.list(actor, page, sql`item.id in (
      select item_id from item_revision where author_id = ${personId} union select item_id from item_revision_contributor where person_id = ${personId})`);
  }

  private async list(actor: Actor, page: PageRequest, where: Sql): Promise<Page<PageCardRow>> {
    const after = page.after ? sql`and (item.updated_at, item.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<PlacedCard>(sql`
      select ${pageCardColumns}, item.updated_at as "changedAt" from wiki_page join item on item.id = wiki_page.id
      where ${where} and item.kind = ${PageEntity.kind} and wiki_page.deleted_at is null and ${isListed} and ${readableBy(actor)} ${after}
      order by item.updated_at desc, item.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ changedAt: at, id }) => ({ at, id }));
  }
}
