import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import {
  type ActableGroup, type GroupKind, type GroupRole, canAccept, canAsk, canComeByLink, canInvite, canJoin, canManageGroup, canMerge,
  canModerateGroup, canPostIn,
  canRemoveMember, canSeeAbout, canSeeMembers, groupKinds, knownBy, readersOfGroup,
} from './group.policy.js';

const actor: Actor = { personId: 'me', sessionId: null, departmentId: 'skills', roles: [], audiences: [1] };

function group(changes: Partial<ActableGroup> = {}): ActableGroup {
  return {
    id: 'g', kind: 'OPEN', limitedTo: [], audienceId: 1, archivedAt: null, mergedIntoId: null, viewerRole: null, viewerIsInvited: false,
    viewerWasRemoved: false, ...changes,
  };
}

describe('whom a group reaches', () => {
  it.each<[GroupKind, string[], string[], string[]]>([
    ['OPEN', [], ['everyone'], ['everyone']],
    ['OPEN', ['skills', 'roads'], ['everyone'], ['group:g', 'department:skills', 'department:roads']],
    ['REQUEST', [], ['everyone'], ['group:g']],
    ['REQUEST', ['skills'], ['everyone'], ['group:g']],
    ['HIDDEN', [], ['group:g', 'group-invited:g'], ['group:g']],
    ['HIDDEN', ['skills'], ['group:g', 'group-invited:g'], ['group:g']],
  ])('%s, limited to %j: known by %j, read by %j', (kind, limitedTo, known, readers) => {
    expect(knownBy(group({ kind, limitedTo }))).toEqual(known);
    expect(readersOfGroup(group({ kind, limitedTo }))).toEqual(readers);
  });
});

type Verb = 'join' | 'ask' | 'accept' | 'post' | 'seeMembers' | 'invite' | 'moderate' | 'manage';

function verbs(of: ActableGroup): Verb[] {
  const can: Record<Verb, boolean> = {
    join: canJoin(actor, of),
    ask: canAsk(actor, of),
    accept: canAccept(actor, of),
    post: canPostIn(of),
    seeMembers: canSeeMembers(actor, of),
    invite: canInvite(of),
    moderate: canModerateGroup(of),
    manage: canManageGroup(of),
  };
  return (Object.keys(can) as Verb[]).filter((verb) => can[verb]);
}

describe('what somebody may do', () => {
  it.each<[string, Partial<ActableGroup>, Verb[]]>([
    ['a stranger to an open group', {}, ['join', 'seeMembers']],
    ['one of a department that it is not limited to', { limitedTo: ['roads'] }, []],
    ['one of a department that it is limited to', { limitedTo: ['skills'] }, ['join', 'seeMembers']],
    ['one who was removed', { viewerWasRemoved: true }, ['seeMembers']],
    ['one who was removed and invited again', { viewerWasRemoved: true, viewerIsInvited: true }, ['accept', 'seeMembers']],
    ['a stranger to a group by request', { kind: 'REQUEST' }, ['ask']],
    ['one whom a group by request has invited', { kind: 'REQUEST', viewerIsInvited: true }, ['accept']],
    ['one whom a hidden group has invited', { kind: 'HIDDEN', viewerIsInvited: true }, ['accept']],
    ['one who does not know of a group', { audienceId: 2 }, []],
    ['a member', { viewerRole: 'MEMBER' }, ['post', 'seeMembers']],
    ['a member who has moved to another department', { viewerRole: 'MEMBER', limitedTo: ['roads'] }, ['post', 'seeMembers']],
    ['a member of a hidden group', { viewerRole: 'MEMBER', kind: 'HIDDEN' }, ['post', 'seeMembers']],
    ['a moderator', { viewerRole: 'MODERATOR' }, ['post', 'seeMembers', 'invite', 'moderate']],
    ['an owner', { viewerRole: 'OWNER' }, ['post', 'seeMembers', 'invite', 'moderate', 'manage']],
    ['an owner of an archived group', { viewerRole: 'OWNER', archivedAt: new Date() }, ['seeMembers', 'moderate', 'manage']],
    ['a stranger to an archived group', { archivedAt: new Date() }, ['seeMembers']],
    ['an owner of a merged group', { viewerRole: 'OWNER', mergedIntoId: 'h' }, ['seeMembers', 'moderate']],
  ])('%s', (_, changes, expected) => expect(verbs(group(changes))).toEqual(expected));

  it.each<[string, Partial<ActableGroup>, boolean]>([
    ['a stranger to an open group', {}, true],
    ['a stranger to a group by request', { kind: 'REQUEST' }, true],
    ['one who does not know of a hidden group', { kind: 'HIDDEN', audienceId: 2 }, true],
    ['one of a department that it is not limited to', { limitedTo: ['roads'] }, false],
    ['one who was removed', { viewerWasRemoved: true }, false],
    ['a member', { viewerRole: 'MEMBER' }, false],
    ['a stranger to an archived group', { archivedAt: new Date() }, false],
  ])('a link lets in %s: %s', (_, changes, expected) => expect(canComeByLink(actor, group(changes))).toBe(expected));

  it.each<[Partial<ActableGroup>, boolean]>([
    [{}, true],
    [{ kind: 'REQUEST' }, true],
    [{ kind: 'HIDDEN', viewerIsInvited: true }, false],
    [{ kind: 'HIDDEN', viewerRole: 'MEMBER' }, true],
  ])('%j: sees more of it than name, purpose and owners: %s', (changes, expected) => expect(canSeeAbout(group(changes))).toBe(expected));

  it('leaves site administrators and moderators outside', () => {
    const official: Actor = { ...actor, roles: ['SITE_ADMIN', 'MODERATOR'] };
    for (const kind of groupKinds) expect(canSeeMembers(official, group({ kind, audienceId: 2 }))).toBe(false);
  });

  it.each<[GroupRole, GroupRole, string, boolean]>([
    ['OWNER', 'OWNER', 'you', true],
    ['OWNER', 'MEMBER', 'you', true],
    ['OWNER', 'OWNER', 'me', false],
    ['MODERATOR', 'MEMBER', 'you', true],
    ['MODERATOR', 'MODERATOR', 'you', false],
    ['MODERATOR', 'OWNER', 'you', false],
    ['MEMBER', 'MEMBER', 'you', false],
  ])('%s removes %s %s: %s', (viewerRole, role, personId, expected) => {
    expect(canRemoveMember(actor, group({ viewerRole }), { personId, role })).toBe(expected);
  });
});

describe('merging a group into another', () => {
  const mine = group({ viewerRole: 'OWNER' });
  it.each<[string, ActableGroup, ActableGroup, boolean]>([
    ['of an owner of both', mine, { ...mine, id: 'h' }, true],
    ['of an archived one', { ...mine, archivedAt: new Date() }, { ...mine, id: 'h' }, true],
    ['into itself', mine, mine, false],
    ['into an archived one', mine, { ...mine, id: 'h', archivedAt: new Date() }, false],
    ['into one that is gone', mine, { ...mine, id: 'h', mergedIntoId: 'i' }, false],
    ['of one that is gone', { ...mine, mergedIntoId: 'i' }, { ...mine, id: 'h' }, false],
    ['of a moderator of the one', group({ viewerRole: 'MODERATOR' }), { ...mine, id: 'h' }, false],
    ['of a moderator of the other', mine, group({ id: 'h', viewerRole: 'MODERATOR' }), false],
  ])('%s', (_, gone, into, can) => expect(canMerge(gone, into)).toBe(can));
});
