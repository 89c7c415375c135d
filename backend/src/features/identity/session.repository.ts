import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import { hashOfToken, newToken } from '../../platform/secret-token.js';

const lastsSeconds = 14 * 86_400;

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Sessions live in PostgreSQL: ending one ends it everywhere with the next request. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open(personId: string, device: string): Promise<OpenedSession> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = this.clock.inSeconds(lastsSeconds);
    await this.database.rows(sql`
      insert into session (id, token_hash, person_id, device, created_at, last_used_at, expires_at)
      values (${newId()}, ${hashOfToken(token)}, ${personId}, ${device}, ${now}, ${now}, ${expiresAt})`);
    return { token, expiresAt };
  }

  /** Ends one session of this person; whose it is stands in the statement. */
  async end(personId: string, sessionId: string): Promise<boolean> {
    const ended = await this.database.rows(sql`delete from session where id = ${sessionId} and person_id = ${personId} returning id`);
    return ended.length > 0;
  }

  async endAll(personId: string, except: string | null): Promise<void> {
    await this.database.rows(sql`delete from session where person_id = ${personId} and id is distinct from ${except}::uuid`);
  }

  async forgetExpired(): Promise<void> {
    await this.database.rows(sql`delete from session where expires_at < ${this.clock.now()}`);
  }

  /** Kept to within five minutes: a row is not written for every request. */
  async noteUse(sessionId: string, now: Date): Promise<void> {
    await this.database.rows(sql`update session set last_used_at = ${now} where id = ${sessionId}`);
  }
}
