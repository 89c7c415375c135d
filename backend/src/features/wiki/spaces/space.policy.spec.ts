import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/actor.js';
import type { ReaderKey } from '../../../platform/access/reader-keys.js';
import {
  type ActableSpace, type AddressedSpace, type SpaceEditing, type SpacePlace, canCreateSpaceIn, canEditIn, canManageSpace, canNameManagers, editorsOfSpace,
  readersOfSpace, readersThatFit, scopeOf,
} from './space.policy.js';

const staff: SpacePlace = { departmentId: null, groupId: null };
const department: SpacePlace = { departmentId: 'skills', groupId: null };
const group: SpacePlace = { departmentId: null, groupId: 'g' };
const openGroup: ReaderKey[] = ['everyone'];

describe('whom a space and its pages reach', () => {
  it.each<[string, AddressedSpace, ReaderKey[], ReaderKey[]]>([
    ['of all staff', { ...staff, intendedReaders: 'EVERYONE' }, [], ['everyone']],
    ["a department's, for all", { ...department, intendedReaders: 'EVERYONE' }, [], ['everyone']],
    ["a department's, for its people", { ...department, intendedReaders: 'DEPARTMENT' }, [], ['department:skills']],
    ["an open group's, for all", { ...group, intendedReaders: 'EVERYONE' }, openGroup, ['everyone']],
    ["a limited group's, for all", { ...group, intendedReaders: 'EVERYONE' }, ['group:g', 'department:roads'], ['group:g', 'department:roads']],
    ["a group's, for its members", { ...group, intendedReaders: 'GROUP' }, openGroup, ['group:g']],
    ["a group's of which nothing is known", { ...group, intendedReaders: 'EVERYONE' }, [], ['group:g']],
    ['for the people of no department', { ...staff, intendedReaders: 'DEPARTMENT' }, [], []],
  ])('%s', (_, space, groupReaders, expected) => expect(readersOfSpace(space, groupReaders)).toEqual(expected));
});

describe('who edits', () => {
  it.each<[string, SpacePlace, SpaceEditing, ReaderKey[]]>([
    ['all readers', staff, 'READERS', ['everyone']],
    ['everyone in a space of all staff', staff, 'MEMBERS', ['everyone']],
    ['the people of the department', department, 'MEMBERS', ['department:skills']],
    ['the members of the group', group, 'MEMBERS', ['group:g']],
    ['named people', department, 'EDITORS', ['person:ann', 'person:bob']],
    ['named people, and the owners and moderators of the group', group, 'EDITORS', ['group-moderators:g', 'person:ann', 'person:bob']],
  ])('%s', (_, place, editing, expected) => {
    expect(editorsOfSpace({ ...place, editing }, { readers: ['everyone'], named: ['ann', 'bob'] })).toEqual(expected);
  });
});

it.each<[string, SpacePlace, boolean, string[]]>([
  ['of all staff', staff, false, ['EVERYONE']],
  ["a department's", department, false, ['EVERYONE', 'DEPARTMENT']],
  ["an open group's", group, true, ['EVERYONE', 'GROUP']],
  ["a closed group's", group, false, ['GROUP']],
])('readers that fit %s', (_, place, isOpen, expected) => expect(readersThatFit(place, isOpen)).toEqual(expected));

const reader: Actor = { personId: 'me', sessionId: null, departmentId: 'skills', roles: [], audiences: [1], groupIds: ['g'] };
const editor: Actor = { ...reader, audiences: [1, 2] };
const editorWithoutSight: Actor = { ...reader, audiences: [2] };
const administrator: Actor = { ...reader, roles: ['SITE_ADMIN'] };

function space(changes: Partial<ActableSpace> = {}): ActableSpace {
  return { ...staff, audienceId: 1, editorsAudienceId: 2, groupArchivedAt: null, viewerManages: false, ...changes };
}

describe('what somebody may do in a space', () => {
  const archived = { ...group, groupArchivedAt: new Date(0) };
  it.each<[string, Actor, Partial<ActableSpace>, string]>([
    ['a reader', reader, {}, ''],
    ['one of its editors', editor, {}, 'edit'],
    ['a named editor who does not read it', editorWithoutSight, {}, ''],
    ['a manager', reader, { viewerManages: true }, 'manage name'],
    ['a manager who does not read it', editorWithoutSight, { viewerManages: true }, ''],
    ['a site administrator who reads it', administrator, {}, 'manage name'],
    ['a site administrator who does not', { ...administrator, audiences: [] }, {}, ''],
    ['a site administrator in a group', administrator, group, ''],
    ['an owner of its group', editor, { ...group, viewerManages: true }, 'edit manage'],
    ['an owner of its archived group', editor, { ...archived, viewerManages: true }, ''],
    ['a moderator of the site', { ...reader, roles: ['MODERATOR'] }, {}, ''],
  ])('%s', (_, actor, changes, expected) => {
    const of = space(changes);
    const can = { edit: canEditIn(actor, of), manage: canManageSpace(actor, of), name: canNameManagers(actor, of) };
    expect(Object.entries(can).flatMap(([verb, may]) => (may ? [verb] : [])).join(' ')).toBe(expected);
  });
});

it.each<[string, SpacePlace, boolean, boolean]>([
  ['for all staff', staff, false, true],
  ["in one's department", department, false, true],
  ['in another department', { ...department, departmentId: 'roads' }, false, false],
  ['in a group that one owns', group, true, true],
  ['in another group', group, false, false],
])('opening a space %s', (_, place, owns, expected) => expect(canCreateSpaceIn(reader, place, owns)).toBe(expected));

it.each<[string, SpacePlace, string]>([
  ["one's group's", group, 'GROUPS'],
  ["another group's", { ...group, groupId: 'h' }, 'OTHERS'],
  ["one's department's", department, 'DEPARTMENT'],
  ["another department's", { ...department, departmentId: 'roads' }, 'OTHERS'],
  ['that of all staff', staff, 'ALL_STAFF'],
])('the list has %s under', (_, place, expected) => expect(scopeOf(reader, place)).toBe(expected));
