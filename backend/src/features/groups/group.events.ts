import type { DomainEvent } from '../../platform/events/domain-event.js';

export const groupCreated = (id: string): DomainEvent => ({ name: 'group-created', subjectId: id });

/** Somebody belongs now, or belongs no longer, or has another role. */
export const groupMemberAdded = (id: string, personId: string, facts: Record<string, string> = {}): DomainEvent => ({
  name: 'group-member-added',
  subjectId: id,
  facts: { personId, ...facts },
});

/** Who knows of it, who may join or who reads in it has changed, and with it all that stands there. */
export const groupReadersChanged = (id: string, before: string, after: string): DomainEvent => ({
  name: 'group-readers-changed',
  subjectId: id,
  facts: { before, after },
});

export const groupArchived = (id: string): DomainEvent => ({ name: 'group-archived', subjectId: id });

export const groupRestored = (id: string): DomainEvent => ({ name: 'group-restored', subjectId: id });

/** The subject is the group that took over. */
export const groupsMerged = (id: string, goneId: string): DomainEvent => ({ name: 'groups-merged', subjectId: id, facts: { goneId } });

/** Every event after which others may read, or no longer read, what stands in the group. */
export const groupContentsChangedForReaders = ['group-readers-changed', 'groups-merged'];
