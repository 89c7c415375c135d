import { Migration } from '@mikro-orm/migrations';

/** Groups of what can be found, and words that are counted by who may find them. */
export class SearchInGroups extends Migration {
  static readonly migrationName = '0026-search-in-groups';

  override up(): void {
    this.addSql(`
      alter table search_document add column group_id uuid;
      update search_document set group_id = item.group_id from item
        where search_document.kind = 'post' and item.id = search_document.id and item.group_id is not null;
      update search_document set group_id = item.group_id from comment join item on item.id = comment.item_id
        where search_document.kind = 'comment' and comment.id = search_document.id and item.group_id is not null;

      create table search_word_of_audience (
        audience_id int not null,
        word text collate "C" not null,
        -- Where inflections, and British and American spelling, meet.
        stem text collate "C" not null,
        -- Of this audience.
        documents int not null
      ) with (fillfactor = 70);
      insert into search_word_of_audience (audience_id, word, stem, documents)
        select counted.audience_id, counted.word, search_word.stem, counted.documents
        from (
          select audience_id, word, count(*)::int as documents from search_document, unnest(tsvector_to_array(vector)) as word
          where not starts_with(word, '^') group by audience_id, word) as counted
        join search_word on search_word.word = counted.word collate "C";
      drop table search_word;
      alter table search_word_of_audience rename to search_word;
      alter table search_word add constraint search_word_pkey primary key (audience_id, word);
      create index search_word_stem on search_word (audience_id, stem);

      drop table search_total;
      create table search_total (audience_id int primary key, documents int not null);
      insert into search_total (audience_id, documents) select audience_id, count(*)::int from search_document group by audience_id;
    `);
  }

  override down(): void {
    this.addSql(`
      create table search_word_of_all (word text collate "C" primary key, stem text collate "C" not null, documents int not null) with (fillfactor = 70);
      insert into search_word_of_all (word, stem, documents) select word, min(stem), sum(documents)::int from search_word group by word;
      drop table search_word;
      alter table search_word_of_all rename to search_word;
      alter index search_word_of_all_pkey rename to search_word_pkey;
      create index search_word_stem on search_word (stem);
      drop table search_total;
      create table search_total (documents int not null);
      insert into search_total (documents) select count(*)::int from search_document;
      alter table search_document drop column group_id;
    `);
  }
}
