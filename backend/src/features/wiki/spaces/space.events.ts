import type { DomainEvent } from '../../../platform/events/domain-event.js';

export const spaceCreated = (id: string): DomainEvent => ({ name: 'wiki-space-created', subjectId: id });

export const spaceDescribed = (id: string): DomainEvent => ({ name: 'wiki-space-described', subjectId: id });

/** Who reads the space and its pages, or who edits there, changed: also by naming somebody, and because its group changed. */
export const wikiSpaceReachChanged = 'wiki-space-reach-changed';
export const spaceReachChanged = (id: string, facts?: DomainEvent['facts']): DomainEvent => ({
  name: wikiSpaceReachChanged, subjectId: id, ...(facts && { facts }),
});

export const spacePersonNamed = (id: string, personId: string, role: string): DomainEvent => ({
  name: 'wiki-space-person-named', subjectId: id, facts: { personId, role },
});

export const spacePersonRemoved = (id: string, personId: string): DomainEvent => ({ name: 'wiki-space-person-removed', subjectId: id, facts: { personId } });

/** A site administrator named who looks after it. */
export const spaceAdopted = (id: string, personId: string): DomainEvent => ({ name: 'wiki-space-adopted', subjectId: id, facts: { personId } });

export const spaceDeleted = (id: string): DomainEvent => ({ name: 'wiki-space-deleted', subjectId: id });
