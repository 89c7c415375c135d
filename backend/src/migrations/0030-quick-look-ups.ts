import { Migration } from '@mikro-orm/migrations';

/** Look-ups that would otherwise go through all comments, all groups, or one audience of a reader after the other. */
export class QuickLookUps extends Migration {
  static readonly migrationName = '0030-quick-look-ups';

  override up(): void {
    this.addSql(`
      create index comment_item on comment (item_id, id);

      -- A word stands side by side in all its audiences, so that asking for many of them reads few pages.
      alter table search_word drop constraint search_word_pkey, add primary key (word, audience_id);
      drop index search_word_stem;
      create index search_word_stem on search_word (stem, audience_id);
      -- What a misspelt word may be meant to be.
      create index search_word_alike on search_word (audience_id, left(word, 1), char_length(word));

      create index people_group_merged on people_group (merged_into_id) where merged_into_id is not null;
    `);
  }

  override down(): void {
    this.addSql(`
      drop index people_group_merged, search_word_alike, search_word_stem;
      create index search_word_stem on search_word (audience_id, stem);
      alter table search_word drop constraint search_word_pkey, add primary key (audience_id, word);
      drop index comment_item;
    `);
  }
}
