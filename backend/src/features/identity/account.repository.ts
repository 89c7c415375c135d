import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';

export interface AccountRow {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly suspended: boolean;
}

export interface NewAccount {
  readonly personId: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly roles: readonly Role[];
}

/** Accounts are found by address for signing in; nothing of them is ever shown to others. */
@Injectable()
export class AccountRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  findByEmailForSystem(email: string): Promise<AccountRow | undefined> {
    return this.database.row(sql`
      select account.person_id as "personId", account.email, person.name, account.password_hash as "passwordHash",
        account.suspended_at is not null as suspended
      from account join person on person.id = account.person_id where account.email = ${normaliseEmail(email)}`);
  }

  async add({ personId, email, passwordHash, roles }: NewAccount): Promise<void> {
    await this.database.rows(sql`
      insert into account (person_id, email, password_hash, roles, created_at)
      values (${personId}, ${normaliseEmail(email)}, ${passwordHash}, ${roles}::text[], ${this.clock.now()})`);
  }

  async setPassword(personId: string, passwordHash: string): Promise<void> {
    await this.database.rows(sql`update account set password_hash = ${passwordHash} where person_id = ${personId}`);
  }

  async addRoles(personId: string, roles: readonly Role[]): Promise<void> {
    await this.database.rows(sql`
      update account set roles = array(select distinct unnest(roles || ${roles}::text[])) where person_id = ${personId}`);
  }
}

/** Addresses are one whatever their case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
