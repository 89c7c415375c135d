import {
  type RichTextDocument, RENDERER_VERSION, imageAddress, outlineOf, plainText, readingMinutes, renderHtml, wordCount,
} from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { TagRepository } from '../tags/tags.public.js';
import { type ItemContent, excerptFor } from './item-content.js';
import { compareTexts } from './history/compare/compare-texts.js';
import { ItemLinks } from './item-links.js';
import { ItemMentions } from './item-mentions.js';
import type { Item } from './item.entity.js';
import { ItemRepository } from './item.repository.js';

export interface RevisionInput {
  readonly content: ItemContent;
  /** The author's own introduction, shown in lists; may be empty. */
  readonly introduction: string;
  readonly authorId: string;
  /** What changed, in the author's words; may be empty. */
  readonly summary: string;
}

/** Makes what people wrote readable: an immutable revision, and on the item all that lists and addresses show of it. */
@Injectable()
export class Revisions {
  constructor(
    private readonly items: ItemRepository,
    private readonly tags: TagRepository,
    private readonly links: ItemLinks,
    private readonly mentions: ItemMentions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Publishes the content as the item's next revision. The item is locked; its status and dates are the caller's. */
  async add(item: Item, { content, introduction, authorId, summary }: RevisionInput): Promise<void> {
    item.rename(content.title);
    item.excerpt = excerptFor(introduction, content.body) as typeof item.excerpt;
    item.readingMinutes = readingMinutes(content.body) as typeof item.readingMinutes;
    item.markingId = content.markingId;
    item.intendedReaders = content.intendedReaders;
    item.revisionNumber = (item.revisionNumber + 1) as typeof item.revisionNumber;
    await this.items.readdress(item);
    await this.items.flush();
    const { wordsAdded, wordsRemoved } = await this.wordsChanged(item, content.body);
    // A draft that began as an older revision says so, unless its author says something better.
    await this.database.rows(sql`
      with draft as (select restored_from from item_draft where item_id = ${item.id} and changed)
      insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, details,
        summary, author_id, created_at, restored_from, words_added, words_removed)
      values (${item.id}, ${item.revisionNumber}, ${content.title}, ${JSON.stringify(content.body)}::jsonb, ${plainText(content.body)},
        ${htmlOf(content.body)}, ${JSON.stringify(outlineOf(content.body))}::jsonb, ${RENDERER_VERSION}, ${content.tags}::text[],
        ${content.markingId}, ${JSON.stringify(content.details)}::jsonb, 
        coalesce(nullif(${summary}::text, ''), (select 'Restored revision ' || restored_from from draft), ''), ${authorId},
        ${this.clock.now()}, (select restored_from from draft), ${wordsAdded}, ${wordsRemoved})`);
    await this.setTags(item.id, content.tags);
    await this.links.set([{ id: item.id, body: content.body }]);
    await this.mentions.set([{ id: item.id, body: content.body }]);
  }

  private async wordsChanged(item: Item, body: RichTextDocument): Promise<{ wordsAdded: number; wordsRemoved: number }> {
    const before = await this.database.row<{ body: RichTextDocument }>(sql`
      select body from item_revision where item_id = ${item.id} and number = ${item.revisionNumber - 1}`);
    return before ? compareTexts(before.body, body) : { wordsAdded: wordCount(body), wordsRemoved: 0 };
  }

  private async setTags(itemId: string, names: readonly string[]): Promise<void> {
    const tagIds = new Set((await this.tags.findOrCreate(names)).map((tag) => tag.id));
    await this.database.rows(sql`delete from item_tag where item_id = ${itemId}`);
    await this.database.rows(sql`
      insert into item_tag (item_id, tag_id, position)
      select ${itemId}::uuid, tag_id, position from unnest(${[...tagIds]}::uuid[]) with ordinality as tag (tag_id, position)`);
  }
}

/** Safe HTML of a text, its pictures served through this site. */
export function htmlOf(body: RichTextDocument): string {
  return renderHtml(body, { imageUrl: imageAddress });
}
