import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, emptySql, rowCount, sql } from '../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../platform/graphql/page.js';
import { type ItemCardRow, isListed, isNews, itemCardColumns } from './item.rows.js';
import { newestTagged } from './tags/tagged.sql.js';

/** With so many items of a tag, sorting them takes longer than looking for the newest among all. */
const commonTag = 1000;

/** Lists of what is published, newest first, each as far as the actor may read it. */
@Injectable()
export class ItemCardQueries {
  constructor(private readonly database: Database) {}

  /** Everything that is news. */
  latest(actor: Actor, page: PageRequest): Promise<Page<ItemCardRow>> {
    return this.list(actor, page, sql`and ${isNews()}`);
  }

  /** What a person wrote, alone or with others. */
  byPerson(actor: Actor, kind: string, personId: string, page: PageRequest): Promise<Page<ItemCardRow>> {
    return this.list(actor, page, sql`
      and item.kind = ${kind} and item.id in (select item_id from item_author where person_id = ${personId})`);
  }

  async byTag(actor: Actor, kind: string, tagId: string, page: PageRequest, common = commonTag): Promise<Page<ItemCardRow>> {
    const where = sql`${isListed} and ${readableBy(actor)} and item.kind = ${kind} ${after(page)}`;
    const rows = await this.database.rows<ItemCardRow>(sql`
      select ${itemCardColumns} from item where item.id in (${newestTagged({ tagId, where, count: page.first + 1, common })}) ${newestFirst}`);
    return cardsOf(page, rows);
  }

  /** Of this kind, narrowed further by a condition on `item` that only the kind can know, such as where it stands. */
  narrowed(actor: Actor, kind: string, condition: Sql, page: PageRequest): Promise<Page<ItemCardRow>> {
    return this.list(actor, page, sql`and item.kind = ${kind} and ${condition}`);
  }

  /** How many there are of each person, in the order of the ids. */
  countByPeople(actor: Actor, kind: string, personIds: readonly string[]): Promise<number[]> {
    return this.counts(actor, kind, personIds, sql`join item_author on item_author.item_id = item.id and item_author.person_id = wanted.id`);
  }

  /** How many there are of each tag, in the order of the ids. */
  countByTags(actor: Actor, kind: string, tagIds: readonly string[]): Promise<number[]> {
    return this.counts(actor, kind, tagIds, sql`join item_tag on item_tag.item_id = item.id and item_tag.tag_id = wanted.id`);
  }

  private async list(actor: Actor, page: PageRequest, narrowed: Sql): Promise<Page<ItemCardRow>> {
    const rows = await this.database.rows<ItemCardRow>(sql`
      select ${itemCardColumns} from item
      where ${isListed} and ${readableBy(actor)} ${narrowed} ${after(page)} ${newestFirst} limit ${rowCount(page.first + 1)}`);
    return cardsOf(page, rows);
  }

  private async counts(actor: Actor, kind: string, ids: readonly string[], joined: Sql): Promise<number[]> {
    const rows = await this.database.rows<{ count: number }>(sql`
      select (select count(*)::int from item ${joined}
        where ${isListed} and item.kind = ${kind} and ${readableBy(actor)}) as count
      from unnest(${ids}::uuid[]) with ordinality as wanted (id, position) order by wanted.position`);
    return rows.map((row) => row.count);
  }
}

const newestFirst = sql`order by item.published_at desc, item.id desc`;

function after(page: PageRequest): Sql {
  return page.after ? sql`and (item.published_at, item.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
}

function cardsOf(page: PageRequest, rows: ItemCardRow[]): Page<ItemCardRow> {
  return pageOf(page, rows, (row) => ({ at: row.publishedAt ?? row.updatedAt, id: row.id }));
}
