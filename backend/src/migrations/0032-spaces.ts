import { Migration } from '@mikro-orm/migrations';

/** Spaces of nearly the same name are found, and it is known since when, and by whom, somebody is named in one. */
export class Spaces extends Migration {
  static readonly migrationName = '0032-spaces';

  override up(): void {
    this.addSql(`
      alter table wiki_space add column trigrams text[] not null generated always as (name_trigrams(folded)) stored;
      create index wiki_space_trigrams on wiki_space using gin (trigrams);
      alter table wiki_space_person
        add column added_at timestamptz(3) not null default now(),
        add column added_by uuid references person;
      alter table wiki_space_person alter column added_at drop default;`);
  }

  override down(): void {
    this.addSql(`
      alter table wiki_space_person drop column added_by, drop column added_at;
      alter table wiki_space drop column trigrams;`);
  }
}
