import type { DomainEvent } from '../../../platform/events/domain-event.js';

export const pageStewardshipChanged = (id: string, { personId, positionId }: { personId: string | null; positionId: string | null }): DomainEvent => ({
  name: 'page-stewardship-changed', subjectId: id, facts: { personId, positionId },
});

export const pageReviewed = (id: string, answer: string): DomainEvent => ({ name: 'page-reviewed', subjectId: id, facts: { answer } });

/** The day came on which its review was overdue, or it is overdue no more. */
export const pageOverdueChanged = (id: string, isOverdue: boolean): DomainEvent => ({ name: 'page-overdue-changed', subjectId: id, facts: { isOverdue } });

export const spaceReviewsChanged = (id: string): DomainEvent => ({ name: 'wiki-space-reviews-changed', subjectId: id });

/** Every event after which a page counts more or less beside others than before. */
export const pageStandingChanged = ['page-stewardship-changed', 'page-reviewed', 'page-overdue-changed', 'wiki-space-reviews-changed'];
