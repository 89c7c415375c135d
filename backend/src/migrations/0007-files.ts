import { Migration } from '@mikro-orm/migrations';

/** Files of any allowed type: their versions, their check for viruses, and uploads on their way. */
export class Files extends Migration {
  static readonly migrationName = '0007-files';

  override up(): void {
    this.addSql(`
      -- UNCHECKED is what was kept where no virus scanner is set up.
      alter table file
        add column scan text not null default 'UNCHECKED' check (scan in ('UNCHECKED', 'PENDING', 'CLEAN', 'INFECTED', 'FAILED')),
        add column scanned_at timestamptz,
        add column threat text not null default '';
      create index file_scan on file (created_at) where scan in ('UNCHECKED', 'PENDING', 'FAILED');

      alter table attachment
        add column kind text not null default 'PICTURE' check (kind in ('PICTURE', 'FILE')),
        -- The version that its address answers; name and file_id are that version's.
        add column version int not null default 1;

      create table attachment_version (
        attachment_id uuid not null references attachment on delete cascade,
        number int not null,
        file_id uuid not null references file,
        name text not null,
        -- The same bytes may be one person's notes.txt and another's table.csv.
        media_type text not null,
        -- Whose quota it counts against; nobody's for what an import brought.
        uploaded_by uuid references person,
        created_at timestamptz not null,
        primary key (attachment_id, number)
      );
      create index attachment_version_file on attachment_version (file_id);
      create index attachment_version_uploader on attachment_version (uploaded_by);
      insert into attachment_version (attachment_id, number, file_id, name, media_type, uploaded_by, created_at)
        select attachment.id, 1, file.id, attachment.name, file.media_type, file.created_by, attachment.created_at
        from attachment join file on file.id = attachment.file_id;

      -- A file on its way. Its id becomes the id of the attachment, unless it is a new version of one.
      create table upload (
        id uuid primary key,
        item_id uuid not null references item on delete cascade,
        attachment_id uuid references attachment on delete cascade,
        person_id uuid not null references person,
        name text not null,
        byte_size bigint not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        finished_at timestamptz
      );
      create index upload_person on upload (person_id) where finished_at is null;
      create index upload_expires on upload (expires_at);
    `);
  }

  override down(): void {
    this.addSql(`
      drop table upload, attachment_version;
      delete from attachment where kind = 'FILE';
      alter table attachment drop column version, drop column kind;
      alter table file drop column threat, drop column scanned_at, drop column scan;
    `);
  }
}
