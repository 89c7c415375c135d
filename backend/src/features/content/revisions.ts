import { isDeepStrictEqual } from 'node:util';
import {
  type RichTextDocument, RENDERER_VERSION, imageAddress, outlineOf, plainText, readingMinutes, renderHtml, wordCount,
} from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { Events } from '../../platform/events/events.js';
import { TagRepository } from '../tags/tags.public.js';
import { fileChanged } from './attachments/attachment.events.js';
import { AttachmentRepository, mayShowAttachments } from './attachments/attachment.repository.js';
import { type ItemContent, excerptFor } from './item-content.js';
import { compareTexts } from './history/compare/compare-texts.js';
import { itemKind } from './item-kinds.js';
import { ItemLinks, leadsElsewhere } from './item-links.js';
import { ItemMentions, mentionsOthers } from './item-mentions.js';
import type { Item } from './item.entity.js';
import { ItemRepository } from './item.repository.js';

export interface RevisionInput {
  readonly content: ItemContent;
  /** The author's own introduction, shown in lists; may be empty. */
  readonly introduction: string;
  readonly authorId: string;
  /** What changed, in the author's words; may be empty. */
  readonly summary: string;
  /** Others who wrote something of it. */
  readonly contributorIds?: readonly string[];
  /** The number of the revision whose text it takes back, where no draft says so. */
  readonly restoredFrom?: number;
  /** When it was made, where that was elsewhere; now by default. */
  readonly at?: Date;
}

/** What its caller knows of an item. */
export interface KnownItem {
  /** What it said before, where that was read since the item was locked. */
  readonly before?: Pick<ItemContent, 'body' | 'tags'>;
  /** Nothing but its text changes: who may read it stays as it was. */
  readonly keepsReaders?: boolean;
}

/** What an item said before it was here. */
export interface PastRevision extends Pick<RevisionInput, 'content' | 'authorId' | 'summary' | 'contributorIds' | 'restoredFrom'> {
  readonly at: Date;
}

/** As it is written to the table. */
interface PastRow extends Readonly<Record<string, unknown>> {
  readonly number: number;
  readonly contributors: readonly string[];
}

/** Characters of texts that one statement writes, and that wait for it in memory. */
const charactersAtOnce = 1_000_000;

/** Makes what people wrote readable: an immutable revision, and on the item all that lists and addresses show of it. */
@Injectable()
export class Revisions {
  constructor(
    private readonly items: ItemRepository,
    private readonly tags: TagRepository,
    private readonly attachments: AttachmentRepository,
    private readonly events: Events,
    private readonly links: ItemLinks,
    private readonly mentions: ItemMentions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Publishes the content as the item's next revision. The item is locked; its status and dates are the caller's. */
  async add(
    item: Item,
    { content, introduction, authorId, summary, contributorIds = [], restoredFrom, at }: RevisionInput,
    { before: known, keepsReaders = false }: KnownItem = {},
  ): Promise<void> {
    item.rename(content.title);
    item.excerpt = excerptFor(introduction, content.body) as typeof item.excerpt;
    item.readingMinutes = readingMinutes(content.body) as typeof item.readingMinutes;
    item.markingId = content.markingId;
    item.revisionNumber = (item.revisionNumber + 1) as typeof item.revisionNumber;
    if (!keepsReaders) {
      item.intendedReaders = content.intendedReaders;
      await this.items.readdress(item);
    }
    const before = known ?? (await this.textBefore(item));
    const { wordsAdded, wordsRemoved } = before ? compareTexts(before.body, content.body) : { wordsAdded: wordCount(content.body), wordsRemoved: 0 };
    // A draft that began as an older revision says so, unless its author says something better.
    const insert = sql`
      with draft as (select restored_from from item_draft where item_id = ${item.id} and changed)
      insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, details,
        summary, author_id, created_at, restored_from, words_added, words_removed)
      values (${item.id}, ${item.revisionNumber}, ${content.title}, ${JSON.stringify(content.body)}::jsonb, ${plainText(content.body)},
        ${htmlOf(content.body, item.kind)}, ${JSON.stringify(outlineOf(content.body))}::jsonb, ${RENDERER_VERSION}, ${content.tags}::text[],
        ${content.markingId}, ${JSON.stringify(content.details)}::jsonb, 
        coalesce(nullif(${summary}::text, ''), (select 'Restored revision ' || restored_from from draft), ''), ${authorId},
        ${at ?? this.clock.now()}, coalesce(${restoredFrom ?? null}::int, (select restored_from from draft)), ${wordsAdded}, ${wordsRemoved})`;
    await Promise.all([this.items.flush(), this.database.rows(insert)]);
    await this.addContributors(item, contributorIds.filter((id) => id !== authorId));
    const hasOtherTags = !isDeepStrictEqual(before?.tags, content.tags);
    if (hasOtherTags) await this.setTags(item.id, content.tags);
    if (mayShowAttachments(before?.body) || mayShowAttachments(content.body)) {
      const files = await this.attachments.noteShown(item.id, item.revisionNumber, hasOtherTags);
      await this.events.recordAll(files.map(fileChanged));
    }
    await this.noteWhereItLeads(item, before?.body, content.body);
  }

  /**
   * Gives a new item, of which nothing was published yet, a past: revisions that only its history shows. Answers the last of its texts.
   * What lists show follows from the revision that `add` makes after them, which looks only for what differs from the one before it.
   */
  async addPast(item: Item, revisions: AsyncIterable<PastRevision>): Promise<RichTextDocument | undefined> {
    let before: RichTextDocument | undefined;
    let waiting: PastRow[] = [];
    let characters = 0;
    let tags: readonly string[] = [];
    for await (const { content, authorId, contributorIds = [], summary, restoredFrom = null, at } of revisions) {
      item.revisionNumber = (item.revisionNumber + 1) as typeof item.revisionNumber;
      const { wordsAdded, wordsRemoved } = before ? compareTexts(before, content.body) : { wordsAdded: wordCount(content.body), wordsRemoved: 0 };
      const row = {
        number: item.revisionNumber, title: content.title.toWellFormed(), body: content.body, plain_text: plainText(content.body), html: htmlOf(content.body, item.kind),
        outline: outlineOf(content.body), tags: content.tags, marking_id: content.markingId, details: content.details, summary: summary.toWellFormed(),
        author_id: authorId, created_at: at, words_added: wordsAdded, words_removed: wordsRemoved,
        restored_from: restoredFrom, contributors: [...new Set(contributorIds)].filter((one) => one !== authorId),
      };
      waiting.push(row);
      [before, tags] = [content.body, content.tags];
      characters += row.html.length + row.plain_text.length;
      if (characters < charactersAtOnce) continue;
      await this.insertPast(item, waiting);
      [waiting, characters] = [[], 0];
    }
    await this.insertPast(item, waiting);
    await this.setTags(item.id, tags);
    if (before) await this.noteWhereItLeads(item, undefined, before);
    return before;
  }

  private async noteWhereItLeads({ id }: Item, before: RichTextDocument | undefined, body: RichTextDocument): Promise<void> {
    if (leadsElsewhere(before, body)) await this.links.set([{ id, body }]);
    if (mentionsOthers(before, body)) await this.mentions.set([{ id, body }]);
  }

  private async insertPast({ id }: Item, rows: readonly PastRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.rows(sql`
      insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, details,
        summary, author_id, created_at, words_added, words_removed, restored_from)
      select ${id}::uuid, number, title, body, plain_text, html, outline, ${RENDERER_VERSION}::int, tags, marking_id, details,
        summary, author_id, created_at, words_added, words_removed, restored_from
      from json_to_recordset(${JSON.stringify(rows)}::json) as revision (number int, title text, body jsonb, plain_text text, html text, outline jsonb,
        tags text[], marking_id text, details jsonb, summary text, author_id uuid, created_at timestamptz, words_added int, words_removed int, restored_from int)`);
    const helped = rows.filter(({ contributors }) => contributors.length > 0).map(({ number, contributors }) => ({ number, contributors }));
    if (helped.length === 0) return;
    await this.database.rows(sql`
      insert into item_revision_contributor (item_id, number, person_id)
      select ${id}::uuid, number, unnest(contributors)
      from json_to_recordset(${JSON.stringify(helped)}::json) as revision (number int, contributors uuid[])`);
  }

  private textBefore(item: Item): Promise<{ body: RichTextDocument; tags: string[] } | undefined> {
    return this.database.row(sql`select body, tags from item_revision where item_id = ${item.id} and number = ${item.revisionNumber - 1}`);
  }

  private async addContributors(item: Item, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.database.rows(sql`
      insert into item_revision_contributor (item_id, number, person_id)
      select ${item.id}::uuid, ${item.revisionNumber}::int, id from unnest(${[...new Set(personIds)]}::uuid[]) as contributor (id)`);
  }

  private async setTags(itemId: string, names: readonly string[]): Promise<void> {
    const tagIds = new Set((await this.tags.findOrCreate(names)).map((tag) => tag.id));
    await this.database.rows(sql`delete from item_tag where item_id = ${itemId}`);
    await this.database.rows(sql`
      insert into item_tag (item_id, tag_id, position)
      select ${itemId}::uuid, tag_id, position from unnest(${[...tagIds]}::uuid[]) with ordinality as tag (tag_id, position)`);
  }
}

/** Safe HTML of a text, its pictures served through this site. With the kind of its item it is as readers see it there. */
export function htmlOf(body: RichTextDocument, kind?: string): string {
  return renderHtml(body, { imageUrl: imageAddress, marksLines: kind !== undefined && itemKind(kind).hasPassages });
}
