import { describe, expect, it } from '@jest/globals';
import { facetCounts } from './facet-counts.js';
import type { ReadableCandidate } from './readable-candidates.js';

const none = { kind: [], groupId: [], departmentId: [], authorId: [], tagId: [] };
const candidate = (changes: Partial<ReadableCandidate>): ReadableCandidate => ({ kind: 'post', id: 'x', groupId: null, departmentId: null, authorIds: [], tagIds: [], ...changes });
const all = [
  candidate({ groupId: 'a', authorIds: ['amara', 'daniel'], tagIds: ['letters'] }),
  candidate({ groupId: 'b', authorIds: ['amara'], tagIds: ['letters', 'trust'] }),
  candidate({ kind: 'page', groupId: 'a', departmentId: 'dfs' }),
];
const shown = (filters: Partial<typeof none> | Record<string, string[]> = {}) =>
  Object.fromEntries(Object.entries(facetCounts(all, { ...none, ...filters })).map(([field, counts]) => [field, Object.fromEntries(counts)]));

describe('facets', () => {
  it('count what there is of each value', () => {
    expect(shown()).toEqual({
      kind: { post: 2, page: 1 }, groupId: { a: 2, b: 1 }, departmentId: { dfs: 1 }, authorId: { amara: 2, daniel: 1 }, tagId: { letters: 2, trust: 1 },
    });
  });

  it('are counted for what is chosen elsewhere, and not for what is chosen among them', () => {
    expect(shown({ groupId: ['a'] })).toEqual({
      kind: { post: 1, page: 1 }, groupId: { a: 2, b: 1 }, departmentId: { dfs: 1 }, authorId: { amara: 1, daniel: 1 }, tagId: { letters: 1 },
    });
    expect(shown({ groupId: ['a'], kind: ['page'] })).toMatchObject({ kind: { post: 1, page: 1 }, groupId: { a: 1 }, tagId: {} });
    expect(shown({ tagId: ['trust', 'letters'] })).toMatchObject({ groupId: { a: 1, b: 1 }, tagId: { letters: 2, trust: 1 } });
  });

  it('are of nothing where nothing holds all that is chosen', () => {
    expect(shown({ groupId: ['b'], kind: ['page'] })).toMatchObject({ authorId: {}, kind: { post: 1 }, groupId: { a: 1 } });
  });
});
