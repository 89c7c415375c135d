import { Migration } from '@mikro-orm/migrations';

/** What is listed is counted without reading the rows of items, which are wide. */
export class ListedItems extends Migration {
  static readonly migrationName = '0028-listed-items';

  override up(): void {
    this.addSql(`
      create index item_listed on item (id) include (kind, audience_id) where status = 'PUBLISHED' and hidden_at is null`);
  }

  override down(): void {
    this.addSql('drop index item_listed');
  }
}
