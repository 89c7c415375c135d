import type { DomainEvent } from '../../platform/events/domain-event.js';
import type { DecisionKind } from './moderation.policy.js';
import type { ThingReference } from './reported-thing.js';

/** Subjects are cases. The actor of a report stands in the audit trail and nowhere that people look. */
export const reportMade = (caseId: string, thing: ThingReference, reason: string): DomainEvent => ({
  name: 'report-made', subjectId: caseId, facts: { kind: thing.kind, thingId: thing.id, reason },
});

export const caseAssigned = (caseId: string): DomainEvent => ({ name: 'case-assigned', subjectId: caseId });

export const caseReleased = (caseId: string): DomainEvent => ({ name: 'case-released', subjectId: caseId });

export const caseDecided = (caseId: string, decision: DecisionKind, reason: string | null): DomainEvent => ({
  name: 'case-decided', subjectId: caseId, facts: { decision, reason },
});

export const secondLookAsked = (caseId: string): DomainEvent => ({ name: 'second-look-asked', subjectId: caseId });
