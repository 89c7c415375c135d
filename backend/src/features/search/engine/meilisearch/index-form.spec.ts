import { describe, expect, it } from '@jest/globals';
import { givenDocument } from '../../testing/documents.js';
import { bucketCount, bucketOf, distinctWords, documentWordsOf, partsOf as partsWith, versionOf } from './index-form.js';

const partsOf = (document: ReturnType<typeof givenDocument>, forms: Parameters<typeof partsWith>[2]) => partsWith(document, documentWordsOf(document), forms);
const forms = new Map([['colours', { stem: 'color' }], ['café', { stem: 'cafe' }]]);

describe('partsOf', () => {
  it('writes words as search folds them, and beside them words as one and stems that differ', () => {
    const document = givenDocument({ title: 'Café Colours!', tags: ['How-to', 'Paint'], people: ['Siân Llŷr'], summary: 'Don’t.', headings: ['One', 'Two'], body: 'Colours, (plain).' });
    expect(partsOf(document, forms)).toEqual([expect.objectContaining({
      id: `post-${document.id}-0`, thing: `post:${document.id}`, part: 0, audience: 1, title: 'cafe colours;cafe color', tags: 'how to paint', people: 'sian llyr',
      summary: 'dont', headings: 'one two', body: 'colours plain', stems: 'howto;color', standing: 1,
    })]);
  });

  it('has a part for a text without any words', () => expect(partsOf(givenDocument({ title: '', body: '' }), forms)).toHaveLength(1));

  it('splits a long text so that no word and no phrase of neighbours is lost', () => {
    const words = Array.from({ length: 120_000 }, (_, place) => `w${String.fromCharCode(97 + (place % 26))}${'x'.repeat(place % 3)}`);
    const parts = partsOf(givenDocument({ title: 'Long', headings: ['Heading'], body: words.join(' ') }), new Map());
    expect(parts.length).toBeGreaterThan(2);
    const bodies = parts.map(({ body }) => body.split(' '));
    expect(Math.max(...bodies.map(({ length }) => length))).toBeLessThan(65_535);
    expect(bodies.flatMap((body, part) => (part === 0 ? body : body.slice(20)))).toEqual(words);
    expect(parts.map(({ title }) => title)).toEqual(parts.map(() => 'long'));
    expect(parts.map(({ headings }) => headings)).toEqual(['heading', ...parts.slice(1).map(() => '')]);
  });

  it('knows all words of a long text in its first part', () => {
    const parts = partsOf(givenDocument({ title: 'Long', body: `${'bins '.repeat(60_000)} colours` }), forms);
    expect(parts.map((part) => part.stems)).toEqual(['bins;colours;color', 'color']);
  });

  it('makes no more parts than it keeps', () => expect(partsOf(givenDocument({ body: '漢字'.repeat(30) + ' 語'.repeat(3_000_000) }), new Map()).length).toBeLessThanOrEqual(40));

  it('ranks what is newer and more used higher, and what counts less lower', () => {
    const rank = (changes: Parameters<typeof givenDocument>[0]) => partsOf(givenDocument(changes), new Map())[0]?.rank ?? 0;
    const now = rank({ at: new Date('2026-01-01') });
    expect(now).toBeGreaterThan(rank({ at: new Date('2020-01-01') }));
    expect(rank({ at: new Date('2026-01-01'), use: 2 })).toBeGreaterThan(now);
    expect(rank({ at: new Date('2026-01-01'), standing: 0.5 })).toBeLessThan(now);
  });
});

describe('versionOf', () => {
  it('changes with anything in the document, and with nothing else', () => {
    const document = givenDocument({ title: 'Same' });
    expect(versionOf({ ...document })).toBe(versionOf(document));
    expect(versionOf({ ...document, audienceId: 2 })).not.toBe(versionOf(document));
  });
});

it('spreads documents over all ranges', () => {
  const buckets = new Set(Array.from({ length: 5000 }, () => bucketOf(givenDocument().id)));
  expect(buckets.size).toBe(bucketCount);
});

it('knows each word of a document once', () => expect([...distinctWords(documentWordsOf(givenDocument({ title: 'Bins bins', tags: ['Bins'], body: 'of bins' })))]).toEqual(['bins', 'of']));
