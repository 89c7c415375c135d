import { isDeepStrictEqual } from 'node:util';
import { type RichTextDocument, mentionsOf } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** Whether a text mentions others than the one before it; without one before it, whether it mentions anybody. */
export function mentionsOthers(before: RichTextDocument | undefined, body: RichTextDocument): boolean {
  return !isDeepStrictEqual(new Set(before && mentionsOf(before)), new Set(mentionsOf(body)));
}

/** Which people are mentioned in which items, told from their published texts. */
@Injectable()
export class ItemMentions {
  constructor(private readonly database: Database) {}

  /** Notes anew who is mentioned in each of these texts. Nobody by an id that is nobody's. */
  async set(texts: readonly { readonly id: string; readonly body: RichTextDocument }[]): Promise<void> {
    await this.database.rows(sql`delete from item_mention where item_id = any(${texts.map(({ id }) => id)}::uuid[])`);
    const mentions = texts.flatMap(({ id, body }) => mentionsOf(body).map((personId) => ({ id, personId })));
    if (mentions.length === 0) return;
    await this.database.rows(sql`
      insert into item_mention (item_id, person_id)
      select mention.id, person.id
      from unnest(${mentions.map(({ id }) => id)}::uuid[], ${mentions.map(({ personId }) => personId)}::uuid[]) as mention (id, person_id)
        join person on person.id = mention.person_id`);
  }
}
