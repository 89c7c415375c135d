import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { canChangeRole, canCloseAccount, canSuspend, canUnsuspend } from './account.policy.js';

const actor = (personId: string, roles: Actor['roles'] = []): Actor => ({ personId, sessionId: null, departmentId: null, roles, audiences: [] });
const admin = actor('admin', ['SITE_ADMIN']);
const member = actor('member');
const moderator = actor('moderator', ['MODERATOR']);
const free = (personId: string) => ({ personId, suspended: false });
const held = (personId: string) => ({ personId, suspended: true });

describe('canSuspend', () => {
  it.each([
    ['an administrator a member', admin, free('member'), true],
    ['an administrator another administrator', admin, free('other'), true],
    ['an administrator themselves', admin, free('admin'), false],
    ['an administrator who is suspended already', admin, held('member'), false],
    ['a moderator', moderator, free('member'), false],
    ['a member', member, free('other'), false],
  ])('%s', (_, who, account, allowed) => expect(canSuspend(who, account)).toBe(allowed));
});

describe('canUnsuspend', () => {
  it.each([
    ['an administrator', admin, held('member'), true],
    ['an administrator whoever is not suspended', admin, free('member'), false],
    ['a moderator', moderator, held('member'), false],
    ['a member', member, held('other'), false],
  ])('%s', (_, who, account, allowed) => expect(canUnsuspend(who, account)).toBe(allowed));
});

describe('canChangeRole', () => {
  it.each([
    ['an administrator gives a role', admin, 'member', 'MODERATOR', true, ['admin'], true],
    ['an administrator makes another administrator', admin, 'member', 'SITE_ADMIN', true, ['admin'], true],
    ['one of two administrators leaves', admin, 'admin', 'SITE_ADMIN', false, ['admin', 'other'], true],
    ['the last administrator leaves', admin, 'admin', 'SITE_ADMIN', false, ['admin'], false],
    ['the last administrator stops moderating', admin, 'admin', 'MODERATOR', false, ['admin'], true],
    ['a moderator makes themselves administrator', moderator, 'moderator', 'SITE_ADMIN', true, ['admin'], false],
    ['a member takes a role', member, 'admin', 'SITE_ADMIN', false, ['admin', 'other'], false],
  ] as const)('%s', (_, who, personId, role, isHeld, administrators, allowed) =>
    expect(canChangeRole(who, free(personId), { role, held: isHeld }, administrators)).toBe(allowed));
});

describe('canCloseAccount', () => {
  it.each([
    ['a member', member, ['admin'], true],
    ['one of two administrators', admin, ['admin', 'other'], true],
    ['the last administrator', admin, ['admin'], false],
  ])('%s', (_, who, administrators, allowed) => expect(canCloseAccount(who, administrators)).toBe(allowed));
});
