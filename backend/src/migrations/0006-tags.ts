import { Migration } from '@mikro-orm/migrations';
import { foldTag, tagLetters } from '../features/tags/tag-name.js';

interface OldTag {
  readonly id: string;
  readonly name: string;
}

/** One tag for all spellings of a word, more names and older addresses for it; what a revision restored and changed. */
export class Tags extends Migration {
  static readonly migrationName = '0006-tags';

  override async up(): Promise<void> {
    await this.execute(`
      alter table item_draft add column restored_from int;
      alter table item_revision
        -- The revision whose text the author took back, perhaps with changes.
        add column restored_from int,
        -- Against the revision before; null where nobody counted them.
        add column words_added int,
        add column words_removed int;

      -- Every name by which a tag is known, its own among them: older ones, and what administrators say means the same.
      create table tag_name (
        -- In the one form in which spellings are compared, so that a name leads to one tag only.
        folded text primary key,
        name text not null,
        -- Without case and hyphens, for what begins like what somebody types.
        letters text not null,
        tag_id uuid not null references tag on delete cascade deferrable initially deferred,
        -- Whether readers of the tag are told of this name. Not those of a tag that was merged into it: they may never
        -- have been able to read what carried that.
        shown boolean not null default true,
        created_at timestamptz not null
      );
      create index tag_name_tag on tag_name (tag_id);
      create index tag_name_folded on tag_name (folded text_pattern_ops);
      create index tag_name_letters on tag_name (letters text_pattern_ops);
      -- Every address that leads to a tag: it never leads anywhere else.
      create table tag_address (
        slug text primary key,
        tag_id uuid not null references tag on delete cascade deferrable initially deferred
      );
      create index tag_address_tag on tag_address (tag_id);
      insert into tag_address (slug, tag_id) select slug, id from tag;`);
    await this.foldAnew();
  }

  override down(): void {
    this.addSql(`
      drop table tag_name, tag_address;
      update tag set folded = trim(regexp_replace(lower(normalize(name, NFKC)), '[-_\\s]+', ' ', 'g'));
      alter table item_draft drop column restored_from;
      alter table item_revision drop column restored_from, drop column words_added, drop column words_removed;`);
  }

  /** Plurals are the same tag now: the one that most items carry stays, and takes over the items and addresses of the others. */
  private async foldAnew(): Promise<void> {
    const tags = (await this.execute(`
      select tag.id, tag.name from tag left join item_tag on item_tag.tag_id = tag.id
      group by tag.id order by count(item_tag.item_id) desc, tag.created_at, tag.id`)) as unknown as OldTag[];
    const kept = new Map<string, OldTag>();
    for (const tag of tags) {
      const folded = foldTag(tag.name);
      const main = kept.get(folded);
      if (main === undefined) kept.set(folded, tag);
      else await this.merge(tag.id, main.id);
    }
    // First all out of the way: what one tag is folded to now may have been another's before.
    await this.execute('update tag set folded = id::text');
    for (const [folded, { id, name }] of kept) {
      await this.execute('update tag set folded = ? where id = ?', [folded, id]);
      await this.execute('insert into tag_name (folded, name, letters, tag_id, created_at) select ?, name, ?, id, created_at from tag where id = ?', [
        folded, tagLetters(name), id,
      ]);
    }
  }

  private async merge(from: string, into: string): Promise<void> {
    await this.execute(
      `insert into item_tag (item_id, tag_id, position) select item_id, ?, position from item_tag where tag_id = ? on conflict do nothing`,
      [into, from],
    );
    await this.execute('delete from item_tag where tag_id = ?', [from]);
    await this.execute('update tag_address set tag_id = ? where tag_id = ?', [into, from]);
    await this.execute('delete from tag where id = ?', [from]);
  }
}
