import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../platform/access/actor.js';
import type { ReaderKey } from '../../platform/access/reader-keys.js';
import * as policy from './item.policy.js';
import type { ActableItem, AddressedItem, AudienceChoice, ItemStatus } from './item.policy.js';

const now = new Date('2026-03-01T10:00:00Z');

const readers = {
  author: ['everyone', 'person:author', 'department:skills'],
  'author who has moved': ['everyone', 'person:author', 'department:health'],
  'second author': ['everyone', 'person:second', 'department:health'],
  colleague: ['everyone', 'person:colleague', 'department:skills'],
  outsider: ['everyone', 'person:outsider', 'department:health'],
  moderator: ['everyone', 'person:moderator', 'department:health', 'role:MODERATOR'],
  administrator: ['everyone', 'person:administrator', 'department:health', 'role:SITE_ADMIN'],
} satisfies Record<string, ReaderKey[]>;

type Reader = keyof typeof readers;

const everybody = Object.keys(readers) as Reader[];
const authors: Reader[] = ['author', 'author who has moved', 'second author'];

function item(status: ItemStatus, intendedReaders: AudienceChoice, changes: Partial<AddressedItem> = {}): AddressedItem {
  return { status, intendedReaders, departmentId: 'skills', authorIds: ['author', 'second'], hiddenAt: null, disposedAt: null, ...changes };
}

describe('readersOf', () => {
  it.each<[string, AddressedItem, Reader[]]>([
    ['a draft for everyone', item('DRAFT', 'EVERYONE'), authors],
    ['a draft for the department', item('DRAFT', 'DEPARTMENT'), authors],
    ['a scheduled item', item('SCHEDULED', 'EVERYONE'), authors],
    ['published for everyone', item('PUBLISHED', 'EVERYONE'), everybody],
    ['published for the department', item('PUBLISHED', 'DEPARTMENT'), [...authors, 'colleague']],
    ['for a department that is not known', item('PUBLISHED', 'DEPARTMENT', { departmentId: null }), authors],
    ['archived for everyone', item('ARCHIVED', 'EVERYONE'), everybody],
    ['archived for the department', item('ARCHIVED', 'DEPARTMENT'), [...authors, 'colleague']],
    ['withdrawn', item('WITHDRAWN', 'EVERYONE'), authors],
    ['hidden', item('PUBLISHED', 'EVERYONE', { hiddenAt: now }), [...authors, 'moderator']],
    ['hidden and withdrawn', item('WITHDRAWN', 'EVERYONE', { hiddenAt: now }), [...authors, 'moderator']],
    ['disposed', item('PUBLISHED', 'EVERYONE', { disposedAt: now }), []],
    ['hidden and disposed', item('ARCHIVED', 'EVERYONE', { hiddenAt: now, disposedAt: now }), []],
  ])('%s', (_, it, expected) => {
    const keys: readonly string[] = policy.readersOf(it);
    expect(everybody.filter((who) => readers[who].some((key) => keys.includes(key))).sort()).toEqual([...expected].sort());
  });
});

const inGroups = {
  member: ['everyone', 'person:author', 'department:skills', 'group:g'],
  'author who has left': ['everyone', 'person:author', 'department:roads'],
  'second author, a member': ['everyone', 'person:second', 'department:health', 'group:g'],
  'moderator of the group': ['everyone', 'person:m', 'department:health', 'group:g', 'group-moderators:g'],
  'colleague within the limit': ['everyone', 'person:c', 'department:skills'],
  'somebody else': ['everyone', 'person:o', 'department:health'],
  invited: ['everyone', 'person:i', 'department:health', 'group-invited:g'],
  'member of another group': ['everyone', 'person:h', 'department:health', 'group:h', 'group-moderators:h'],
  'official of the site': ['everyone', 'person:s', 'department:health', 'role:MODERATOR', 'role:SITE_ADMIN'],
} satisfies Record<string, ReaderKey[]>;

type GroupReader = keyof typeof inGroups;

describe('readersOf what stands in a group', () => {
  const all = Object.keys(inGroups) as GroupReader[];
  const members: GroupReader[] = ['member', 'second author, a member', 'moderator of the group'];
  const writers: GroupReader[] = ['member', 'author who has left', 'second author, a member'];
  const open: ReaderKey[] = ['everyone'];
  const limited: ReaderKey[] = ['group:g', 'department:skills'];
  const closed: ReaderKey[] = ['group:g'];
  const inGroup = (status: ItemStatus, intendedReaders: AudienceChoice, changes: Partial<AddressedItem> = {}) => item(status, intendedReaders, { groupId: 'g', ...changes });

  it.each<[string, AddressedItem, ReaderKey[] | undefined, GroupReader[]]>([
    ['a draft', inGroup('DRAFT', 'EVERYONE'), open, writers],
    ['a scheduled item', inGroup('SCHEDULED', 'GROUP'), closed, writers],
    ['published for everyone, open', inGroup('PUBLISHED', 'EVERYONE'), open, all],
    ['published for members, open', inGroup('PUBLISHED', 'GROUP'), open, members],
    ['published for everyone, limited', inGroup('PUBLISHED', 'EVERYONE'), limited, [...members, 'colleague within the limit']],
    ['published for members, limited', inGroup('PUBLISHED', 'GROUP'), limited, members],
    ['archived for everyone, open', inGroup('ARCHIVED', 'EVERYONE'), open, all],
    ['archived for members, open', inGroup('ARCHIVED', 'GROUP'), open, members],
    ['published for everyone, closed', inGroup('PUBLISHED', 'EVERYONE'), closed, members],
    ['published for everyone, in a group that is not known', inGroup('PUBLISHED', 'EVERYONE'), undefined, members],
    ['published for a department, which no group has', inGroup('PUBLISHED', 'DEPARTMENT'), open, members],
    ['withdrawn', inGroup('WITHDRAWN', 'EVERYONE'), open, writers],
    ['hidden', inGroup('PUBLISHED', 'EVERYONE', { hiddenAt: now }), open, [...writers, 'moderator of the group']],
    ['disposed', inGroup('PUBLISHED', 'EVERYONE', { disposedAt: now }), open, []],
  ])('%s', (_, it, groupReaders, expected) => {
    const keys: readonly string[] = policy.readersOf(it, groupReaders);
    expect(all.filter((who) => inGroups[who].some((key) => keys.includes(key))).sort()).toEqual([...expected].sort());
  });
});

type Verb = 'edit' | 'changeAuthors' | 'publish' | 'schedule' | 'archive' | 'withdraw' | 'restore' | 'comment' | 'discardDraft';

const verbs: Record<Verb, (actor: Actor, item: ActableItem & { draftChanged: boolean }) => boolean> = {
  edit: policy.canEdit,
  changeAuthors: policy.canChangeAuthors,
  publish: policy.canPublish,
  schedule: policy.canSchedule,
  archive: policy.canArchive,
  withdraw: policy.canWithdraw,
  restore: policy.canRestore,
  comment: policy.canComment,
  discardDraft: (actor, item) => policy.canDiscardDraft(actor, item, { changed: item.draftChanged }),
};

function actor(personId: string, audiences: number[], roles: Role[] = []): Actor {
  return { personId, sessionId: null, departmentId: 'skills', roles, audiences };
}

function actable(status: ItemStatus, changes: Partial<ActableItem & { draftChanged: boolean }> = {}) {
  const revisionNumber = status === 'DRAFT' || status === 'SCHEDULED' ? 0 : 1;
  return { audienceId: 7, status, authorIds: ['author', 'second'], hiddenAt: null, revisionNumber, draftChanged: true, ...changes };
}

function allowed(who: Actor, thing: ReturnType<typeof actable>): string {
  return Object.entries(verbs).filter(([, can]) => can(who, thing)).map(([verb]) => verb).join(' ');
}

describe('what may be done', () => {
  it.each<[string, ReturnType<typeof actable>, string, string]>([
    ['a draft', actable('DRAFT'), 'edit changeAuthors publish schedule discardDraft', ''],
    ['an untouched draft', actable('DRAFT', { draftChanged: false }), 'edit changeAuthors publish schedule discardDraft', ''],
    ['a scheduled item', actable('SCHEDULED'), 'edit changeAuthors publish schedule discardDraft', ''],
    ['a draft in an archived group', actable('DRAFT', { groupArchivedAt: now }), 'edit changeAuthors publish schedule discardDraft', ''],
    ['a published item in an archived group', actable('PUBLISHED', { groupArchivedAt: now }), 'edit changeAuthors publish archive withdraw discardDraft', ''],
    ['a published item with locked comments', actable('PUBLISHED', { commentsLockedAt: now }), 'edit changeAuthors publish archive withdraw discardDraft', ''],
    ['a hidden draft', actable('DRAFT', { hiddenAt: now }), 'edit discardDraft', ''],
    ['a published item', actable('PUBLISHED'), 'edit changeAuthors publish archive withdraw comment discardDraft', 'comment'],
    ['a published item without changes', actable('PUBLISHED', { draftChanged: false }), 'edit changeAuthors publish archive withdraw comment', 'comment'],
    ['an archived item', actable('ARCHIVED'), 'withdraw restore', ''],
    ['a withdrawn item', actable('WITHDRAWN'), 'edit changeAuthors publish restore discardDraft', ''],
    ['a hidden item', actable('PUBLISHED', { hiddenAt: now }), 'edit publish withdraw discardDraft', ''],
    ['a hidden archived item', actable('ARCHIVED', { hiddenAt: now }), 'withdraw', ''],
    ['a hidden withdrawn item', actable('WITHDRAWN', { hiddenAt: now }), 'edit discardDraft', ''],
  ])('with %s', (_, thing, byAuthors, byReaders) => {
    expect(allowed(actor('author', [7]), thing)).toBe(byAuthors);
    expect(allowed(actor('second', [7]), thing)).toBe(byAuthors);
    expect(allowed(actor('reader', [7]), thing)).toBe(byReaders);
    expect(allowed(actor('moderator', [7], ['MODERATOR', 'SITE_ADMIN']), thing)).toBe(byReaders);
  });

  it.each<[ItemStatus, string, string]>([
    ['DRAFT', 'edit changeAuthors publish schedule discardDraft', 'edit changeAuthors publish schedule discardDraft'],
    ['PUBLISHED', 'edit changeAuthors publish archive withdraw comment discardDraft', 'comment'],
    ['ARCHIVED', 'withdraw restore', ''],
    ['WITHDRAWN', 'edit changeAuthors publish restore discardDraft', 'edit changeAuthors publish discardDraft'],
  ])('in a group with what is %s belongs to authors who have not left it', (status, ofMembers, ofLeavers) => {
    const member = { ...actor('author', [7]), groupIds: ['f', 'g'] };
    expect(allowed(member, actable(status, { groupId: 'g' }))).toBe(ofMembers);
    for (const groupIds of [['f'], [], undefined]) expect(allowed({ ...actor('author', [7]), groupIds }, actable(status, { groupId: 'g' }))).toBe(ofLeavers);
  });

  it('is nothing for those who cannot read it, its authors among them', () => {
    for (const status of policy.itemStatuses) expect(allowed(actor('author', [6, 8]), actable(status))).toBe('');
  });
});

describe('what an item said before', () => {
  const verbs = (who: Actor, thing: ReturnType<typeof actable>, readers: policy.HistoryReaders) => [
    policy.canSeeHistory(who, thing, readers),
    policy.canRestoreRevision(who, thing, readers),
  ];

  it.each<[string, ReturnType<typeof actable>, policy.HistoryReaders, boolean[], boolean[]]>([
    ['published, its history for authors', actable('PUBLISHED'), 'AUTHORS', [true, true], [false, false]],
    ['published, its history for all readers', actable('PUBLISHED'), 'READERS', [true, true], [true, false]],
    ['never published', actable('DRAFT'), 'AUTHORS', [true, false], [false, false]],
    ['archived', actable('ARCHIVED'), 'AUTHORS', [true, false], [false, false]],
    ['archived, its history for all readers', actable('ARCHIVED'), 'READERS', [true, false], [true, false]],
    ['withdrawn', actable('WITHDRAWN'), 'AUTHORS', [true, true], [false, false]],
    ['hidden', actable('PUBLISHED', { hiddenAt: now }), 'AUTHORS', [true, true], [false, false]],
  ])('of something %s', (_, thing, readers, byAuthors, byReaders) => {
    expect(verbs(actor('second', [7]), thing, readers)).toEqual(byAuthors);
    expect(verbs(actor('reader', [7]), thing, readers)).toEqual(byReaders);
    expect(verbs(actor('moderator', [7], ['MODERATOR', 'SITE_ADMIN']), thing, readers)).toEqual(byReaders);
    expect(verbs(actor('author', [6, 8]), thing, readers)).toEqual([false, false]);
  });
});

describe('closing comments', () => {
  it.each<[string, ReturnType<typeof actable>, boolean, boolean]>([
    ['a moderator of the group, published', actable('PUBLISHED'), true, true],
    ['a moderator of the group, closed already', actable('PUBLISHED', { commentsLockedAt: now }), true, true],
    ['a moderator of the group, archived', actable('ARCHIVED'), true, false],
    ['a moderator of the group, hidden', actable('PUBLISHED', { hiddenAt: now }), true, false],
    ['all others', actable('PUBLISHED'), false, false],
  ])('%s', (_, thing, moderates, can) => {
    expect(policy.canLockComments(actor('reader', [7]), thing, moderates)).toBe(can);
    expect(policy.canLockComments(actor('reader', [8]), thing, moderates)).toBe(false);
  });
});
