import { Migration } from '@mikro-orm/migrations';

/** Groups can be taken out as a pack, and packs can be brought here. */
export class GroupPacks extends Migration {
  static readonly migrationName = '0025-group-packs';

  override up(): void {
    for (const statement of [exports, uploads, imports]) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`
      drop table group_import;
      delete from upload where item_id is null;
      alter table upload drop column purpose, alter column item_id set not null;
      delete from data_export where group_id is not null;
      drop index data_export_group, data_export_group_under_way, data_export_under_way;
      alter table data_export drop column group_id;
      create unique index data_export_under_way on data_export (person_id) where state in ('WAITING', 'BUILDING', 'FAILED');`);
  }
}

const exports = `
  -- The group that is taken out, by whoever of its owners asked last; null for a person's own data.
  alter table data_export add column group_id uuid references people_group;
  drop index data_export_under_way;
  create unique index data_export_under_way on data_export (person_id) where group_id is null and state in ('WAITING', 'BUILDING', 'FAILED');
  create unique index data_export_group_under_way on data_export (group_id) where group_id is not null and state in ('WAITING', 'BUILDING', 'FAILED');
  create index data_export_group on data_export (group_id, requested_at desc) where group_id is not null;`;

const uploads = `
  -- What a file is sent for that hangs on no item.
  alter table upload add column purpose text, alter column item_id drop not null,
    add check ((item_id is null) = (purpose is not null));`;

const imports = `
  create table group_import (
    id uuid primary key,
    state text not null check (state in ('CHECKING', 'READY', 'REFUSED', 'IMPORTING', 'FAILED', 'DONE', 'REMOVED')),
    -- Per cent of what is under way.
    progress int not null default 0,
    file_name text not null,
    byte_size bigint not null,
    -- Null for a command.
    sent_by uuid references person,
    sent_at timestamptz(3) not null,
    finished_at timestamptz,
    -- From then on its bytes are removed.
    expires_at timestamptz not null,
    -- What would come, and after it was brought here what has come: numbers, and nothing that people wrote.
    preview jsonb,
    -- Why it is refused.
    refusal jsonb,
    -- The site and the group that it was made of.
    origin text,
    group_id uuid references people_group,
    check ((state = 'DONE') = (group_id is not null))
  );
  create unique index group_import_origin on group_import (origin) where state = 'DONE';
  create index group_import_sent on group_import (sent_at desc);`;
