import { Migration } from '@mikro-orm/migrations';

/** Fewer indexes to write when a group changes whom all its items reach, and those that lists of blogs and acronyms lack. */
export class LighterLists extends Migration {
  static readonly migrationName = '0029-lighter-lists';

  override up(): void {
    this.addSql(`
      -- Lists walk the newest, whoever may read them: nothing was ever looked up by its audience.
      drop index item_audience;
      -- Few items have a source.
      alter table item drop constraint item_source_id_key;
      create unique index item_source_id on item (source_id) where source_id is not null;

      -- Those of a tag are counted, and the newest of them found, without reading the rows of items, which are wide.
      create index item_listed on item (id) include (audience_id, kind, published_at) where status = 'PUBLISHED' and hidden_at is null;

      -- Every list of posts says who looks after the blog of a group, and large groups have thousands of members.
      create index group_member_role on group_member (group_id) include (person_id, joined_at) where role <> 'MEMBER';

      -- Few texts say what an acronym stands for.
      create index search_document_defining on search_document (kind, id) where definitions <> '{}';
    `);
  }

  override down(): void {
    this.addSql(`
      drop index search_document_defining, group_member_role, item_listed, item_source_id;
      alter table item add constraint item_source_id_key unique (source_id);
      create index item_audience on item (audience_id, published_at desc);
    `);
  }
}
