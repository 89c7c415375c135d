import type { DomainEvent } from '../../../platform/events/domain-event.js';

/** The draft of an item became what an older revision said. Readers see it when it is published. */
export const revisionRestored = (itemId: string, revision: number): DomainEvent => ({
  name: 'revision-restored',
  subjectId: itemId,
  facts: { revision },
});
