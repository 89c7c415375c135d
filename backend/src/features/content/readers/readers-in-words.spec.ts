import { describe, expect, it } from '@jest/globals';
import type { AddressedItem } from '../item.policy.js';
import { countInWords, readersInWords, readersOfGroupInWords } from './readers-in-words.js';

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
    ['Only moderators', { hiddenAt: now, authorIds: [] }],
    ['Nobody', { disposedAt: now }],
  ])('says "%s" for %j', (said, changes) => expect(readersInWords(item(changes), words)).toBe(said));

  it('names no department that is not known', () => {
    expect(readersInWords(item({ intendedReaders: 'DEPARTMENT' }), { ...words, departmentName: undefined })).toBe('Only you');
  });
});

describe('in a group', () => {
  const open = { name: 'Rural pilots', isOpen: true, departmentNames: [] };
  const limited = { ...open, departmentNames: ['Department for Roads', 'Department for Skills'] };
  const many = { ...open, departmentNames: ['A', 'B', 'C', 'D'] };
  const closed = { ...open, isOpen: false };

  it.each([
    ['Everyone on Crossbench', open, {}],
    ['Members of Rural pilots', open, { intendedReaders: 'GROUP' as const }],
    ['Members of Rural pilots and everyone in Department for Roads and Department for Skills', limited, {}],
    ['Members of Rural pilots', limited, { intendedReaders: 'GROUP' as const }],
    ['Members of Rural pilots and everyone in 4 departments', many, {}],
    ['Members of Rural pilots', closed, {}],
    ['Members of Rural pilots', { ...closed, departmentNames: ['A'] }, {}],
    ['Only you and the moderators of Rural pilots', open, { hiddenAt: now }],
    ['Only you', open, { status: 'DRAFT' as const }],
    ['Members of its group', undefined, {}],
    ['Only you and the moderators of the group', undefined, { hiddenAt: now }],
  ])('says "%s"', (said, group, changes) => {
    expect(readersInWords(item({ groupId: 'g', ...changes }), { ...words, group })).toBe(said);
  });

  it('says whom the group lets read', () => {
    expect([open, limited, closed].map((group) => readersOfGroupInWords(group, 'Crossbench'))).toEqual([
      'Everyone on Crossbench',
      'Members of Rural pilots and everyone in Department for Roads and Department for Skills',
      'Members of Rural pilots',
    ]);
  });
});

describe('how many there are', () => {
  it.each([
    [214, 6, 12, '214 people in 6 departments, 12 of them outside your department'],
    [1214, 6, 1200, '1,214 people in 6 departments, 1,200 of them outside your department'],
    [30, 1, 0, '30 people in 1 department'],
    [30, 2, 30, '30 people in 2 departments, all of them outside your department'],
    [1, 1, 1, '1 person in 1 department outside yours'],
    [1, 1, 0, '1 person in 1 department'],
    [5, 2, null, '5 people in 2 departments'],
    [0, 0, 0, 'nobody'],
  ])('%i in %i, %s outside: %s', (people, departments, outsideDepartment, said) => {
    expect(countInWords({ people, departments, outsideDepartment })).toBe(said);
  });
});
