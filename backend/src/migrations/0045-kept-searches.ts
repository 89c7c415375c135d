import { Migration } from '@mikro-orm/migrations';

/** What people searched for last, and searches that they keep under a name. */
export class KeptSearches extends Migration {
  static readonly migrationName = '0045-kept-searches';

  override up(): void {
    this.addSql(`
      create table recent_search (
        person_id uuid not null references person,
        -- In the one form in which queries are compared.
        folded text not null,
        query text not null,
        at timestamptz(3) not null,
        primary key (person_id, folded)
      );
      create table saved_search (
        id uuid primary key,
        person_id uuid not null references person,
        name text not null,
        folded text not null,
        query text not null,
        -- As they were chosen: ids, kinds and days.
        filters jsonb not null,
        sort text not null check (sort in ('best', 'newest')),
        created_at timestamptz(3) not null
      );
      create unique index saved_search_name on saved_search (person_id, folded);`);
  }

  override down(): void {
    this.addSql('drop table recent_search, saved_search;');
  }
}
