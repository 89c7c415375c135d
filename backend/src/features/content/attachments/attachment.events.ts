import type { DomainEvent } from '../../../platform/events/domain-event.js';

/** The subject of these two is the item. */
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

/** What readers have of a file is other than before: its name, its bytes, what is said of it, or whether a text shows it. */
export const fileChanged = (attachmentId: string): DomainEvent => ({ name: 'file-changed-for-readers', subjectId: attachmentId });

/** Every event of a file after which others may find something else than before. Its subject is the attachment. */
export const fileChangedForReaders = ['file-changed-for-readers', 'attachment-hidden', 'attachment-shown'];
