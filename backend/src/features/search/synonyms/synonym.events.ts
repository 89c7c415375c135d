import type { DomainEvent } from '../../../platform/events/domain-event.js';

export const synonymsAdded = (id: string): DomainEvent => ({ name: 'synonyms-added', subjectId: id });

export const synonymsEdited = (id: string): DomainEvent => ({ name: 'synonyms-changed', subjectId: id });

export const synonymsRemoved = (id: string): DomainEvent => ({ name: 'synonyms-removed', subjectId: id });

/** What a text says of an acronym is not to be offered again. */
export const acronymTurnedDown = (id: string): DomainEvent => ({ name: 'acronym-turned-down', subjectId: id });

/** Every event after which search widens queries by other words. */
export const synonymsChanged = ['synonyms-added', 'synonyms-changed', 'synonyms-removed'];
