import { Migration } from '@mikro-orm/migrations';

/** What readers say about single passages, and what is settled. */
export class Passages extends Migration {
  static readonly migrationName = '0038-passages';

  override up(): void {
    this.addSql(`
      alter table comment
        -- Since when what it begins is settled, and who found so.
        add column resolved_at timestamptz(3),
        add column resolved_by uuid references person;
      create index comment_resolver on comment (resolved_by) where resolved_by is not null;

      -- The words that a thread is about.
      create table comment_passage (
        comment_id uuid primary key references comment on delete cascade,
        -- In which version they were chosen, and where they stand in that.
        version int not null,
        start_line text not null,
        start_offset int not null,
        end_line text not null,
        end_offset int not null,
        quote text not null,
        -- What stood before and after them in their lines, and whether they stood there once only.
        before text not null,
        after text not null,
        is_unique boolean not null,
        -- Where they begin and end in the text as it is written together; null where they did not stand in that.
        start_position bytea,
        end_position bytea
      );`);
  }

  override down(): void {
    this.addSql(`
      drop table comment_passage;
      alter table comment drop column resolved_at, drop column resolved_by;`);
  }
}
