import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/ids.js';
import { type ActableComment, stateOf } from './comment.policy.js';

const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comment',
  properties: {
    id: p.uuid().primary().onCreate(() => newId()),
    itemId: p.uuid(),
    parentId: p.uuid().nullable(),
    authorId: p.uuid(),
    body: p.text(),
    createdAt: p.datetime(),
    editedAt: p.datetime().nullable(),
    deletedAt: p.datetime().nullable(),
    hiddenAt: p.datetime().nullable(),
    hiddenBy: p.uuid().nullable(),
    hiddenReason: p.string().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.uuid().nullable(),
    lockVersion: p.integer().version(),
  },
});

/** What somebody says about an item, or in reply to another comment on it. */
export class Comment extends CommentSchema.class {
  /** All that decides what may be done with it. */
  facts(): ActableComment {
    return { authorId: this.authorId, parentId: this.parentId ?? null, state: stateOf(this) };
  }

  edit(body: string, at: Date): void {
    this.body = body;
    this.editedAt = at;
  }

  /** Leaves the place in the thread, and nothing of what was said there. */
  delete(at: Date): void {
    this.body = '';
    this.deletedAt = at;
  }

  resolve(by: string, at: Date): void {
    this.resolvedAt = at;
    this.resolvedBy = by;
  }

  reopen(): void {
    this.resolvedAt = null;
    this.resolvedBy = null;
  }

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

CommentSchema.setClass(Comment);
