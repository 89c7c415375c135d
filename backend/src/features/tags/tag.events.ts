import type { DomainEvent } from '../../platform/events/domain-event.js';

export const tagRenamed = (id: string): DomainEvent => ({ name: 'tag-renamed', subjectId: id });

export const tagSynonymAdded = (id: string): DomainEvent => ({ name: 'tag-synonym-added', subjectId: id });

export const tagSynonymRemoved = (id: string): DomainEvent => ({ name: 'tag-synonym-removed', subjectId: id });

/** The subject is the tag that took over; the other is no more. */
export const tagsMerged = (id: string, goneId: string, items: number): DomainEvent => ({
  name: 'tags-merged',
  subjectId: id,
  facts: { goneId, items },
});

/** Every event after which what carries the tag is found by other words. */
export const tagNamesChanged = ['tag-renamed', 'tag-synonym-added', 'tag-synonym-removed', 'tags-merged'];
