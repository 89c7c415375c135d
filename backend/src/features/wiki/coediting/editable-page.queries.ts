import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import type { ActableItem } from '../../content/content.public.js';

/** All that decides who may edit a page. */
export interface EditablePage extends ActableItem {
  readonly id: string;
  readonly spaceId: string;
  readonly groupId: string | null;
}

/** Pages for whoever decides about sockets: nothing of them is shown to anybody. */
@Injectable()
export class EditablePageQueries {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<EditablePage | undefined> {
    return (await this.findMany([id]))[0];
  }

  async findMany(ids: readonly string[]): Promise<EditablePage[]> {
    const rows = await this.database.rows<Omit<EditablePage, 'authorIds'>>(sql`
      select item.id, wiki_page.space_id as "spaceId", item.group_id as "groupId", item.audience_id as "audienceId",
        item.editors_audience_id as "editorsAudienceId", item.status, item.hidden_at as "hiddenAt",
        item.revision_number as "revisionNumber", people_group.archived_at as "groupArchivedAt"
      from item join wiki_page on wiki_page.id = item.id left join people_group on people_group.id = item.group_id
      where item.id = any(${ids.filter(isId)}::uuid[]) and item.disposed_at is null`);
    return rows.map((row) => ({ ...row, authorIds: [] }));
  }

  async nameOf(personId: string): Promise<string> {
    return (await this.database.row<{ name: string }>(sql`select name from person where id = ${personId}`))?.name ?? '';
  }
}
