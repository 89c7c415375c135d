import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';
import { hashOfToken, newToken } from '../../platform/secret-token.js';

/** Links with which people come into groups, for actions. Only hashes of their tokens are kept. */
@Injectable()
export class LinkRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(groupId: string, madeBy: string, days: number): Promise<{ id: string; token: string }> {
    const [id, token] = [newId(), newToken()];
    await this.database.rows(sql`
      insert into group_link (id, group_id, token_hash, made_by, created_at, expires_at)
      values (${id}, ${groupId}, ${hashOfToken(token)}, ${madeBy}, ${this.clock.now()}, ${this.clock.inSeconds(days * 86_400)})`);
    return { id, token };
  }

  /** How many of the group's links work now. */
  async countLive(groupId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(sql`
      select count(*)::int as count from group_link where group_id = ${groupId} and revoked_at is null and expires_at > ${this.clock.now()}`);
    return row?.count ?? 0;
  }

  async groupOf(id: string): Promise<string | undefined> {
    if (!isId(id)) return undefined;
    return (await this.database.row<{ groupId: string }>(sql`select group_id as "groupId" from group_link where id = ${id}`))?.groupId;
  }

  /** A link that works at this moment. Ask again once its group is locked. */
  async findLive(token: string): Promise<{ id: string; groupId: string; madeBy: string } | undefined> {
    return this.database.row(sql`
      select group_link.id, group_id as "groupId", made_by as "madeBy" from group_link join people_group on people_group.id = group_id
      where token_hash = ${hashOfToken(token)} and revoked_at is null and expires_at > ${this.clock.now()}
        and people_group.archived_at is null and people_group.merged_into_id is null`);
  }

  async noteUse(id: string): Promise<void> {
    await this.database.rows(sql`update group_link set times_used = times_used + 1 where id = ${id}`);
  }

  /** False when it was revoked before. */
  async revoke(id: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_link set revoked_at = ${this.clock.now()} where id = ${id} and revoked_at is null returning id`);
    return rows.length > 0;
  }
}
