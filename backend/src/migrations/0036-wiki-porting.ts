import { Migration } from '@mikro-orm/migrations';

/** Where imported pages of the wiki stood before. */
export class WikiPorting extends Migration {
  static readonly migrationName = '0036-wiki-porting';

  override up(): void {
    this.addSql(`
      create table wiki_old_address (
        -- The space whose import brought it; the page may stand in another one by now.
        space_id uuid not null references wiki_space on delete cascade,
        -- On the old site, in the one form in which such addresses are compared.
        path text not null,
        page_id uuid not null references wiki_page on delete cascade,
        primary key (space_id, path)
      );
      create index wiki_old_address_path on wiki_old_address (path);
      create index wiki_old_address_page on wiki_old_address (page_id);`);
  }

  override down(): void {
    this.addSql('drop table wiki_old_address;');
  }
}
