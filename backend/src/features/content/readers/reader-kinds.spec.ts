import { describe, expect, it } from '@jest/globals';
import { readerKindsAround, sightsOfGroup } from './reader-kinds.js';

const skills = { id: 'skills', name: 'Department for Skills' };
const roads = { id: 'roads', name: 'Department for Roads' };
const group = { id: 'g', name: 'Rural pilots' };

describe('the kinds of readers', () => {
  it.each([
    ['outside groups', { department: skills, otherDepartments: [], group: null }, [
      'colleague: A colleague in your department: everyone department:skills',
      'other: Somebody in another department: everyone',
    ]],
    ['of somebody without department', { department: null, otherDepartments: [roads], group: null }, [
      'department-roads: Somebody in Department for Roads: everyone department:roads',
      'other: Somebody in any other department: everyone',
    ]],
    ['in a group that is limited', { department: skills, otherDepartments: [roads], group }, [
      'member: A member of Rural pilots: everyone group:g',
      'colleague: A colleague in your department, not in Rural pilots: everyone department:skills',
      'department-roads: Somebody in Department for Roads, not in Rural pilots: everyone department:roads',
      'other: Somebody in any other department, not in Rural pilots: everyone',
    ]],
  ])('%s', (_, around, expected) => {
    expect(readerKindsAround(around).map(({ id, label, keys }) => `${id}: ${label}: ${keys.join(' ')}`)).toEqual(expected);
  });

  it('are few', () => {
    const otherDepartments = Array.from({ length: 30 }, (_, number) => ({ id: `d${number}`, name: `D ${number}` }));
    expect(readerKindsAround({ department: skills, otherDepartments, group })).toHaveLength(11);
  });
});

describe('what is seen of a group', () => {
  const around = { department: skills, otherDepartments: [roads] };

  it.each<[string, 'OPEN' | 'REQUEST' | 'HIDDEN', string[], Record<string, string>]>([
    ['open', 'OPEN', [], { member: 'knows members reads inside', invited: 'knows members reads', colleague: 'knows members reads', 'department-roads': 'knows members reads', other: 'knows members reads' }],
    ['open and limited', 'OPEN', ['skills', 'roads'], { member: 'knows members reads inside', invited: 'knows', colleague: 'knows members reads', 'department-roads': 'knows members reads', other: 'knows' }],
    ['by request', 'REQUEST', [], { member: 'knows members reads inside', invited: 'knows', colleague: 'knows', 'department-roads': 'knows', other: 'knows' }],
    ['hidden', 'HIDDEN', [], { member: 'knows members reads inside', invited: 'knows', colleague: '', 'department-roads': '', other: '' }],
  ])('that is %s', (_, kind, limitedTo, expected) => {
    const sights = sightsOfGroup({ ...group, kind, limitedTo }, around).map(({ id, knows, seesMembers, reads, readsMembersOnly }) => [
      id, [knows && 'knows', seesMembers && 'members', reads && 'reads', readsMembersOnly && 'inside'].filter(Boolean).join(' '),
    ]);
    expect(Object.fromEntries(sights)).toEqual(expected);
  });
});
