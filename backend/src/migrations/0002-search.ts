import { Migration } from '@mikro-orm/migrations';

/** What the built-in search engine keeps. All of it can be made again from what people wrote. */
export class Search extends Migration {
  static readonly migrationName = '0002-search';

  override up(): void {
    this.addSql(`
      create table search_document (
        kind text not null,
        id uuid not null,
        audience_id int not null,
        at timestamptz not null,
        -- Words in the body.
        length int not null,
        -- Words as written, folded but not stemmed: A title, B tags and authors, C introduction and headings, D body; and
        -- once more, marked with ^, those of A and B.
        vector tsvector not null,
        -- Acronyms that the text defines.
        definitions text[] not null,
        primary key (kind, id)
      );
      alter table search_document alter vector set storage external;
      create index search_document_vector on search_document using gin (vector)
        with (fastupdate = on, gin_pending_list_limit = 1024);

      create index search_document_newest on search_document (kind, at desc);
      create index search_document_definitions on search_document using gin (definitions);

      create table search_word (
        word text collate "C" primary key,
        -- Where inflections, and British and American spelling, meet.
        stem text collate "C" not null,
        documents int not null
      ) with (fillfactor = 70);
      create index search_word_stem on search_word (stem);

      create table search_total (documents int not null);
      insert into search_total (documents) values (0);
    `);
  }

  override down(): void {
    this.addSql('drop table search_total, search_word, search_document');
  }
}
