import { defineEntity, p } from '@mikro-orm/core';
import { Item, type ItemContent } from '../content/content.public.js';
import { standfirstOf } from './post-content.js';

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'blog_post',
  extends: Item,
  properties: { standfirst: p.text().onCreate(() => '') },
});

/** A blog post. */
export class Post extends PostSchema.class {
  static readonly kind = 'post';

  /** Puts it, or puts it back, before its readers. */
  show(at: Date): void {
    if (this.publishedAt) this.editedAt = at;
    else this.publishedAt = at;
    this.status = 'PUBLISHED';
    this.touch(at);
    this.lastActivityAt = at;
  }

  archive(at: Date): void {
    this.status = 'ARCHIVED';
    this.touch(at);
  }

  withdraw(at: Date): void {
    this.status = 'WITHDRAWN';
    this.touch(at);
  }

  /** Undoes archiving or withdrawing. */
  restore(at: Date): void {
    this.status = 'PUBLISHED';
    this.touch(at);
  }

  /** Before the first publication the item is what its draft says. */
  followDraft(content: ItemContent, at: Date): void {
    this.rename(content.title);
    this.standfirst = standfirstOf(content) as typeof this.standfirst;
    this.markingId = content.markingId;
    this.touch(at);
  }

  touch(at: Date): void {
    this.updatedAt = at;
  }
}

PostSchema.setClass(Post);
