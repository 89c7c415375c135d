import { defineEntity, p } from '@mikro-orm/core';
import { Item } from '../../content/content.public.js';

const PageSchema = defineEntity({
  name: 'Page',
  tableName: 'wiki_page',
  extends: Item,
  properties: {
    spaceId: p.uuid(),
    parentId: p.uuid().nullable(),
    position: p.integer(),
    folded: p.string(),
    deletedAt: p.datetime().nullable(),
    deletedBy: p.uuid().nullable(),
    deletedWithId: p.uuid().nullable(),
  },
});

/** A page of the wiki. */
export class Page extends PageSchema.class {
  static readonly kind = 'page';

  /** Another text is before its readers. */
  show(at: Date): void {
    if (this.publishedAt) this.editedAt = at;
    else this.publishedAt = at;
    this.status = 'PUBLISHED';
    this.updatedAt = this.lastActivityAt = at;
  }
}

PageSchema.setClass(Page);
