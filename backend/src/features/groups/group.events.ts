import type { DomainEvent } from '../../platform/events/domain-event.js';

export const groupCreated = (id: string): DomainEvent => ({ name: 'group-created', subjectId: id });

/** It was brought here from a pack. */
export const groupImported = (id: string): DomainEvent => ({ name: 'group-imported', subjectId: id });

/** Somebody belongs now. */
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

/** Every event after which the group, or what stands in it, may be found by others, by other words, or no longer. */
export const groupChangedForSearch = [
  'group-created', 'group-described', 'group-readers-changed', 'group-archived', 'group-restored', 'groups-merged', 'group-adopted',
];

export const groupMemberLeft = (id: string, personId: string): DomainEvent => ({ name: 'group-member-left', subjectId: id, facts: { personId } });

export const groupMemberRemoved = (id: string, personId: string): DomainEvent => ({
  name: 'group-member-removed',
  subjectId: id,
  facts: { personId },
});

export const groupRoleChanged = (id: string, personId: string, role: string): DomainEvent => ({
  name: 'group-role-changed',
  subjectId: id,
  facts: { personId, role },
});

export const groupRequestMade = (id: string, personId: string): DomainEvent => ({
  name: 'group-request-made',
  subjectId: id,
  facts: { personId },
});

export const groupRequestDecided = (id: string, personId: string, outcome: string): DomainEvent => ({
  name: 'group-request-decided',
  subjectId: id,
  facts: { personId, outcome },
});

export const groupPersonInvited = (id: string, personId: string): DomainEvent => ({
  name: 'group-person-invited',
  subjectId: id,
  facts: { personId },
});

export const groupInvitationDecided = (id: string, personId: string, outcome: string): DomainEvent => ({
  name: 'group-invitation-decided',
  subjectId: id,
  facts: { personId, outcome },
});

export const groupLinkMade = (id: string, linkId: string, days: number): DomainEvent => ({
  name: 'group-link-made',
  subjectId: id,
  facts: { linkId, days },
});

export const groupLinkRevoked = (id: string, linkId: string): DomainEvent => ({ name: 'group-link-revoked', subjectId: id, facts: { linkId } });

/** A site administrator gave a group without owners to somebody. */
export const groupAdopted = (id: string, personId: string): DomainEvent => ({ name: 'group-adopted', subjectId: id, facts: { personId } });

/** Its name, what it says of itself, or its topics. `changed` names which, never how. */
export const groupDescribed = (id: string, changed: readonly string[]): DomainEvent => ({
  name: 'group-described',
  subjectId: id,
  facts: { changed: changed.join(' ') },
});

export const groupPictureChanged = (id: string): DomainEvent => ({ name: 'group-picture-changed', subjectId: id });

/** What newcomers are led to. */
export const groupWelcomeItemChanged = (id: string, itemId: string | null): DomainEvent => ({
  name: 'group-welcome-changed',
  subjectId: id,
  ...(itemId && { facts: { itemId } }),
});
