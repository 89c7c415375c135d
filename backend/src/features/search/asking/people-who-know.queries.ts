import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { readableBy } from '../../../platform/access/readable.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';

/** Who wrote something that was found, and who looks after it. */
export interface KnownItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly authorIds: readonly string[];
  /** Of what has an owner: whoever was named, or holds the position that was named. */
  readonly ownerId: string | null;
}

/** What somebody says that they know. */
export interface ToldKnowledge {
  readonly id: string;
  readonly skills: readonly string[];
  readonly askMeAbout: string;
}

@Injectable()
export class KnowledgeQueries {
  constructor(private readonly database: Database) {}

  /** Those that the actor may read. */
  items(actor: Actor, ids: readonly string[]): Promise<KnownItem[]> {
    return this.database.rows(sql`
      select item.id, item.kind, item.title,
        array(select person_id from item_author where item_author.item_id = item.id order by position) as "authorIds",
        case when item.owner_position_id is null then item.owner_person_id
          else (select position.holder_id from position where position.id = item.owner_position_id) end as "ownerId"
      from item where item.id = any(${ids.filter(isId)}::uuid[]) and ${readableBy(actor)}`);
  }

  /** What profiles tell everybody. */
  told(personIds: readonly string[]): Promise<ToldKnowledge[]> {
    return this.database.rows(sql`
      select id, skills, ask_me_about as "askMeAbout" from person where id = any(${personIds.filter(isId)}::uuid[])`);
  }
}
