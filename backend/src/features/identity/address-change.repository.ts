import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { normaliseEmail } from './account.repository.js';
import { hashOfToken, newToken } from '../../platform/secret-token.js';

/** A person reads two mailboxes, one of them perhaps on Monday. */
const lastsHours = 72;

/** Which of the two addresses a link was mailed to. */
export type AddressSide = 'NEW' | 'OLD';

export interface AddressChangeRow {
  readonly personId: string;
  readonly newEmail: string;
  readonly departmentId: string | null;
  readonly newConfirmed: boolean;
  readonly oldConfirmed: boolean;
  readonly expiresAt: Date;
}

export interface NewAddressChange {
  readonly personId: string;
  readonly newEmail: string;
  readonly departmentId: string | null;
  /** True where an administrator answers for the old address: then only the new one is asked. */
  readonly oldConfirmed: boolean;
}

const columns: Sql = sql`
  person_id as "personId", new_email as "newEmail", department_id as "departmentId", new_confirmed_at is not null as "newConfirmed",
  old_confirmed_at is not null as "oldConfirmed", expires_at as "expiresAt"`;

/** Changes of address that wait for a confirmation from both addresses. */
@Injectable()
export class AddressChangeRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Replaces what the person asked for before. The tokens go into the links; they are kept nowhere. */
  async begin({ personId, newEmail, departmentId, oldConfirmed }: NewAddressChange): Promise<{ newToken: string; oldToken: string }> {
    const tokens = { newToken: newToken(), oldToken: newToken() };
    const now = this.clock.now();
    await this.drop(personId);
    await this.database.rows(sql`
      insert into address_change (person_id, new_email, department_id, new_token_hash, old_token_hash, old_confirmed_at, created_at, expires_at)
      values (${personId}, ${normaliseEmail(newEmail)}, ${departmentId}, ${hashOfToken(tokens.newToken)},
        ${oldConfirmed ? null : hashOfToken(tokens.oldToken)}, ${oldConfirmed ? now : null}, ${now}, ${this.clock.inSeconds(lastsHours * 3600)})`);
    return tokens;
  }

  /** What this person is waiting for. */
  findOf(personId: string): Promise<AddressChangeRow | undefined> {
    return this.database.row(sql`
      select ${columns} from address_change where person_id = ${personId} and expires_at > ${this.clock.now()}`);
  }

  /** The change that this link belongs to, and to which of the two addresses the link was mailed. */
  findByToken(token: string): Promise<(AddressChangeRow & { side: AddressSide }) | undefined> {
    const hash = hashOfToken(token);
    return this.database.row(sql`
      select ${columns}, case when new_token_hash = ${hash} then 'NEW' else 'OLD' end as side
      from address_change where (new_token_hash = ${hash} or old_token_hash = ${hash}) and expires_at > ${this.clock.now()}`);
  }

  /** Notes that this address was confirmed, and locks the change; undefined when the link works no longer. */
  async confirm(token: string): Promise<AddressChangeRow | undefined> {
    const hash = hashOfToken(token);
    const now = this.clock.now();
    return this.database.row(sql`
      update address_change set
        new_confirmed_at = case when new_token_hash = ${hash} then coalesce(new_confirmed_at, ${now}) else new_confirmed_at end,
        old_confirmed_at = case when old_token_hash = ${hash} then coalesce(old_confirmed_at, ${now}) else old_confirmed_at end
      where (new_token_hash = ${hash} or old_token_hash = ${hash}) and expires_at > ${now} returning ${columns}`);
  }

  async drop(personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`delete from address_change where person_id = ${personId} returning person_id`);
    return rows.length > 0;
  }

  async forgetOld(): Promise<void> {
    await this.database.rows(sql`delete from address_change where expires_at < ${this.clock.now()}`);
  }
}
