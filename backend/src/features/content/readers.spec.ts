import { describe, expect, it } from '@jest/globals';
import type { AddressedItem } from './item.policy.js';
import { readersInWords } from './readers.js';

const now = new Date('2026-03-01T10:00:00Z');
const words = { viewerId: 'me', siteName: 'Crossbench', departmentName: 'Department for Skills' };

function item(changes: Partial<AddressedItem>): AddressedItem {
  return { status: 'PUBLISHED', intendedReaders: 'EVERYONE', departmentId: 'skills', authorIds: ['me'], ...changes };
}

describe('readersInWords', () => {
  it.each<[string, Partial<AddressedItem>]>([
    ['Everyone on Crossbench', {}],
    ['Everyone on Crossbench', { status: 'ARCHIVED' }],
    ['Everyone in Department for Skills', { intendedReaders: 'DEPARTMENT' }],
    ['Only you', { status: 'DRAFT' }],
    ['Only you', { status: 'WITHDRAWN' }],
    ['Only the authors', { status: 'DRAFT', authorIds: ['me', 'you'] }],
    ['Only the authors', { status: 'DRAFT', authorIds: ['you'] }],
    ['Only you and moderators', { hiddenAt: now }],
    ['Nobody', { disposedAt: now }],
  ])('says "%s" for %j', (said, changes) => expect(readersInWords(item(changes), words)).toBe(said));

  it('names no department that is not known', () => {
    expect(readersInWords(item({ intendedReaders: 'DEPARTMENT' }), { ...words, departmentName: undefined })).toBe('Only you');
  });
});
