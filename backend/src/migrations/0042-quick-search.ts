import { Migration } from '@mikro-orm/migrations';

/** What results are filtered, counted and ordered by, inside the index itself. */
export class QuickSearch extends Migration {
  static readonly migrationName = '0042-quick-search';

  override up(): void {
    this.addSql(`
      alter table search_document
        add column author_ids uuid[] not null default '{}',
        add column department_id uuid,
        add column tag_ids uuid[] not null default '{}',
        add column place_ids uuid[] not null default '{}',
        add column format text,
        add column use real not null default 0,
        -- When it was last written, in days since 1970, and more days the more it is used.
        add column rank real not null default 0;
      update search_document set rank = extract(epoch from at) / 86400;
      drop index search_document_newest;

      -- Ranks from which on documents are marked as of a level, from the narrowest. About this share of all documents is of it.
      create table search_level (
        level smallint primary key,
        least real not null,
        share real not null
      );

      -- The words of one audience stand side by side: few pages are read and written, however many groups there are.
      alter table search_word drop constraint search_word_pkey, add primary key (audience_id, word);
      drop index search_word_stem, search_word_alike;
      create index search_word_stem on search_word (audience_id, stem);
      create index search_word_alike on search_word (audience_id, left(word, 1), char_length(word)) include (word);`);
    // By what documents are filtered and levelled is only known once they are indexed anew.
    this.addSql(`
      do $$ begin
        if to_regnamespace('graphile_worker') is not null and exists (select from search_document) then
          perform graphile_worker.add_job('reindex-search', '{}'::json, job_key => 'reindex-search');
        end if;
      end $$;`);
  }

  override down(): void {
    this.addSql(`
      drop index search_word_alike, search_word_stem;
      alter table search_word drop constraint search_word_pkey, add primary key (word, audience_id);
      create index search_word_stem on search_word (stem, audience_id);
      create index search_word_alike on search_word (audience_id, left(word, 1), char_length(word));
      drop table search_level;
      create index search_document_newest on search_document (kind, at desc);
      alter table search_document drop column author_ids, drop column department_id, drop column tag_ids, drop column place_ids,
        drop column format, drop column use, drop column rank;`);
  }
}
