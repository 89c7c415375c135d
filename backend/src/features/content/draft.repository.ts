import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { ItemDraft } from './item-draft.entity.js';
import { type ItemContent, excerptFor } from './item-content.js';
import type { AudienceChoice } from './item.policy.js';

interface RevisionRow extends ItemContent {
  readonly number: number;
  readonly authorId: string;
  readonly createdAt: Date;
}

/** How many texts that were saved over are kept of an item. */
const mostSetAside = 20;

/** What a working copy needs to know of its item. */
export interface DraftedItem {
  readonly id: string;
  readonly revisionNumber: number;
  readonly intendedReaders: AudienceChoice;
}

/** Working copies. The item is locked first, always. */
@Injectable()
export class DraftRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** What drafts need to know of an item whose kind is not known. It is locked. */
  itemForSystem(id: string): Promise<DraftedItem | undefined> {
    return this.database.row(sql`
      select id, revision_number as "revisionNumber", intended_readers as "intendedReaders" from item where id = ${id}`);
  }

  /** A draft of a new item, version 1. */
  add(item: DraftedItem, content: ItemContent, introduction: string, by: { personId: string; at: Date }): ItemDraft {
    return this.work.em.create(ItemDraft, {
      ...content,
      itemId: item.id,
      tags: [...content.tags],
      details: { ...content.details },
      version: 1,
      baseRevision: 0,
      changed: true,
      excerpt: excerptFor(introduction, content.body),
      savedAt: by.at,
      savedBy: by.personId,
    });
  }

  /** The draft as it is kept; undefined where nobody has edited since the text was published in one step. */
  async find(item: DraftedItem): Promise<ItemDraft | undefined> {
    return (await this.work.em.findOne(ItemDraft, { itemId: item.id }, { refresh: true })) ?? undefined;
  }

  /** The draft, or else the published text as its version 1, kept with the next flush. */
  async open(item: DraftedItem): Promise<ItemDraft> {
    const draft = await this.find(item);
    if (draft) return draft;
    const revision = await this.published(item);
    if (!revision) throw new Error(`Item ${item.id} has neither a draft nor a revision`);
    const opened = this.add(item, revision, '', { personId: revision.authorId, at: revision.createdAt });
    opened.settle(revision.number);
    return opened;
  }

  /** Keeps the stored draft beside the one that is about to take its place. What is published has its revision already. */
  async setAside(item: DraftedItem, by: { personId: string; at: Date }): Promise<void> {
    await this.database.rows(sql`
      insert into set_aside_draft (id, item_id, version, base_revision, title, body, tags, marking_id, intended_readers, details,
        saved_at, saved_by, set_aside_at, set_aside_by)
      select ${newId()}::uuid, item_id, version, base_revision, title, body, tags, marking_id, intended_readers, details,
        saved_at, saved_by, ${by.at}::timestamptz, ${by.personId}::uuid
      from item_draft where item_id = ${item.id} and changed`);
    await this.database.rows(sql`
      delete from set_aside_draft where id in (
        select id from set_aside_draft where item_id = ${item.id} order by set_aside_at desc, id desc offset ${mostSetAside})`);
  }

  flush(): Promise<void> {
    return this.work.flush();
  }

  /** The text that others read, as content. */
  published(item: DraftedItem): Promise<RevisionRow | undefined> {
    return this.revision(item, item.revisionNumber);
  }

  /** What a revision said, for those whom the item is meant for now: taking back a text lets nobody else in. */
  async revision(item: DraftedItem, number: number): Promise<RevisionRow | undefined> {
    return this.database.row<RevisionRow>(sql`
      select number, title, body, tags, marking_id as "markingId", ${item.intendedReaders}::text as "intendedReaders", details,
        author_id as "authorId", created_at as "createdAt"
      from item_revision where item_id = ${item.id} and number = ${number}`);
  }
}
