import type { DomainEvent } from '../../../platform/events/domain-event.js';
import { itemChangedForReaders } from '../../content/content.public.js';

export const pageCreated = (id: string): DomainEvent => ({ name: 'page-created', subjectId: id });

/** It has another text, title, marking or other tags. */
export const pageEdited = (id: string, revision: number): DomainEvent => ({ name: 'page-edited', subjectId: id, facts: { revision } });

/** It stands elsewhere, with all below it. */
export const pageMoved = (id: string, spaceId: string): DomainEvent => ({ name: 'page-moved', subjectId: id, facts: { spaceId } });

export const pageDeleted = (id: string): DomainEvent => ({ name: 'page-deleted', subjectId: id });

export const pageRestored = (id: string): DomainEvent => ({ name: 'page-restored', subjectId: id });

/** It has lain in the bin for its time, and is gone. */
export const pagePurged = (id: string): DomainEvent => ({ name: 'page-purged', subjectId: id });

/** Every event after which others may read something else than before. */
export const pageChangedForReaders = [
  ...itemChangedForReaders, 'page-created', 'page-edited', 'page-moved', 'page-deleted', 'page-restored', 'page-purged',
];

/** Those of these that leave what stands below it as it was. */
export const pageChangedAlone = ['page-created', 'page-edited', 'page-stewardship-changed', 'page-reviewed', 'page-overdue-changed'];
