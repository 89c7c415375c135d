import { Migration } from '@mikro-orm/migrations';

/** Which pages, branches and spaces of the wiki people watch. */
export class Watching extends Migration {
  static readonly migrationName = '0039-watching';

  override up(): void {
    this.addSql(`
      create table wiki_watch (
        id uuid primary key,
        person_id uuid not null references person,
        -- Either a page or a space.
        page_id uuid references wiki_page on delete cascade,
        space_id uuid references wiki_space on delete cascade,
        -- The page and all below it, wherever these stand.
        with_below boolean not null default false,
        created_at timestamptz(3) not null,
        check (num_nonnulls(page_id, space_id) = 1),
        check (page_id is not null or not with_below)
      );
      create unique index wiki_watch_target on wiki_watch (person_id, coalesce(page_id, space_id));
      create index wiki_watch_person on wiki_watch (person_id, created_at desc, id desc);
      create index wiki_watch_page on wiki_watch (page_id) where page_id is not null;
      create index wiki_watch_space on wiki_watch (space_id) where space_id is not null;`);
  }

  override down(): void {
    this.addSql('drop table wiki_watch;');
  }
}
