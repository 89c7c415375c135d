import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import { SearchEngine, type SearchRequest } from '../search-engine.js';
import { SearchIndex } from '../search-index.js';

let app: TestApp;
let engine: SearchEngine;
let index: SearchIndex;
beforeAll(async () => {
  app = await startTestApp();
  engine = app.get(SearchEngine);
  index = app.get(SearchIndex);
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`
  with a as (delete from search_document), b as (delete from search_word) delete from search_total`));

const titled = (title: string, rest: Partial<SearchDocument> = {}) => givenDocument({ title, ...rest });

async function titlesFor(request: Partial<SearchRequest>, documents: readonly SearchDocument[], reader = readerOf(1)): Promise<string[]> {
  await index.index(documents);
  const { candidates } = await engine.search(reader, { query: '', kinds: ['post', 'page', 'comment', 'file'], limit: 50, ...request });
  return candidates.map(({ id }) => documents.find((document) => document.id === id)?.title ?? '');
}

describe('phrases', () => {
  const documents = [
    titled('Of', { body: 'We asked for freedom of information, and got it.' }),
    titled('And', { body: 'There was freedom and information.' }),
    titled('Apart', { body: 'Information is freedom.' }),
  ];

  it('stand there word for word, with their stop words', async () => {
    expect(await titlesFor({ phrases: ['freedom of information'] }, documents)).toEqual(['Of']);
    expect(await titlesFor({ phrases: ['"Freedom and INFORMATION"'] }, documents)).toEqual(['And']);
    expect(await titlesFor({ phrases: ['of freedom'] }, documents)).toEqual([]);
  });

  it('must all hold, beside the words', async () => {
    expect(await titlesFor({ query: 'asked', phrases: ['got it', 'of information'] }, documents)).toEqual(['Of']);
    expect(await titlesFor({ query: 'asked', phrases: ['got it', 'and information'] }, documents)).toEqual([]);
  });

  it('are also found in texts that are too long for all places of their words to be known', async () => {
    const long = `${'the end of it '.repeat(6000)} the very last of all`;
    expect(await titlesFor({ phrases: ['the very last of all'] }, [titled('Long', { body: long })])).toEqual(['Long']);
  });

  it('say nothing where they are only punctuation', async () => expect(await titlesFor({ phrases: ['?!'] }, documents)).toEqual([]));
});

it('takes a long word with a mistake in its first half for one that only a small group uses', async () => {
  const large = Array.from({ length: 14 }, (_, place) => titled(`Gannets ${place}`, { audienceId: 1 + (place % 7) }));
  const small = titled('Interdepartmental', { audienceId: 8 });
  expect(await titlesFor({ query: 'interqepartmental' }, [...large, small], readerOf(1, 2, 3, 4, 5, 6, 7, 8))).toEqual(['Interdepartmental']);
});

it.each([
  ['strat', 20, false],
  ['strat', 19, true],
  ['strat ', 20, true],
])('takes "%s" for a mistake or not, beside %s documents with a word that begins so', async (query, count, isMistake) => {
  const documents = [...Array.from({ length: count }, () => titled('Strategy')), titled('Strut')];
  expect((await titlesFor({ query }, documents)).includes('Strut')).toBe(isMistake);
});

it('finds a few letters as the beginning of words in headlines, and as a word anywhere', async () => {
  const documents = [titled('Heron'), titled('Body', { body: 'The he of it, here' }), titled('Tagged', { tags: ['heath'] }), titled('None', { body: 'herons' })];
  expect((await titlesFor({ query: 'he' }, documents)).sort()).toEqual(['Body', 'Heron', 'Tagged']);
});

describe('words that must not stand there', () => {
  it.each([
    ['puffins', ['Gannets']],
    ['on the cliff', ['Both']],
    ['gannet', ['Both', 'Gannets']],
    ['?', ['Both', 'Gannets']],
  ])('%s', async (without, titles) => {
    const documents = [titled('Both', { body: 'gannets and puffins' }), titled('Gannets', { body: 'gannets on the cliff' })];
    expect((await titlesFor({ query: 'gannets', without: [without] }, documents)).sort()).toEqual(titles);
  });

  it('find nothing by themselves', async () => expect(await titlesFor({ without: ['x'] }, [titled('Gannets')])).toEqual([]));
});

describe('filters', () => {
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()] as const;
  const documents = [
    titled('Gannets one', { authorIds: [one, two], departmentId: one, tagIds: [one], placeIds: [one], groupId: one, at: new Date('2019-06-01') }),
    titled('Gannets two', { authorIds: [two], departmentId: two, tagIds: [two, one], placeIds: [two], groupId: two, at: new Date('2024-06-01') }),
    titled('Gannets three', { kind: 'file', format: 'pdf', at: new Date('2024-07-01') }),
  ];

  it.each<[Partial<SearchRequest>, string[]]>([
    [{ filters: { authorIds: [one] } }, ['Gannets one']],
    [{ filters: { authorIds: [one, two] } }, ['Gannets two', 'Gannets one']],
    [{ filters: { authorIds: [two], tagIds: [two] } }, ['Gannets two']],
    [{ filters: { authorIds: [one], tagIds: [two] } }, []],
    [{ filters: { departmentIds: [two] } }, ['Gannets two']],
    [{ filters: { placeIds: [one, three] } }, ['Gannets one']],
    [{ filters: { groupIds: [two] } }, ['Gannets two']],
    [{ filters: { groupIds: [] } }, []],
    [{ filters: { formats: ['pdf'] } }, ['Gannets three']],
    [{ filters: { formats: ['it\'s \\ odd'] } }, []],
    [{ filters: { from: new Date('2024-01-01') } }, ['Gannets three', 'Gannets two']],
    [{ filters: { from: new Date('2024-01-01'), until: new Date('2024-07-01') } }, ['Gannets two']],
    [{ filters: { until: new Date('2024-06-01') } }, ['Gannets one']],
    [{ filters: { from: new Date('2025-01-01'), until: new Date('2019-01-01') } }, []],
    [{ kinds: ['file'], filters: { until: new Date('2030-01-01') } }, ['Gannets three']],
  ])('%j find %j, with words and without', async (request, titles) => {
    expect(await titlesFor({ ...request, sort: 'newest' }, documents)).toEqual(titles);
    expect((await titlesFor({ ...request, query: 'gannets' }, documents)).sort()).toEqual([...titles].sort());
    expect(await titlesFor({ ...request, query: 'puffins' }, documents)).toEqual([]);
  });

  it('tell what the index keeps, for counting', async () => {
    await index.index(documents);
    const { candidates, total } = await engine.search(readerOf(1), { query: 'one', kinds: ['post'], limit: 5 });
    expect(candidates).toEqual([{ kind: 'post', id: documents[0]?.id, groupId: one, departmentId: one, authorIds: [one, two], tagIds: [one] }]);
    expect(total).toBe(1);
  });
});

it('sorts what holds all the words by date', async () => {
  const documents = [
    titled('Old', { body: 'gannet cliff', at: new Date('2001-01-01') }), titled('New', { body: 'a cliff with a gannet', at: new Date('2025-01-01') }),
    titled('Gannet', { at: new Date('2026-01-01') }),
  ];
  expect(await titlesFor({ query: 'gannet cliff', sort: 'newest' }, documents)).toEqual(['New', 'Old']);
});

describe('mistakes', () => {
  const documents = [...Array.from({ length: 12 }, () => titled('The harbour')), titled('Harbuor fees'), titled('Secret garbour', { audienceId: 2 })];

  it('are mended in what was typed, and only there', async () => {
    await index.index([...documents, titled('Fees for the compliance')]);
    const corrected = async (query: string, more: Partial<SearchRequest> = {}) =>
      (await engine.search(readerOf(1), { query, kinds: ['post'], limit: 5, ...more })).corrected;
    expect(await corrected('The harvour, complaince ')).toBe('The harbour, compliance');
    expect(await corrected('harbuor ')).toBe('harbour');
    for (const query of ['harbour', 'harbours fees', 'complian', 'zzyzx', '', 'fees']) expect(await corrected(query)).toBeNull();
    expect(await corrected('harvour', { verbatim: true })).toBeNull();
  });

  it('are left as they are where that is asked for', async () => {
    expect(await titlesFor({ query: 'harbuor', verbatim: true }, documents)).toEqual(['Harbuor fees']);
  });
});

describe('counts', () => {
  const [group, tag, author, hidden] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const documents = [
    ...Array.from({ length: 3 }, () => titled('Gannets', { groupId: group, tagIds: [tag], authorIds: [author], departmentId: group })),
    titled('Gannets', { kind: 'comment', authorIds: [author] }),
    titled('Puffins', { tagIds: [tag] }),
    titled('Gannets', { audienceId: 2, groupId: hidden, tagIds: [hidden], authorIds: [hidden] }),
  ];
  const request = { query: 'gannets', kinds: ['post', 'comment'], limit: 1 };

  it('are of all that matches and may be found', async () => {
    await index.index(documents);
    const facets = await engine.facets(readerOf(1), request);
    expect(facets).toEqual({
      kind: new Map([['post', 3], ['comment', 1]]), groupId: new Map([[group, 3]]), departmentId: new Map([[group, 3]]),
      authorId: new Map([[author, 4]]), tagId: new Map([[tag, 3]]),
    });
    expect((await engine.search(readerOf(1), request)).total).toBe(4);
    expect((await engine.facets(readerOf(1), { ...request, query: '' })).kind.size).toBe(0);
  });

  it('disregard what is chosen of the same field', async () => {
    await index.index(documents);
    const facets = await engine.facets(readerOf(1), { ...request, kinds: ['comment'], filters: { groupIds: [randomUUID()], authorIds: [author] } });
    expect(facets.kind.size).toBe(0);
    expect(facets.authorId.size).toBe(0);
    const ofGroup = await engine.facets(readerOf(1), { ...request, kinds: ['post'], filters: { groupIds: [randomUUID()] } });
    expect(ofGroup.groupId).toEqual(new Map([[group, 3]]));
    const ofKind = await engine.facets(readerOf(1), { ...request, kinds: ['comment'], filters: { tagIds: [tag] } });
    expect(ofKind.kind).toEqual(new Map([['post', 3]]));
    expect(ofKind.tagId.size).toBe(0);
  });
});

describe('completions', () => {
  it('end the last word so that it leads the asker to something', async () => {
    await index.index([
      titled('Harbour masters'), titled('Harbour masters'), titled('Harbour mast'), titled('Maple trees'),
      titled('Harbour massacre', { audienceId: 2 }),
    ]);
    expect(await engine.completions(readerOf(1), 'Harbour mas', 5)).toEqual(['Harbour masters', 'Harbour mast']);
    expect(await engine.completions(readerOf(1), 'ma', 2)).toEqual(['masters', 'maple']);
    expect(await engine.completions(readerOf(1, 2), 'harbour mass', 5)).toEqual(['harbour massacre']);
    for (const query of ['', 'm', 'harbour ', 'harbour mass', '"']) expect(await engine.completions(readerOf(1), query, 5)).toEqual([]);
  });
});
