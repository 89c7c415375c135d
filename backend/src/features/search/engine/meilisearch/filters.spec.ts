import { describe, expect, it } from '@jest/globals';
import type { SearchFilters, SearchRequest } from '../search-engine.js';
import { filterOf, isNarrowedBy } from './filters.js';

const id = '0190a0a0-0000-7000-8000-000000000001';
const asked = (filters?: SearchFilters, kinds = ['post']): SearchRequest => ({ query: 'x', kinds, limit: 10, ...(filters && { filters }) });
const actor = { audiences: [3, 7] };

describe('filterOf', () => {
  it('begins with who asks', () => expect(filterOf(actor, asked())).toEqual(['audience IN [3, 7]', 'kind IN ["post"]']));

  it('says what was asked for, each a condition of its own', () => {
    const filters = { groupIds: [id], placeIds: [id], departmentIds: [id], authorIds: [id], tagIds: [id], formats: ['pdf', 'docx'], from: new Date(5000), until: new Date(9000) };
    expect(filterOf(actor, asked(filters))).toEqual([
      'audience IN [3, 7]', 'kind IN ["post"]', `groupId IN ["${id}"]`, `departmentId IN ["${id}"]`, `authorIds IN ["${id}"]`, `tagIds IN ["${id}"]`,
      `placeIds IN ["${id}"]`, 'format IN ["pdf", "docx"]', 'at >= 5', 'at < 9',
    ]);
  });

  it('leaves out one field, for counting it', () => {
    expect(filterOf(actor, asked({ groupIds: [id] }), { except: 'groupId' })).toEqual(['audience IN [3, 7]', 'kind IN ["post"]']);
    expect(filterOf(actor, asked({ groupIds: [id] }, []), { except: 'kind' })).toEqual(['audience IN [3, 7]', `groupId IN ["${id}"]`]);
  });

  it('does not ask for all kinds', () => {
    expect(filterOf(actor, asked({}, ['page', 'post']), { allKinds: ['post', 'page'] })).toEqual(['audience IN [3, 7]']);
    expect(filterOf(actor, asked(), { allKinds: ['post', 'page'] })).toEqual(['audience IN [3, 7]', 'kind IN ["post"]']);
  });

  it.each([
    ['nobody', { audiences: [] }, asked()],
    ['no kinds', actor, asked(undefined, [])],
    ['an empty choice', actor, asked({ tagIds: [] })],
    ['only values that no document has', actor, asked({ formats: ['pdf"] OR audience > 0 OR format IN ["'] })],
    ['what is no number', { audiences: ['1] OR kind = x' as unknown as number] }, asked({ formats: ['\\'] })],
  ])('asks nothing for %s', (_, who, request) => expect(filterOf(who, request)).toBeUndefined());

  it('never sends a value that could be more than a value', () => {
    expect(filterOf(actor, asked({ formats: ['pdf', '" OR 1 = 1'] }))).toContain('format IN ["pdf"]');
    expect(filterOf({ audiences: [1, Number.NaN, 2.5, 4] }, asked())?.[0]).toBe('audience IN [1, 4]');
  });
});

describe('isNarrowedBy', () => {
  const all = ['page', 'post'];

  it('is so by what was chosen', () => {
    expect([isNarrowedBy('kind', asked(), all), isNarrowedBy('tagId', asked({ tagIds: [] }), all), isNarrowedBy('groupId', asked(), all)]).toEqual([true, true, false]);
  });

  it('is not so by kind where all are asked for', () => expect(isNarrowedBy('kind', asked({}, ['post', 'page', 'file']), all)).toBe(false));
});
