import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { readableBy } from '../../../../platform/access/readable.js';
import { Database } from '../../../../platform/db/database.js';
import { emptySql, rowCount, sql } from '../../../../platform/db/sql.js';
import { type Page, type PageRequest, pageOf } from '../../../../platform/graphql/page.js';
import { type ActableSpace, canEditIn } from '../../spaces/space.policy.js';

/** A page in the bin, with all that was deleted with it. */
export interface BinRow {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: Date;
  readonly deletedBy: string;
  /** It and those below it, without what moderators have hidden from whoever looks. */
  readonly pageCount: number;
  /** The title of the page below which it stood, where that is still there. */
  readonly parentTitle: string | null;
}

const nothing: Page<BinRow> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What lies in the bins of spaces, for those who may edit there. */
@Injectable()
export class BinQueries {
  constructor(private readonly database: Database) {}

  /** Last deleted first; nothing for those who may not edit in the space. What moderators have hidden is for their eyes alone. */
  async list(actor: Actor, space: ActableSpace & { readonly id: string }, page: PageRequest): Promise<Page<BinRow>> {
    if (!canEditIn(actor, space)) return nothing;
    const after = page.after ? sql`and (wiki_page.deleted_at, wiki_page.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)` : emptySql;
    const rows = await this.database.rows<BinRow>(sql`
      select wiki_page.id, item.title, wiki_page.deleted_at as "deletedAt", wiki_page.deleted_by as "deletedBy",
        (select count(*)::int from wiki_page below join item on item.id = below.id
          where below.deleted_with_id = wiki_page.id and (item.hidden_at is null or ${readableBy(actor)})) as "pageCount",
        (select item.title from wiki_page parent join item on item.id = parent.id
          where parent.id = wiki_page.parent_id and parent.space_id = wiki_page.space_id and parent.deleted_at is null and ${readableBy(actor)}) as "parentTitle"
      from wiki_page join item on item.id = wiki_page.id
      where wiki_page.space_id = ${space.id} and wiki_page.deleted_at is not null and wiki_page.deleted_with_id = wiki_page.id
        and (item.hidden_at is null or ${readableBy(actor)}) ${after}
      order by wiki_page.deleted_at desc, wiki_page.id desc limit ${rowCount(page.first + 1)}`);
    return pageOf(page, rows, ({ deletedAt: at, id }) => ({ at, id }));
  }
}
