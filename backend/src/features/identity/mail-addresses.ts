import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

/** Where mail about somebody's own doings goes. No address is ever shown to others. */
@Injectable()
export class MailAddresses {
  constructor(private readonly database: Database) {}

  /** Undefined for people without an account, and for suspended ones. */
  async findForSystem(personId: string): Promise<string | undefined> {
    const row = await this.database.row<{ email: string }>(sql`
      select email from account where person_id = ${personId} and suspended_at is null`);
    return row?.email;
  }
}
