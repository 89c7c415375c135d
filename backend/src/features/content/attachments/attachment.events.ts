import type { DomainEvent } from '../../../platform/events/domain-event.js';

/** The subject of each is the item. */
export const fileAttached = (itemId: string, attachmentId: string, version: number): DomainEvent => ({
  name: 'file-attached',
  subjectId: itemId,
  facts: { attachmentId, version },
});

export const fileRemoved = (itemId: string, attachmentId: string): DomainEvent => ({
  name: 'file-removed',
  subjectId: itemId,
  facts: { attachmentId },
});
