import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import { type ActableItem, canComment, canEdit, itemKind } from '../content/content.public.js';

export const commentStates = ['VISIBLE', 'DELETED', 'HIDDEN'] as const;
export type CommentState = (typeof commentStates)[number];

/** All that decides what may be done with a comment, beside its item. */
export interface ActableComment {
  /** Null where the author is not shown. */
  readonly authorId: string | null;
  /** The comment at the top of its thread; null for that one itself. */
  readonly parentId: string | null;
  readonly state: CommentState;
}

/** What is both hidden and deleted is deleted: its text is gone. */
export function stateOf(comment: { deletedAt?: Date | null; hiddenAt?: Date | null }): CommentState {
  if (comment.deletedAt) return 'DELETED';
  return comment.hiddenAt ? 'HIDDEN' : 'VISIBLE';
}

/** Changes one's own words, as long as the item is open for comments. What moderators have hidden stays hidden. */
export function canEditComment(actor: Actor, item: ActableItem, comment: ActableComment): boolean {
  return canRead(actor, item) && canComment(actor, item) && isOwn(actor, comment) && comment.state !== 'DELETED';
}

/** Takes one's own words back, also where comments are closed. */
export function canDeleteComment(actor: Actor, item: ActableItem, comment: ActableComment): boolean {
  return canRead(actor, item) && isOwn(actor, comment) && comment.state === 'VISIBLE';
}

/** Answers a comment or a reply that can be read. */
export function canReplyTo(actor: Actor, item: ActableItem, comment: ActableComment): boolean {
  return canRead(actor, item) && canComment(actor, item) && comment.state === 'VISIBLE';
}

/**
 * Folds a thread away as settled, or takes it up again: whoever began it, and who may change the item. Only where talk is about
 * a text that goes on changing.
 */
export function canResolve(actor: Actor, item: ActableItem & { readonly kind: string }, comment: ActableComment): boolean {
  const isTheirs = isOwn(actor, comment) && comment.state !== 'DELETED';
  return (
    canRead(actor, item) && canComment(actor, item) && itemKind(item.kind).hasPassages && comment.parentId === null
    && (isTheirs || canEdit(actor, item))
  );
}

function isOwn(actor: Actor, comment: ActableComment): boolean {
  return comment.authorId === actor.personId;
}
