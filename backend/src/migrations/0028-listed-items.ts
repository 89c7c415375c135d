import { Migration } from '@mikro-orm/migrations';

/** What is listed is counted without reading the rows of items, which are wide. */
export class ListedItems extends Migration {
  static readonly migrationName = '0028-listed-items';

  override up(): void {
    this.addSql(`
      drop index item_kind;
      create index item_kind on item (kind, published_at desc, id desc) include (audience_id, hidden_at) where status = 'PUBLISHED'`);
  }

  override down(): void {
    this.addSql(`
      drop index item_kind;
      create index item_kind on item (kind, published_at desc, id desc) where status = 'PUBLISHED'`);
  }
}
