import { Migration } from '@mikro-orm/migrations';

/** Changes of pages that readers suggest. */
export class Suggestions extends Migration {
  static readonly migrationName = '0037-suggestions';

  override up(): void {
    this.addSql(`
      create table wiki_suggestion (
        id uuid primary key,
        page_id uuid not null references wiki_page on delete cascade,
        person_id uuid not null references person,
        -- The version that the person changed, and what they made of it.
        base_version int not null,
        body jsonb not null,
        reason text not null,
        status text not null default 'WAITING'
          check (status in ('WAITING', 'ACCEPTED', 'ACCEPTED_WITH_CHANGES', 'DECLINED', 'WITHDRAWN')),
        created_at timestamptz(3) not null,
        decided_at timestamptz(3),
        -- An editor of the page, or the person themselves.
        decided_by uuid references person,
        -- Why it was declined.
        answer text not null default '',
        -- The version that holds it.
        version_number int,
        check ((status = 'WAITING') = (decided_at is null))
      );
      create index wiki_suggestion_page on wiki_suggestion (page_id, created_at, id);
      create index wiki_suggestion_waiting on wiki_suggestion (page_id) where status = 'WAITING';
      create index wiki_suggestion_person on wiki_suggestion (person_id, created_at desc, id desc);
      create index wiki_suggestion_decider on wiki_suggestion (decided_by) where decided_by is not null;`);
  }

  override down(): void {
    this.addSql('drop table wiki_suggestion;');
  }
}
