import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';

/** Who was not seen for this long has gone, with the server that knew of them. */
export const goneAfterSeconds = 35;

/** Of all these pages together. */
const mostShown = 200;

/** Somebody who has a page open for editing, on whatever server. */
export interface Fellow {
  readonly pageId: string;
  readonly id: string;
  readonly name: string;
}

/** Who edits what at this moment. */
@Injectable()
export class PresenceQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** On pages that the caller was found to read. Whoever opened each page first stands first. */
  async editing(pageIds: readonly string[]): Promise<{ pageId: string; personId: string }[]> {
    return this.database.rows(sql`
      select page_id as "pageId", person_id as "personId" from wiki_editing
      where page_id = any(${pageIds}::uuid[]) and seen_at > ${this.clock.inSeconds(-goneAfterSeconds)}
      group by page_id, person_id order by min(connection_id::text) limit ${rowCount(mostShown)}`);
  }

  /** With their names, for those who edit these pages too. */
  async fellows(pageIds: readonly string[]): Promise<Fellow[]> {
    return this.database.rows(sql`
      select distinct page_id as "pageId", person.id, person.name from wiki_editing join person on person.id = wiki_editing.person_id
      where page_id = any(${pageIds}::uuid[]) and seen_at > ${this.clock.inSeconds(-goneAfterSeconds)} order by page_id, name, person.id limit ${rowCount(mostShown)}`);
  }
}
