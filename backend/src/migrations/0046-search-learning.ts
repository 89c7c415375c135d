import { Migration } from '@mikro-orm/migrations';

/** What was searched for, and whether anything came of it. */
export class SearchLearning extends Migration {
  static readonly migrationName = '0046-search-learning';

  override up(): void {
    this.addSql(`
      create table search_asked (
        id bigint generated always as identity primary key,
        -- Who asked, for as many days as the site keeps that.
        person_id uuid references person on delete cascade,
        asked_at timestamptz(3) not null,
        -- Minutes since 1970: of the same asked twice at once one counts.
        asked_minute int not null,
        -- As typed, and as it is counted; forgotten where too few people asked it.
        query text,
        words text,
        found int not null,
        opened boolean not null default false,
        -- How many different people had asked it when they were forgotten.
        people int,
        check ((query is null) = (words is null)),
        check ((person_id is null) = (people is not null))
      );
      create unique index search_asked_once on search_asked (person_id, words, asked_minute) where person_id is not null;
      create index search_asked_at on search_asked (asked_at);`);
  }

  override down(): void {
    this.addSql('drop table search_asked;');
  }
}
