import { Migration } from '@mikro-orm/migrations';

/** Trees of pages that stay quick, links to pages that are not there yet, and what people wrote of pages. */
export class Pages extends Migration {
  static readonly migrationName = '0033-pages';

  override up(): void {
    this.addSql(`
      -- What it was when it was deleted, so that a page that was retired comes back so.
      alter table wiki_page add column status_before text;

      -- Levels of trees. What stands at the top of a space is below the space.
      create index wiki_page_level on wiki_page (coalesce(parent_id, space_id), position, id) where deleted_at is null;
      create index wiki_page_folded on wiki_page (space_id, folded) where deleted_at is null;

      -- Links of what is read now to pages by their title, which there were not when it was written.
      create table wiki_missing_link (
        from_item_id uuid not null references item on delete cascade,
        space_id uuid not null references wiki_space on delete cascade,
        -- The title in the one form in which titles are compared.
        folded text not null,
        primary key (from_item_id, space_id, folded)
      );
      create index wiki_missing_link_title on wiki_missing_link (space_id, folded);

      create index item_revision_author on item_revision (author_id, item_id);`);
  }

  override down(): void {
    this.addSql(`
      drop index item_revision_author;
      drop table wiki_missing_link;
      drop index wiki_page_folded, wiki_page_level;
      alter table wiki_page drop column status_before;`);
  }
}
