import type { DomainEvent } from '../../platform/events/domain-event.js';

interface CommentOnItem {
  readonly id: string;
  readonly itemId: string;
}

export const commentAdded = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-added', subjectId: id, facts: { itemId } });

export const commentEdited = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-edited', subjectId: id, facts: { itemId } });

export const commentDeleted = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-deleted', subjectId: id, facts: { itemId } });

export const commentHidden = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-hidden', subjectId: id, facts: { itemId } });

export const commentShown = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-shown', subjectId: id, facts: { itemId } });

/** What it began is settled. */
export const commentResolved = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-resolved', subjectId: id, facts: { itemId } });

export const commentReopened = ({ id, itemId }: CommentOnItem): DomainEvent => ({ name: 'comment-reopened', subjectId: id, facts: { itemId } });

/** Every event after which others may read something else than before. */
export const commentChangedForReaders = ['comment-added', 'comment-edited', 'comment-deleted', 'comment-hidden', 'comment-shown'];
