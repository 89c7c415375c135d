import { Migration } from '@mikro-orm/migrations';

/** What files say, for search. */
export class FileTexts extends Migration {
  static readonly migrationName = '0044-file-texts';

  override up(): void {
    this.addSql(`
      -- A file without a row has not been looked at. What is here is made of the file's bytes, can be made again, and goes with the file.
      create table file_text (
        file_id uuid primary key references file on delete cascade,
        state text not null
          check (state in ('WAITING', 'DONE', 'EMPTY', 'ENCRYPTED', 'BROKEN', 'TOO_LARGE', 'TIMED_OUT', 'UNSUPPORTED')),
        -- Which version of the reader was at it: a better one reads again.
        extractor int not null,
        -- Times that reading was begun: what ends the process that reads it is not tried for ever.
        attempts int not null default 0,
        is_cut boolean not null default false,
        changed_at timestamptz not null
      );
      create table file_text_part (
        file_id uuid not null references file_text on delete cascade,
        number int not null,
        -- "Page 3", "Sheet Costs", "Slide 4".
        place text,
        body text not null,
        -- Its words as search knows them, without their places.
        words tsvector not null,
        primary key (file_id, number)
      );
      -- The newest revision of its item that shows a file: only what the published one shows is found.
      alter table attachment add column shown_in int;
      update attachment set shown_in = item.revision_number
      from item join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where attachment.item_id = item.id and attachment.kind = 'FILE' and strpos(revision.body::text, attachment.id::text) > 0;`);
  }

  override down(): void {
    this.addSql(`
      alter table attachment drop column shown_in;
      drop table file_text_part, file_text;`);
  }
}
