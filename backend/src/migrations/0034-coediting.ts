import { Migration } from '@mikro-orm/migrations';

/** Pages that several people write at once: every update is kept before anybody is told that it was. */
export class Coediting extends Migration {
  static readonly migrationName = '0034-coediting';

  override up(): void {
    this.addSql(`
      -- The text of a page as it is being written. There once somebody has opened it for editing, and never made twice.
      create table wiki_document (
        page_id uuid primary key references wiki_page on delete cascade,
        -- Of its newest update. Whoever adds one holds this row, so that numbers follow the order of commits.
        seq int not null,
        -- All updates up to state_seq in one; the others are rows.
        state bytea,
        state_seq int not null default 0,
        -- The newest update that a version holds.
        version_seq int not null default 0,
        -- Who wrote the updates that are in the state and in no version.
        contributors uuid[] not null default '{}'
      );
      create index wiki_document_unsaved on wiki_document (page_id) where seq > version_seq;

      create table wiki_update (
        page_id uuid not null references wiki_document on delete cascade,
        seq int not null,
        update bytea not null,
        -- Null where it was nobody in particular.
        person_id uuid references person,
        at timestamptz(3) not null,
        primary key (page_id, seq)
      );

      -- Who has a page open for editing, one row a connection. Nobody takes out the rows of a server that was killed: they grow stale.
      create unlogged table wiki_editing (
        connection_id uuid primary key,
        page_id uuid not null references wiki_page on delete cascade,
        person_id uuid not null references person on delete cascade,
        seen_at timestamptz(3) not null
      );
      create index wiki_editing_page on wiki_editing (page_id);
      create index wiki_editing_person on wiki_editing (person_id);`);
  }

  override down(): void {
    this.addSql('drop table wiki_editing, wiki_update, wiki_document;');
  }
}
