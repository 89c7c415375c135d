import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import type { LinkPurpose } from './one-time-link.repository.js';
import { hashOfToken } from '../../platform/secret-token.js';

export interface LinkRow {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly roles: readonly Role[];
}

/** What a link leads to. Whoever has its token may know: it is as secret as a password. */
@Injectable()
export class OneTimeLinkQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The link of this token, if it still works. */
  findValid(token: string): Promise<LinkRow | undefined> {
    return this.database.row(sql`
      select id, purpose, email, name, department_id as "departmentId", roles from one_time_link
      where token_hash = ${hashOfToken(token)} and used_at is null and expires_at > ${this.clock.now()}`);
  }
}
