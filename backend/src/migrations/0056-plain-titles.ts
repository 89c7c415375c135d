import { Migration } from '@mikro-orm/migrations';
import { foldTag, tagLetters, tidyTag } from '../features/tags/tag-name.js';

/** Characters that turn the direction of what follows, or stand for nothing. */
const unwanted = '[\\u202a-\\u202e\\u2061-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]';

const columns = [
  ['item', 'title'], ['item_revision', 'title'], ['item_draft', 'title'], ['set_aside_draft', 'title'], ['attachment', 'name'], ['attachment_version', 'name'],
  ['wiki_space', 'name'], ['wiki_missing_link', 'title'], ['people_group', 'name'], ['person', 'name'],
];

/** Imports kept them in titles and names, where they turned around the rest of a list. */
export class PlainTitles extends Migration {
  static readonly migrationName = '0056-plain-titles';

  override async up(): Promise<void> {
    for (const [table, column] of columns) {
      await this.execute(`
        update ${table} set ${column} = coalesce(nullif(trim(regexp_replace(${column}, '${unwanted}', '', 'g')), ''), 'Untitled') where ${column} ~ '${unwanted}'`);
    }
    await this.foldTagsAnew();
  }

  /** Nobody wants them back. */
  override down(): void {
    this.addSql('select 1');
  }

  /** By its name a tag is found; one that is called like another now has a number behind it. */
  private async foldTagsAnew(): Promise<void> {
    const names = (await this.execute(`select folded, name from tag_name where folded ~ '${unwanted}' or name ~ '${unwanted}' order by created_at, folded`)) as unknown as {
      folded: string;
      name: string;
    }[];
    for (const old of names) {
      const name = await this.freeName(tidyTag(old.name) || 'Untitled', old.folded);
      await this.execute('update tag_name set folded = ?, name = ?, letters = ? where folded = ?', [foldTag(name), name, tagLetters(name), old.folded]);
      await this.execute('update tag set folded = ?, name = ? where folded = ?', [foldTag(name), name, old.folded]);
    }
  }

  private async freeName(name: string, foldedBefore: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : `${name} (${number})`;
      const taken = await this.execute('select from tag_name where folded = ? and folded <> ?', [foldTag(free), foldedBefore]);
      if (taken.length === 0) return free;
    }
  }
}
