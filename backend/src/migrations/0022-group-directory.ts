import { Migration } from '@mikro-orm/migrations';

/** Groups are found by the beginnings of words and by names that are nearly theirs, and their items by the latest activity. */
export class GroupDirectory extends Migration {
  static readonly migrationName = '0022-group-directory';

  override up(): void {
    this.addSql(`
      -- 'data' becomes '  d', ' da', 'dat', 'ata', 'ta ', and so for each word: names that are nearly the same share most of them.
      create function name_trigrams(text text) returns text[] language sql immutable strict parallel safe as $$
        select coalesce(array_agg(distinct substr(padded, position, 3)), '{}')
        from (select '  ' || word || ' ' as padded from unnest(words_of(text)) as word) as words,
          generate_series(1, length(padded) - 2) as position
      $$;
      alter table people_group
        add column words tsvector not null generated always as (array_to_tsvector(words_of(name || ' ' || purpose))) stored,
        add column trigrams text[] not null generated always as (name_trigrams(folded)) stored;
      create index people_group_words on people_group using gin (words);
      create index people_group_trigrams on people_group using gin (trigrams);
      create index people_group_department on people_group (department_id) where department_id is not null;
      create index item_group_activity on item (group_id, last_activity_at desc, id desc) where group_id is not null;`);
  }

  override down(): void {
    this.addSql(`
      drop index item_group_activity, people_group_department;
      alter table people_group drop column words, drop column trigrams;
      drop function name_trigrams;`);
  }
}
