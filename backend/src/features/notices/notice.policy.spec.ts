import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../../platform/access/actor.js';
import { canManageNotices } from './notice.policy.js';

const actor = (...roles: Role[]): Actor => ({ personId: 'a', sessionId: null, departmentId: null, roles, audiences: [] });

describe('canManageNotices', () => {
  it.each([
    ['a member', actor(), false],
    ['a moderator', actor('MODERATOR'), false],
    ['a site administrator', actor('SITE_ADMIN'), true],
  ])('%s', (_, who, allowed) => expect(canManageNotices(who)).toBe(allowed));
});
