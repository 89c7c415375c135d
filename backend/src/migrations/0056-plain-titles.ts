import { Migration } from '@mikro-orm/migrations';

/** Characters that turn the direction of what follows, or stand for nothing. */
const unwanted = '[\\u202a-\\u202e\\u2061-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]';

/** Imports kept them in titles and names, where they turned around the rest of a list. */
export class PlainTitles extends Migration {
  static readonly migrationName = '0056-plain-titles';

  override up(): void {
    const columns = [
      ['item', 'title'], ['item_revision', 'title'], ['wiki_space', 'name'], ['wiki_missing_link', 'title'], ['people_group', 'name'], ['person', 'name'], ['tag', 'name'],
      ['tag_name', 'name'],
    ];
    for (const [table, column] of columns) {
      this.addSql(`
        update ${table} set ${column} = coalesce(nullif(trim(regexp_replace(${column}, '${unwanted}', '', 'g')), ''), 'Untitled') where ${column} ~ '${unwanted}'`);
    }
  }

  /** Nobody wants them back. */
  override down(): void {
    this.addSql('select 1');
  }
}
