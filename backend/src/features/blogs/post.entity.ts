import { defineEntity, p } from '@mikro-orm/core';
import { Item, type ItemContent } from '../content/content.public.js';
import { standfirstOf } from './post-content.js';

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'blog_post',
  extends: Item,
  properties: {
    standfirst: p.text().onCreate(() => ''),
    blogId: p.uuid(),
    chosenBlogId: p.uuid().nullable(),
    takenOutOfId: p.uuid().nullable(),
    takenOutBy: p.uuid().nullable(),
    takenOutAt: p.datetime().nullable(),
    takenOutReason: p.text().nullable(),
  },
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

  /** It is published by itself at its time. */
  schedule(at: Date): void {
    this.status = 'SCHEDULED';
    this.touch(at);
  }

  /** It is a draft again. */
  unschedule(at: Date): void {
    this.status = 'DRAFT';
    this.touch(at);
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

  /** Where the draft wants it to stand. Before the first publication it stands there at once. */
  chooseBlog(blogId: string): void {
    if (this.revisionNumber === 0) this.blogId = blogId;
    this.chosenBlogId = blogId === this.blogId ? null : blogId;
  }

  /** With a publication the choice of the draft comes true. Answers whether the post has left another blog for it. */
  settleInBlog(): boolean {
    const moves = Boolean(this.chosenBlogId);
    this.blogId = this.chosenBlogId ?? this.blogId;
    this.chosenBlogId = null;
    this.takenOutOfId = this.takenOutBy = this.takenOutAt = this.takenOutReason = null;
    return moves;
  }

  /** An editor of its blog sends it to the author's own one. */
  takeOut(ownBlogId: string, { by, at, reason }: { by: string; at: Date; reason: string }): void {
    this.takenOutOfId = this.blogId;
    this.takenOutBy = by;
    this.takenOutAt = at;
    this.takenOutReason = reason;
    if (this.chosenBlogId === ownBlogId) this.chosenBlogId = null;
    this.blogId = ownBlogId;
    this.touch(at);
  }

  touch(at: Date): void {
    this.updatedAt = at;
  }
}

PostSchema.setClass(Post);
