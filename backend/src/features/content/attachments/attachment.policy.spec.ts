import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/actor.js';
import type { ActableItem, ItemStatus } from '../item.policy.js';
import { canChangeAttachments, canSeeEveryVersion } from './attachment.policy.js';

const mayRead = 7;
const actor = (personId: string, audiences: number[] = [mayRead]): Actor => ({
  ...({} as Actor), personId, sessionId: null, departmentId: null, roles: [], audiences,
});
const item = (status: ItemStatus): ActableItem => ({ ...({} as ActableItem), audienceId: mayRead, status, authorIds: ['author', 'second'], revisionNumber: 1 });

describe('changing attachments, and seeing every version', () => {
  it.each<[string, Actor, ItemStatus, boolean]>([
    ['the author of a draft', actor('author'), 'DRAFT', true],
    ['the second author of a draft', actor('second'), 'DRAFT', true],
    ['the author of what is scheduled', actor('author'), 'SCHEDULED', true],
    ['the author of what is published', actor('author'), 'PUBLISHED', true],
    ['the author of what was withdrawn', actor('author'), 'WITHDRAWN', true],
    ['the author of what was archived', actor('author'), 'ARCHIVED', false],
    ['an author who may no longer read it', actor('author', []), 'PUBLISHED', false],
    ['a reader', actor('reader'), 'PUBLISHED', false],
    ['a moderator', { ...actor('moderator'), roles: ['MODERATOR'] }, 'PUBLISHED', false],
    ['an administrator', { ...actor('administrator'), roles: ['SITE_ADMIN'] }, 'PUBLISHED', false],
    ['a stranger', actor('stranger', []), 'PUBLISHED', false],
  ])('%s', (_, who, status, allowed) => {
    expect([canChangeAttachments(who, item(status)), canSeeEveryVersion(who, item(status))]).toEqual([allowed, allowed]);
  });
});
