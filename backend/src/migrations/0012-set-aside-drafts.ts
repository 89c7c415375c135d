import { Migration } from '@mikro-orm/migrations';

/** What a draft said before its author saved another text over it. */
export class SetAsideDrafts extends Migration {
  static readonly migrationName = '0012-set-aside-drafts';

  override up(): void {
    this.addSql(`
      create table set_aside_draft (
        id uuid primary key,
        item_id uuid not null references item on delete cascade,
        version int not null,
        base_revision int not null,
        title text not null,
        body jsonb not null,
        tags text[] not null,
        marking_id text not null references marking,
        intended_readers text not null,
        details jsonb not null,
        saved_at timestamptz(3) not null,
        saved_by uuid not null references person,
        set_aside_at timestamptz(3) not null,
        set_aside_by uuid not null references person
      );
      create index set_aside_draft_item on set_aside_draft (item_id, set_aside_at desc, id desc);`);
  }

  override down(): void {
    this.addSql('drop table set_aside_draft');
  }
}
