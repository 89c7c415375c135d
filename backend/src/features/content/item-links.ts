import { isDeepStrictEqual } from 'node:util';
import { type RichTextDocument, linksOf } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { shortIdOfPath } from './item-kinds.js';

/** Whether a text has other links than the one before it; without one before it, whether it has any. */
export function leadsElsewhere(before: RichTextDocument | undefined, body: RichTextDocument): boolean {
  return !isDeepStrictEqual(addressesIn(before), addressesIn(body));
}

function addressesIn(body: RichTextDocument | undefined): Set<string> {
  return new Set(body && linksOf(body).map(({ href }) => href));
}

/** Which items lead to which others, told from their published texts. */
@Injectable()
export class ItemLinks {
  constructor(private readonly database: Database) {}

  /** Notes anew which items each of these texts leads to. */
  async set(texts: readonly { readonly id: string; readonly body: RichTextDocument }[]): Promise<void> {
    await this.database.rows(sql`delete from item_link where from_item_id = any(${texts.map(({ id }) => id)}::uuid[])`);
    const links = texts.flatMap(({ id, body }) => linksOf(body).flatMap(({ href }) => shortIdOfPath(href) ?? []).map((shortId) => ({ id, shortId })));
    if (links.length === 0) return;
    await this.database.rows(sql`
      insert into item_link (from_item_id, to_item_id)
      select distinct link.id, item.id
      from unnest(${links.map(({ id }) => id)}::uuid[], ${links.map(({ shortId }) => shortId)}::text[]) as link (id, short_id)
        join item on item.short_id = link.short_id where item.id <> link.id`);
  }
}
