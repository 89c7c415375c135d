import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audiences } from '../../platform/access/audiences.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type ContentsCount, GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../groups/groups.public.js';
import { type AddressedItem, readersOf } from './item.policy.js';
import { itemAuthorIds } from './item.rows.js';

/**
 * Items follow their group. Closing a group makes all that stands in it for its members only, for good: opening it again
 * opens nothing that was said meanwhile. What its authors or moderators alone see stays theirs.
 */
@Injectable()
export class ItemsOfGroups implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  async readdress(group: ReaddressedGroup): Promise<void> {
    if (group.isClosed) await this.narrowDrafts(group.id);
    await this.address(group, group.isClosed);
  }

  async move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    await this.narrowDrafts(fromGroupId);
    await this.database.rows(sql`
      update item set group_id = ${to.id}, intended_readers = case intended_readers when 'EVERYONE' then 'GROUP' else intended_readers end
      where group_id = ${fromGroupId}`);
    await this.address(to, false);
    await this.addressHidden(to.id);
  }

  async count(groupId: string): Promise<ContentsCount> {
    const row = await this.database.row<ContentsCount>(sql`
      select count(*)::int as all, count(*) filter (where intended_readers = 'EVERYONE')::int as open from item
      where group_id = ${groupId} and status in ('PUBLISHED', 'ARCHIVED') and hidden_at is null and disposed_at is null`);
    return row ?? { all: 0, open: 0 };
  }

  private async narrowDrafts(groupId: string): Promise<void> {
    await this.database.rows(sql`
      update item_draft set intended_readers = 'GROUP' from item
      where item.id = item_draft.item_id and item.group_id = ${groupId} and item_draft.intended_readers = 'EVERYONE'`);
  }

  /** In one statement: each row that is written anew is written in all indexes. */
  private async address({ id, readersAudienceId, membersAudienceId }: ReaddressedGroup, narrow: boolean): Promise<void> {
    const readers = narrow ? sql`(case intended_readers when 'EVERYONE' then 'GROUP' else intended_readers end)` : sql`intended_readers`;
    const audience = sql`(case
      when status not in ('PUBLISHED', 'ARCHIVED') or hidden_at is not null or disposed_at is not null then audience_id
      when ${readers} = 'EVERYONE' then ${readersAudienceId}::int else ${membersAudienceId}::int end)`;
    await this.database.rows(sql`
      update item set intended_readers = ${readers}, audience_id = ${audience}
      where group_id = ${id} and (intended_readers <> ${readers} or audience_id <> ${audience})`);
  }

  /** What is hidden is seen by its authors and by the moderators of the group in which it stands: of each its own set. */
  private async addressHidden(groupId: string): Promise<void> {
    const items = await this.database.rows<AddressedItem & { id: string }>(sql`
      select item.id, status, intended_readers as "intendedReaders", group_id as "groupId", hidden_at as "hiddenAt", ${itemAuthorIds}
      from item where group_id = ${groupId} and hidden_at is not null and disposed_at is null`);
    for (const item of items) {
      const audienceId = await this.audiences.intern(readersOf(item));
      await this.database.rows(sql`update item set audience_id = ${audienceId} where id = ${item.id} and audience_id <> ${audienceId}`);
    }
  }
}
