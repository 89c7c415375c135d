import { type RichTextDocument, linksOf } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { foldName } from '../../folded-name.js';
import { missingLinkIn } from './missing-link.js';

/** So long a title can be at most, as it is written and in the one form in which titles are compared. */
const longest = 400;

/** Which texts lead to which pages by their titles alone. Whether there is such a page is found out by whoever asks. */
@Injectable()
export class MissingLinkRepository {
  constructor(private readonly database: Database) {}

  /** Notes anew what this text leads to. */
  async set(itemId: string, body: RichTextDocument): Promise<void> {
    await this.database.rows(sql`delete from wiki_missing_link where from_item_id = ${itemId}`);
    const links = linksOf(body).flatMap(({ href }) => missingLinkIn(href) ?? []);
    if (links.length === 0) return;
    await this.database.rows(sql`
      insert into wiki_missing_link (from_item_id, space_id, folded, title)
      select distinct on (wiki_space.id, link.folded) ${itemId}::uuid, wiki_space.id, link.folded, link.title
      from unnest(
        ${links.map(({ spaceShortId }) => spaceShortId)}::text[], ${links.map(({ title }) => foldName(title).slice(0, longest))}::text[],
        ${links.map(({ title }) => title.trim().slice(0, longest))}::text[]
      ) with ordinality as link (short_id, folded, title, place) join wiki_space on wiki_space.short_id = link.short_id
      order by wiki_space.id, link.folded, link.place`);
  }
}
