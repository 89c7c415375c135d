import type { DomainEvent } from '../../platform/events/domain-event.js';

export const feedTokenMade = (id: string): DomainEvent => ({ name: 'feed-token-made', subjectId: id });

export const feedTokenRevoked = (id: string): DomainEvent => ({ name: 'feed-token-revoked', subjectId: id });
