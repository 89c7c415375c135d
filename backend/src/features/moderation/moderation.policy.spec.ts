import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../platform/access/actor.js';
import { type ActableCase, canAskSecondLook, canAssign, canDecide, canHide, canModerate, canReport, canSeeCase, canSeeWhatFollowed } from './moderation.policy.js';

const actor = (personId: string, ...roles: Role[]): Actor => ({ personId, sessionId: null, departmentId: null, roles, audiences: [] });
const member = actor('member');
const administrator = actor('administrator', 'SITE_ADMIN');
const moderator = actor('moderator', 'MODERATOR');
const other = actor('other', 'MODERATOR');
const author = actor('author');
const authorAndModerator = actor('author', 'MODERATOR');

const open: ActableCase = {
  status: 'OPEN', hidden: false, authorIds: ['author', 'second'], lastModeratorId: null, secondLookAsked: false, changedSinceLook: false,
  groupId: null, viewerModeratesGroup: false, isForSite: false, viewerHasDecided: false,
};
const kept: ActableCase = { ...open, status: 'DECIDED', lastModeratorId: 'moderator' };
const hidden: ActableCase = { ...kept, hidden: true };
const secondLook: ActableCase = { ...hidden, status: 'SECOND_LOOK', secondLookAsked: true };

describe('canReport', () => {
  it.each([
    ['a reader', member, true],
    ['an author', author, false],
    ['a moderator', moderator, true],
  ])('%s', (_, who, allowed) => expect(canReport(who, open)).toBe(allowed));
});

describe('canModerate', () => {
  it.each([
    ['a member', member, false],
    ['a site administrator', administrator, false],
    ['a moderator', moderator, true],
  ])('%s', (_, who, allowed) => expect(canModerate(who)).toBe(allowed));
});

describe('canSeeCase', () => {
  it.each([
    ['a member', member, false],
    ['a site administrator', administrator, false],
    ['a moderator', moderator, true],
    ['its author', author, false],
    ['its author who is a moderator', authorAndModerator, false],
    ['its second author who is a moderator', actor('second', 'MODERATOR'), false],
  ])('%s', (_, who, allowed) => expect(canSeeCase(who, open)).toBe(allowed));
});

describe('canAssign', () => {
  it.each([
    ['a moderator, open', moderator, open, true],
    ['a moderator, second look', moderator, secondLook, true],
    ['a moderator, decided', moderator, hidden, false],
    ['a member, open', member, open, false],
    ['its author who is a moderator', authorAndModerator, open, false],
  ])('%s', (_, who, about, allowed) => expect(canAssign(who, about)).toBe(allowed));
});

describe('canDecide', () => {
  it.each([
    ['a moderator keeps what is open', moderator, open, 'KEEP', true],
    ['a moderator hides what is open', moderator, open, 'HIDE', true],
    ['a moderator warns', moderator, open, 'WARN', true],
    ['a moderator shows again what was hidden', other, hidden, 'KEEP', true],
    ['the same moderator shows it again', moderator, hidden, 'KEEP', true],
    ['a moderator hides what was kept', moderator, kept, 'HIDE', false],
    ['a moderator warns later', moderator, hidden, 'WARN', false],
    ['another moderator takes the second look', other, secondLook, 'HIDE', true],
    ['the same moderator takes the second look', moderator, secondLook, 'KEEP', false],
    ['a site administrator', administrator, open, 'KEEP', false],
    ['the author who is a moderator', authorAndModerator, open, 'KEEP', false],
  ] as const)('%s', (_, who, about, kind, allowed) => expect(canDecide(who, about, kind)).toBe(allowed));
});

describe('canAskSecondLook', () => {
  it.each([
    ['the author of what is hidden', author, hidden, true],
    ['the second author', actor('second'), hidden, true],
    ['a reader', member, hidden, false],
    ['a moderator', moderator, hidden, false],
    ['before it is decided', author, open, false],
    ['where it was kept', author, kept, false],
    ['while it is looked at again', author, secondLook, false],
    ['a second time', author, { ...hidden, secondLookAsked: true }, false],
    ['a second time, when they have mended it', author, { ...hidden, secondLookAsked: true, changedSinceLook: true }, true],
    ['while a mended text is looked at', author, { ...secondLook, changedSinceLook: true }, false],
  ])('%s', (_, who, about, allowed) => expect(canAskSecondLook(who, about)).toBe(allowed));
});

describe('a case about what stands in a group', () => {
  const inGroup: ActableCase = { ...open, groupId: 'g' };
  const mine: ActableCase = { ...inGroup, viewerModeratesGroup: true };
  it.each<[string, Actor, ActableCase, string]>([
    ['a moderator of the group', member, mine, 'see follow assign decide'],
    ['a moderator of the group who wrote it', author, mine, ''],
    ['a member', member, inGroup, ''],
    ['a moderator of the site', moderator, inGroup, ''],
    ['a site administrator', administrator, inGroup, ''],
    ['a moderator of the site, where nobody in the group can decide', moderator, { ...inGroup, isForSite: true }, 'see follow assign decide'],
    ['a moderator of the site who wrote it, where nobody in the group can decide', authorAndModerator, { ...inGroup, isForSite: true }, ''],
    ['a moderator of the site who has decided it', moderator, { ...inGroup, viewerHasDecided: true }, 'see'],
    ['a moderator of the group who lost the role and has decided it', member, { ...inGroup, viewerHasDecided: true }, ''],
    ['a moderator of the group, second look at their own decision', moderator, { ...secondLook, groupId: 'g', viewerModeratesGroup: true }, 'see follow assign'],
    ['another moderator of the group, second look', member, { ...secondLook, groupId: 'g', viewerModeratesGroup: true }, 'see follow assign decide'],
  ])('%s', (_, who, about, can) => {
    const see = canSeeCase(who, about);
    const verbs = { see, follow: see && canSeeWhatFollowed(about), assign: canAssign(who, about), decide: canDecide(who, about, 'HIDE') };
    expect(Object.entries(verbs).flatMap(([verb, may]) => (may ? [verb] : [])).join(' ')).toBe(can);
  });
});

describe('canHide', () => {
  it.each([
    ['a moderator of the group', member, true, true],
    ['its author who is one', author, true, false],
    ['a moderator of the site', moderator, false, false],
  ])('%s', (_, who, viewerModeratesGroup, can) => expect(canHide(who, { authorIds: ['author'], viewerModeratesGroup })).toBe(can));
});
