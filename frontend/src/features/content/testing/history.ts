import { aList, aPerson, priya } from '../../../testing/people';

/** An invented history, as the server would describe it, for tests of screens. */
export const tomasz = aPerson('Tomasz Bielak');

export function aRevision(number: number, more: Record<string, unknown> = {}) {
  return {
    number,
    isCurrent: false,
    title: 'Letters people never open',
    summary: `Change ${number}`,
    createdAt: `2026-11-0${number}T09:00:00Z`,
    restoredFrom: null,
    wordsAdded: number,
    wordsRemoved: 2,
    author: priya,
    contributors: [],
    ...more,
  };
}

export const current = aRevision(3, { isCurrent: true, summary: '', author: tomasz });

const line = (number: number, text: string, changed = false, block = 'PARAGRAPH') => ({
  number,
  block,
  level: 0,
  picture: null,
  segments: [{ changed, text }],
});

export const changes = {
  facts: [{ name: 'Title', from: [{ changed: true, text: 'Old' }], to: [{ changed: true, text: 'New' }] }],
  rows: [
    ...[1, 2, 3, 4, 5].map((number) => ({ kind: 'SAME', note: null, from: line(number, `Line ${number}`), to: line(number, `Line ${number}`) })),
    { kind: 'REMOVED', note: null, from: line(6, 'What went', true), to: null },
    { kind: 'SAME', note: null, from: line(7, 'Between'), to: line(6, 'Between') },
    { kind: 'MOVED_HERE', note: 'Moved from line 12', from: null, to: line(7, 'What moved') },
    { kind: 'REPLACED', note: null, from: line(8, 'Before', true), to: line(8, 'After', true) },
  ],
  rowsLeftOut: 0,
  wordsAdded: 4,
  wordsRemoved: 3,
  sections: 2,
  coarse: false,
};

export function aHistory(more: Record<string, unknown> = {}) {
  return {
    id: 'i1',
    title: 'Letters people never open',
    path: '/posts/letters-k3x9',
    revisionCount: 3,
    authorCount: 2,
    departmentCount: 1,
    since: '2026-11-01T09:00:00Z',
    canRestore: true,
    workingCopy: { version: 7, changed: false, savedAt: '2026-11-03T09:00:00Z', savedBy: tomasz },
    authors: [priya, tomasz],
    revisions: aList([current, aRevision(2, { restoredFrom: 1 }), aRevision(1)]),
    revision: { revision: aRevision(1), introduction: 'We set out.', html: '<p>One bus a day.</p>', tags: ['letters'], marking: 'OFFICIAL' },
    comparison: { from: aRevision(1), to: current, changes },
    ...more,
  };
}
