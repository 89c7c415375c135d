import { defineEntity, p } from '@mikro-orm/core';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { type ItemContent, contentOf, excerptFor } from './item-content.js';
import type { AudienceChoice } from './item.policy.js';

const ItemDraftSchema = defineEntity({
  name: 'ItemDraft',
  tableName: 'item_draft',
  properties: {
    itemId: p.uuid().primary(),
    version: p.integer(),
    baseRevision: p.integer(),
    changed: p.boolean(),
    title: p.string(),
    body: p.json<RichTextDocument>(),
    excerpt: p.text(),
    tags: p.array(),
    markingId: p.string(),
    intendedReaders: p.string().$type<AudienceChoice>(),
    details: p.json<Record<string, string>>(),
    savedAt: p.datetime(),
    savedBy: p.uuid(),
    restoredFrom: p.integer().nullable(),
  },
});

/** The one working copy of an item. Its version grows with every save, also when it goes back to the published text. */
export class ItemDraft extends ItemDraftSchema.class {
  /** Takes a new text that others do not read yet. */
  save(content: ItemContent, introduction: string, by: { personId: string; at: Date }): void {
    this.take(content, introduction, by);
    this.changed = true;
  }

  /** Takes the text of an older revision, which others do not read until it is published. */
  restore(revision: number, content: ItemContent, introduction: string, by: { personId: string; at: Date }): void {
    this.save(content, introduction, by);
    this.restoredFrom = revision;
  }

  /** Takes the text that others read, as of this revision. */
  followRevision(revision: number, content: ItemContent, introduction: string, by: { personId: string; at: Date }): void {
    this.take(content, introduction, by);
    this.settle(revision);
  }

  /** What it holds is now what others read. Its version stays, so that a repeated request to publish finds it again. */
  settle(revision: number): void {
    this.baseRevision = revision;
    this.changed = false;
    this.restoredFrom = null;
  }

  private take(content: ItemContent, introduction: string, { personId, at }: { personId: string; at: Date }): void {
    Object.assign(this, contentOf(content));
    this.excerpt = excerptFor(introduction, content.body);
    this.version += 1;
    this.savedBy = personId;
    this.savedAt = at;
  }
}

ItemDraftSchema.setClass(ItemDraft);
