import { Migration } from '@mikro-orm/migrations';

/** Changing an address, suspending with a reason, closing an account, and what people take with them. */
export class AccountLife extends Migration {
  static readonly migrationName = '0009-account-life';

  override up(): void {
    for (const statement of [accounts, addressChanges, exports]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table data_export, address_change');
    this.addSql('alter table account drop column suspended_reason');
    this.addSql('alter table person drop column closed_at');
  }
}

const accounts = `
  -- Since when there is no account any more; what the person wrote stays under their name.
  alter table person add column closed_at timestamptz;
  alter table account add column suspended_reason text not null default '';`;

const addressChanges = `
  -- At most one a person: asking again replaces it. Only hashes of the tokens are kept.
  create table address_change (
    person_id uuid primary key references account on delete cascade,
    new_email text not null check (new_email = lower(new_email)),
    -- Where they move to with the new address; null when they stay where they are.
    department_id uuid references department,
    new_token_hash bytea not null unique,
    -- Null where an administrator answers for the old address, which can no longer be read.
    old_token_hash bytea unique,
    new_confirmed_at timestamptz,
    old_confirmed_at timestamptz,
    created_at timestamptz not null,
    expires_at timestamptz not null
  );`;

const exports = `
  create table data_export (
    id uuid primary key,
    person_id uuid not null references person,
    state text not null check (state in ('WAITING', 'BUILDING', 'READY', 'FAILED', 'REMOVED')),
    -- Per cent.
    progress int not null default 0,
    byte_size bigint,
    requested_at timestamptz not null,
    finished_at timestamptz,
    -- From then on it can no longer be downloaded, and its file is removed.
    expires_at timestamptz
  );
  create index data_export_person on data_export (person_id, requested_at desc);
  create unique index data_export_under_way on data_export (person_id) where state in ('WAITING', 'BUILDING', 'FAILED');`;
