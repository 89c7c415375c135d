import { defineEntity, p } from '@mikro-orm/core';
import { slugOf } from '../../platform/addresses.js';
import { newId, newShortId } from '../../platform/ids.js';
import type { ItemCover } from './item-content.js';
import type { AudienceChoice, ItemStatus } from './item.policy.js';

export const ItemSchema = defineEntity({
  name: 'Item',
  tableName: 'item',
  inheritance: 'tpt',
  abstract: true,
  properties: {
    id: p.uuid().primary().onCreate(() => newId()),
    kind: p.string().onCreate((item: object) => (item.constructor as unknown as { kind: string }).kind),
    shortId: p.string().onCreate(() => newShortId()),
    title: p.string(),
    slug: p.string().onCreate((item: { title: string }) => slugOf(item.title)),
    excerpt: p.text().onCreate(() => ''),
    audienceId: p.integer(),
    editorsAudienceId: p.integer().nullable(),
    intendedReaders: p.string().$type<AudienceChoice>(),
    departmentId: p.uuid().nullable(),
    groupId: p.uuid().nullable(),
    authorId: p.uuid(),
    markingId: p.string(),
    coverId: p.uuid().nullable(),
    coverDescription: p.text().onCreate(() => ''),
    status: p.string().$type<ItemStatus>(),
    hiddenAt: p.datetime().nullable(),
    hiddenBy: p.uuid().nullable(),
    hiddenReason: p.string().nullable(),
    commentsLockedAt: p.datetime().nullable(),
    commentsLockedBy: p.uuid().nullable(),
    disposedAt: p.datetime().nullable(),
    revisionNumber: p.integer().onCreate(() => 0),
    readingMinutes: p.integer().onCreate(() => 1),
    sourceId: p.string().nullable(),
    importedRevision: p.integer().nullable(),
    lockVersion: p.integer().version(),
    createdAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    editedAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
    lastActivityAt: p.datetime(),
  },
});

/** Everything that people write and that is kept by rule. Each kind of thing extends it. */
export abstract class Item extends ItemSchema.class {
  /** In their order. They have a table of their own; whoever loads an item for an action fills them in. */
  declare authorIds: readonly string[];

  /** Since when its group is read and no longer written. Whoever loads an item for an action fills it in. */
  declare groupArchivedAt: Date | null;

  /** The picture above the published text. */
  showCover(cover: ItemCover | null): void {
    this.coverId = cover?.attachmentId ?? null;
    this.coverDescription = (cover && !cover.decorative ? cover.description : '') as typeof this.coverDescription;
  }

  /** The readable part of the address follows the title; the old one still leads here. */
  rename(title: string): void {
    this.title = title;
    this.slug = slugOf(title) as typeof this.slug;
  }

  /** Out of sight; its status waits, so that showing it again brings back what was. */
  hide(by: string, reason: string, at: Date): void {
    this.hiddenAt = at;
    this.hiddenBy = by;
    this.hiddenReason = reason;
  }

  unhide(): void {
    this.hiddenAt = null;
    this.hiddenBy = null;
    this.hiddenReason = null;
  }
}

ItemSchema.setClass(Item);
