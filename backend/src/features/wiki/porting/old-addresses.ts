import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { oldPath } from './old-path.js';

export interface OldAddress {
  /** As it was on the old site. */
  readonly address: string;
  readonly pageId: string;
}

/** Where imported pages stood before: links that people have kept still lead to them. */
@Injectable()
export class OldAddresses {
  constructor(private readonly database: Database) {}

  /** Each of these addresses leads to its page from now on; answers how many there are. */
  async set(spaceId: string, addresses: readonly OldAddress[]): Promise<number> {
    const pages = new Map(addresses.flatMap(({ address, pageId }) => {
      const path = oldPath(address);
      return path === undefined ? [] : [[path, pageId] as const];
    }));
    await this.database.rows(sql`
      insert into wiki_old_address (space_id, path, page_id)
      select ${spaceId}::uuid, old.path, wiki_page.id
      from unnest(${[...pages.keys()]}::text[], ${[...pages.values()]}::uuid[]) as old (path, page_id)
        join wiki_page on wiki_page.id = old.page_id
      on conflict (space_id, path) do update set page_id = excluded.page_id where wiki_old_address.page_id <> excluded.page_id`);
    return pages.size;
  }

  /**
   * The page that stood there, of those that the actor may read; of several the newest. `space` is the last part of its address: only
   * what that space brought; null for what any space brought.
   */
  async find(actor: Actor, address: string, space: string | null): Promise<string | undefined> {
    const path = oldPath(address);
    if (path === undefined) return undefined;
    const brought = space === null ? sql`true` : sql`old.space_id = (select id from wiki_space where short_id = ${shortIdIn(space)})`;
    const row = await this.database.row<{ id: string }>(sql`
      select item.id from wiki_old_address old join item on item.id = old.page_id
      where old.path = ${path} and ${brought} and ${readableBy(actor)}
      order by item.created_at desc limit 1`);
    return row?.id;
  }
}
