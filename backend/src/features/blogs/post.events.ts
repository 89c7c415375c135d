import type { DomainEvent } from '../../platform/events/domain-event.js';
import { itemChangedForReaders } from '../content/content.public.js';

export const postCreated = (id: string): DomainEvent => ({ name: 'post-created', subjectId: id });

export const postPublished = (id: string, revision: number): DomainEvent => ({ name: 'post-published', subjectId: id, facts: { revision } });

/** Another revision of what was published before. */
export const postEdited = (id: string, revision: number): DomainEvent => ({ name: 'post-edited', subjectId: id, facts: { revision } });

/** Its authors put it in another blog. */
export const postMoved = (id: string, blogId: string): DomainEvent => ({ name: 'post-moved', subjectId: id, facts: { blogId } });

/** An editor sent it back from this blog to its author's own one. */
export const postTakenOut = (id: string, blogId: string): DomainEvent => ({ name: 'post-taken-out', subjectId: id, facts: { blogId } });

export const postArchived = (id: string): DomainEvent => ({ name: 'post-archived', subjectId: id });

export const postWithdrawn = (id: string): DomainEvent => ({ name: 'post-withdrawn', subjectId: id });

export const postRestored = (id: string): DomainEvent => ({ name: 'post-restored', subjectId: id });

export const postAuthorAdded = (id: string, personId: string): DomainEvent => ({ name: 'post-author-added', subjectId: id, facts: { personId } });

export const postAuthorRemoved = (id: string, personId: string): DomainEvent => ({
  name: 'post-author-removed',
  subjectId: id,
  facts: { personId },
});

export const postAuthorsReordered = (id: string): DomainEvent => ({ name: 'post-authors-reordered', subjectId: id });

export const postScheduled = (id: string, at: Date): DomainEvent => ({ name: 'post-scheduled', subjectId: id, facts: { at: at.toISOString() } });

export const postScheduleCancelled = (id: string): DomainEvent => ({ name: 'post-schedule-cancelled', subjectId: id });

/** Its time came, and the checks held it back. */
export const postScheduleFailed = (id: string): DomainEvent => ({ name: 'post-schedule-failed', subjectId: id });

/** What was never published was thrown away, with all that hung on it. */
export const postRemoved = (id: string): DomainEvent => ({ name: 'post-removed', subjectId: id });

/** Every event after which others may read something else than before. */
export const postChangedForReaders = [
  ...itemChangedForReaders,
  'post-published', 'post-edited', 'post-archived', 'post-withdrawn', 'post-restored', 'post-removed', 'post-author-added',
  'post-author-removed', 'post-authors-reordered',
];
