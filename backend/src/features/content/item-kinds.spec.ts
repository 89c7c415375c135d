import { describe, expect, it } from '@jest/globals';
import { itemKind, itemPath, registerItemKind, shortIdOfPath } from './item-kinds.js';

registerItemKind({ name: 'letter', pathPrefix: '/letters/', graphqlType: 'Letter', history: 'AUTHORS', hasAuthors: true, hasDrafts: true, isNews: true, hasPassages: false, details: {}, introductionOf: () => '' });

describe('kinds of items', () => {
  it('have addresses below their prefix', () => {
    expect(itemPath({ kind: 'letter', slug: 'dear-all', shortId: '0123456789' })).toBe('/letters/dear-all-0123456789');
    expect(itemPath({ kind: 'letter', slug: '', shortId: '0123456789' })).toBe('/letters/0123456789');
  });

  it.each([
    ['/letters/dear-all-0123456789', '0123456789'],
    ['/letters/dear-all-0123456789#b-abc', '0123456789'],
    ['/letters/dear-all-0123456789?from=mail', '0123456789'],
    ['/letters/dear-all-0123456789/edit', '0123456789'],
    ['/letters/', undefined],
    ['/people/dear-all-0123456789', undefined],
    ['https://elsewhere.example/letters/dear-all-0123456789', undefined],
  ])('are found again in %s', (path, shortId) => expect(shortIdOfPath(path)).toBe(shortId));

  it('are known only when they were registered', () => expect(() => itemKind('poem')).toThrow('poem'));
});
