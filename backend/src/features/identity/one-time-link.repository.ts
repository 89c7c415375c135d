import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import { normaliseEmail } from './account.repository.js';
import { hashOfToken, newToken } from '../../platform/secret-token.js';

export type LinkPurpose = 'REGISTER' | 'RESET_PASSWORD' | 'SETUP';

/** Hours. A reset opens an account that exists, so it is short; the others wait for a person to read their mail. */
const lasts: Record<LinkPurpose, number> = { REGISTER: 24, RESET_PASSWORD: 1, SETUP: 24 };

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly roles?: readonly Role[];
}

/** Links that prove that somebody reads an address. Each works once, for a while. */
@Injectable()
export class OneTimeLinkRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The token that goes into the link; it is kept nowhere. */
  async make({ purpose, email, name, departmentId, roles }: NewLink): Promise<string> {
    const token = newToken();
    await this.database.rows(sql`
      insert into one_time_link (id, token_hash, purpose, email, name, department_id, roles, created_at, expires_at)
      values (${newId()}, ${hashOfToken(token)}, ${purpose}, ${normaliseEmail(email)}, ${name}, ${departmentId},
        ${roles ?? []}::text[], ${this.clock.now()}, ${this.clock.inSeconds(lasts[purpose] * 3600)})`);
    return token;
  }

  /** Uses up the link and all others to the same address; false when it was used or ran out in the meantime. */
  async use(link: { id: string; email: string }): Promise<boolean> {
    const used = await this.database.rows<{ id: string }>(sql`
      update one_time_link set used_at = ${this.clock.now()}
      where email = ${link.email} and used_at is null returning id`);
    return used.some(({ id }) => id === link.id);
  }

  /** Ends all links to these addresses. */
  async endAllTo(emails: readonly string[]): Promise<void> {
    await this.database.rows(sql`
      update one_time_link set used_at = ${this.clock.now()} where email = any(${emails}::text[]) and used_at is null`);
  }

  async forgetOld(): Promise<void> {
    await this.database.rows(sql`delete from one_time_link where expires_at < ${this.clock.inSeconds(-86_400)}`);
  }
}
