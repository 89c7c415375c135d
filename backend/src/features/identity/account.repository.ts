import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';

export interface AccountRow {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly suspended: boolean;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
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
    return this.find(sql`account.email = ${normaliseEmail(email)}`);
  }

  findForSystem(personId: string): Promise<AccountRow | undefined> {
    return this.find(sql`account.person_id = ${personId}`);
  }

  /** The account, locked until the unit of work ends. */
  async lockForSystem(personId: string): Promise<AccountRow | undefined> {
    if (!isId(personId)) return undefined;
    const locked = await this.database.rows(sql`select from account where person_id = ${personId} for update`);
    return locked.length > 0 ? this.findForSystem(personId) : undefined;
  }

  /**
   * Those who administer the site now. All of them stay locked until the unit of work ends, so that of two who leave at once
   * the second sees that the first has gone. Lock them before any account by itself.
   */
  async lockAdministrators(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select person_id as id from account where 'SITE_ADMIN' = any(roles) and suspended_at is null order by person_id for update`);
    return rows.map(({ id }) => id);
  }

  async add({ personId, email, passwordHash, roles }: NewAccount): Promise<void> {
    await this.database.rows(sql`
      insert into account (person_id, email, password_hash, roles, created_at)
      values (${personId}, ${normaliseEmail(email)}, ${passwordHash}, ${roles}::text[], ${this.clock.now()})`);
  }

  async setPassword(personId: string, passwordHash: string): Promise<void> {
    await this.database.rows(sql`update account set password_hash = ${passwordHash} where person_id = ${personId}`);
  }

  /** Puts a new password in the place of the one that was checked; false when that one has been replaced meanwhile. */
  async replacePassword(personId: string, checkedHash: string, passwordHash: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update account set password_hash = ${passwordHash} where person_id = ${personId} and password_hash = ${checkedHash} returning person_id`);
    return rows.length > 0;
  }

  async setEmail(personId: string, email: string): Promise<void> {
    await this.database.rows(sql`update account set email = ${normaliseEmail(email)} where person_id = ${personId}`);
  }

  async setRoles(personId: string, roles: readonly Role[]): Promise<void> {
    await this.database.rows(sql`update account set roles = ${roles}::text[] where person_id = ${personId}`);
  }

  /** Suspends with a reason, or takes a suspension back. */
  async setSuspended(personId: string, suspension: { at: Date; reason: string } | null): Promise<void> {
    await this.database.rows(sql`
      update account set suspended_at = ${suspension?.at ?? null}, suspended_reason = ${suspension?.reason ?? ''} where person_id = ${personId}`);
  }

  /** The account, its sessions and what waits for an answer by mail are gone; the person stays, closed. */
  async close(personId: string): Promise<void> {
    await this.database.rows(sql`delete from account where person_id = ${personId}`);
    await this.database.rows(sql`
      update person set closed_at = ${this.clock.now()}, updated_at = ${this.clock.now()}, lock_version = lock_version + 1 where id = ${personId}`);
  }

  async addRoles(personId: string, roles: readonly Role[]): Promise<void> {
    await this.database.rows(sql`
      update account set roles = array(select distinct unnest(roles || ${roles}::text[])) where person_id = ${personId}`);
  }

  private find(where: Sql): Promise<AccountRow | undefined> {
    return this.database.row(sql`
      select account.person_id as "personId", account.email, person.name, account.password_hash as "passwordHash",
        account.suspended_at is not null as suspended, account.roles, person.department_id as "departmentId"
      from account join person on person.id = account.person_id where ${where}`);
  }
}

/** Addresses are one whatever their case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
