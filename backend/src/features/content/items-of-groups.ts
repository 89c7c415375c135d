import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../groups/groups.public.js';

/**
 * Items follow their group. Closing a group makes all that stands in it for its members only, for good: opening it again
 * opens nothing that was said meanwhile. What its authors or moderators alone see stays theirs.
 */
@Injectable()
export class ItemsOfGroups implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  async readdress(group: ReaddressedGroup): Promise<void> {
    if (group.isClosed) await this.narrow(group.id);
    await this.address(group);
  }

  async move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    await this.narrow(fromGroupId);
    await this.database.rows(sql`update item set group_id = ${to.id} where group_id = ${fromGroupId}`);
    await this.address(to);
  }

  private async narrow(groupId: string): Promise<void> {
    await this.database.rows(sql`
      update item_draft set intended_readers = 'GROUP' from item
      where item.id = item_draft.item_id and item.group_id = ${groupId} and item_draft.intended_readers = 'EVERYONE'`);
    await this.database.rows(sql`update item set intended_readers = 'GROUP' where group_id = ${groupId} and intended_readers = 'EVERYONE'`);
  }

  private async address({ id, readersAudienceId, membersAudienceId }: ReaddressedGroup): Promise<void> {
    await this.database.rows(sql`
      update item set audience_id = case intended_readers when 'EVERYONE' then ${readersAudienceId}::int else ${membersAudienceId}::int end
      where group_id = ${id} and status in ('PUBLISHED', 'ARCHIVED') and hidden_at is null and disposed_at is null
        and audience_id <> case intended_readers when 'EVERYONE' then ${readersAudienceId}::int else ${membersAudienceId}::int end`);
  }
}
