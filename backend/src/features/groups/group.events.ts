import type { DomainEvent } from '../../platform/events/domain-event.js';

export const groupCreated = (id: string): DomainEvent => ({ name: 'group-created', subjectId: id });

/** Somebody belongs now, or belongs no longer, or has another role. */
export const groupMemberAdded = (id: string, personId: string, facts: Record<string, string> = {}): DomainEvent => ({
  name: 'group-member-added',
  subjectId: id,
  facts: { personId, ...facts },
});
