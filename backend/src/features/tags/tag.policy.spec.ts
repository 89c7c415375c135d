import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../platform/access/actor.js';
import { canManageTags } from './tag.policy.js';

describe('canManageTags', () => {
  it.each<[Role[], boolean]>([
    [[], false],
    [['MODERATOR'], false],
    [['SITE_ADMIN'], true],
    [['MODERATOR', 'SITE_ADMIN'], true],
  ])('%j: %s', (roles, expected) => {
    expect(canManageTags({ personId: 'somebody', sessionId: null, departmentId: null, audiences: [], roles })).toBe(expected);
  });
});
