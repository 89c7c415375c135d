import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';
import { groupKeysOf } from '../groups/groups.public.js';

export interface FeedTokenRow {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Whoever adds a token locks the account first, so that of two at once none is one too many. */
@Injectable()
export class FeedTokenRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The person's tokens, the newest first. */
  of(personId: string): Promise<FeedTokenRow[]> {
    return this.database.rows(sql`
      select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from feed_token
      where person_id = ${personId} order by created_at desc, id desc`);
  }

  async lockAccount(personId: string): Promise<void> {
    await this.database.rows(sql`select from account where person_id = ${personId} for no key update`);
  }

  /** Keeps the hash of a new token, and answers the token itself. */
  async add(personId: string, name: string): Promise<FeedTokenRow & { token: string }> {
    const token = randomBytes(32).toString('base64url');
    const row = { id: newId(), name, createdAt: this.clock.now(), lastUsedAt: null };
    await this.database.rows(sql`
      insert into feed_token (id, person_id, name, token_hash, created_at)
      values (${row.id}, ${personId}, ${name}, ${hashOf(token)}, ${row.createdAt})`);
    return { ...row, token };
  }

  /** False when the person has no such token. */
  async remove(personId: string, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const rows = await this.database.rows(sql`delete from feed_token where id = ${id} and person_id = ${personId} returning 1`);
    return rows.length > 0;
  }

  /** The ids of those that there were. */
  async removeAll(personId: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`delete from feed_token where person_id = ${personId} returning id`);
    return rows.map(({ id }) => id);
  }

  /** The owner of this token with all that they may read now; undefined when it opens nothing. */
  async findOwner(token: string): Promise<FeedOwner | undefined> {
    const row = await this.database.row<Actor & { tokenId: string; tokenMadeAt: Date; lastUsedAt: Date | null }>(sql`
      select feed_token.id as "tokenId", feed_token.created_at as "tokenMadeAt", feed_token.last_used_at as "lastUsedAt",
        null as "sessionId", person.id as "personId", person.department_id as "departmentId", account.roles,
        array_to_json(array(
          select distinct audience_id from audience_reader
          where reader = any(array['everyone', 'person:' || person.id, 'department:' || person.department_id]
            || ${groupKeysOf(sql`person.id`, this.clock.now())})
        )) as audiences
      from feed_token
        join account on account.person_id = feed_token.person_id and account.suspended_at is null
        join person on person.id = feed_token.person_id
      where feed_token.token_hash = ${hashOf(token)}`);
    if (!row) return undefined;
    const { tokenId, tokenMadeAt, lastUsedAt, ...actor } = row;
    await this.noteUse(tokenId, lastUsedAt);
    return { actor, tokenId, tokenMadeAt };
  }

  private async noteUse(id: string, lastUsedAt: Date | null): Promise<void> {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < noteUseEveryMilliseconds) return;
    await this.database.rows(sql`update feed_token set last_used_at = ${now} where id = ${id}`);
  }
}

export interface FeedOwner {
  /** Without what roles open: a feed is for reading what is published. */
  readonly actor: Actor;
  readonly tokenId: string;
  readonly tokenMadeAt: Date;
}

const noteUseEveryMilliseconds = 300_000;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
