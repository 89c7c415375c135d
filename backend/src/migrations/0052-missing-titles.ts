import { Migration } from '@mikro-orm/migrations';

/** Links to pages that are yet to be made, as their titles were written. Those of before have none until their page is saved again. */
export class MissingTitles extends Migration {
  static readonly migrationName = '0052-missing-titles';

  override up(): void {
    this.addSql('alter table wiki_missing_link add title text');
  }

  override down(): void {
    this.addSql('alter table wiki_missing_link drop title');
  }
}
