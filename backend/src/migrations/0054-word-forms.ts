import { Migration } from '@mikro-orm/migrations';

/** What is the same for a word wherever it stands is kept once, and not again for each audience in whose documents it stands. */
export class WordForms extends Migration {
  static readonly migrationName = '0054-word-forms';

  override up(): void {
    this.addSql(`
      create table search_form (
        word text collate "C" primary key,
        -- Where inflections, and British and American spelling, meet.
        stem text collate "C" not null,
        -- The same in French; null until a job has stemmed words that are older than stems of French.
        french text collate "C"
      );
      insert into search_form (word, stem, french)
        select word, coalesce(min(stem) filter (where french is not null), min(stem)), min(french) from search_word group by word;
      create index search_form_stem on search_form (stem);
      create index search_form_french on search_form (french);
      create index search_form_alike on search_form (left(word, 1), char_length(word)) include (word);
      drop index search_word_alike;
      alter table search_word drop column stem, drop column french;

      -- Documents whose words are not counted yet.
      create table search_uncounted (
        kind text not null,
        id uuid not null,
        primary key (kind, id)
      );
    `);
  }

  override down(): void {
    this.addSql(`
      alter table search_word add column stem text collate "C", add column french text collate "C";
      update search_word set stem = search_form.stem, french = search_form.french from search_form where search_form.word = search_word.word;
      alter table search_word alter column stem set not null;
      create index search_word_stem on search_word (audience_id, stem);
      create index search_word_french on search_word (audience_id, french);
      create index search_word_alike on search_word (audience_id, left(word, 1), char_length(word)) include (word);
      -- Whoever takes them out of the index would lower counts that they never raised: they are written anew.
      delete from search_document using search_uncounted
        where search_document.kind = search_uncounted.kind and search_document.id = search_uncounted.id;
      drop table search_uncounted, search_form;
    `);
  }
}
