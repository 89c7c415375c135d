import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { type TestApp, startTestApp } from '../../../../testing/test-app.js';
import { givenDocument, readerOf, seeded } from '../../testing/documents.js';
import { SearchEngine } from '../search-engine.js';
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

const fillers = Array.from({ length: 30 }, (_, index) => givenDocument({ title: `Filler ${index}`, body: 'Ordinary words about work' }));

/** Titles in the order in which they are found. */
async function find(query: string, documents: readonly SearchDocument[], reader = readerOf(1)): Promise<string[]> {
  await index.index([...documents, ...fillers]);
  return found(query, documents, reader);
}

async function found(query: string, documents: readonly SearchDocument[], reader = readerOf(1)): Promise<string[]> {
  const { candidates } = await engine.search(reader, { query, kinds: ['post', 'comment'], limit: 100 });
  return candidates.map(({ id }) => documents.find((document) => document.id === id)?.title ?? 'Filler');
}

const titled = (title: string, body = '', rest: Partial<SearchDocument> = {}) => givenDocument({ title, body, ...rest });

describe('the order', () => {
  it('puts the title before tags and authors, those before headings, and those before the body', async () => {
    const documents = [
      titled('Body', 'All about bridges'),
      titled('Headings', '', { headings: ['Bridges'] }),
      titled('Bridges'),
      titled('Tags', '', { tags: ['bridges'] }),
    ];
    expect(await find('bridges', documents)).toEqual(['Bridges', 'Tags', 'Headings', 'Body']);
  });

  it('puts the very word before its other forms, and those before longer words', async () => {
    const documents = [titled('Lowercase reviewing'), titled('Uppercase review'), titled('Third reviewership')];
    expect(await find('review', documents)).toEqual(['Uppercase review', 'Lowercase reviewing', 'Third reviewership']);
  });

  it('puts all the words before some, and rare ones before common ones', async () => {
    const documents = [
      titled('Rare only', 'gannets'),
      titled('Common only', 'harbour'),
      titled('Both', 'harbour and gannets'),
      ...Array.from({ length: 10 }, (_, index) => titled(`Harbour ${index}`, 'harbour')),
    ];
    const order = await find('harbour gannets', documents);
    expect(order[0]).toBe('Both');
    expect(order.indexOf('Rare only')).toBeLessThan(order.indexOf('Common only'));
  });

  it('puts neighbours before words that stand apart', async () => {
    const apart = `owner ${'word '.repeat(40)} product`;
    expect(await find('product owner', [titled('Apart', apart), titled('Together', `a product owner ${'word '.repeat(40)}`)])).toEqual(['Together', 'Apart']);
  });

  it.each(['what is a harbour', 'What is a harbour?', 'what is a harb'])('puts a title that says the query word for word before others: %s', async (query) => {
    const others = Array.from({ length: 3 }, (_, index) => titled(`Harbour ${index}`, 'A harbour', { at: new Date('2026-06-01') }));
    expect((await find(query, [...others, titled('What is a harbour?')]))[0]).toBe('What is a harbour?');
  });

  it('puts a title that says most of the words before long texts in which all are somewhere', async () => {
    const apart = 'word '.repeat(60);
    const documents = [
      titled('Gannets of the harbour'),
      ...Array.from({ length: 25 }, (_, index) => titled(`All ${index}`, `gannets ${apart} licence ${apart} harbour ${apart}`)),
      ...Array.from({ length: 36 }, (_, index) => titled(`Both ${index}`, `gannets ${apart} harbour`)),
      ...Array.from({ length: 24 }, (_, index) => titled(`Neither ${index}`)),
    ];
    expect((await find('licence gannets harbour', documents))[0]).toBe('Gannets of the harbour');
  });

  it('puts the newer of two equals first', async () => {
    const documents = [titled('Older', 'gannets', { at: new Date('2020-01-01') }), titled('Newer', 'gannets', { at: new Date('2025-01-01') })];
    expect(await find('gannets', documents)).toEqual(['Newer', 'Older']);
  });
});

/** What somebody of the first audience is answered, and which words are marked. */
function answers(queries: readonly string[]) {
  return Promise.all(queries.map(async (query) => {
    const { candidates, matched } = await engine.search(readerOf(1), { query, kinds: ['post'], limit: 100 });
    return { candidates: candidates.map(({ id }) => id), marks: ['harbour', 'gannets', 'fleet', 'planetarium', 'boatswain'].map((word) => matched.has(word)) };
  }));
}

describe('words are found', () => {
  it.each([
    ['policies', 'One policy', 'inflected'],
    ['organisation', 'The organization chart', 'in American spelling'],
    ['color', 'Many colours', 'in British spelling'],
    ['compl', 'Compliance matters', 'unfinished'],
    ['c', 'Compliance matters', 'unfinished, from the first letter'],
    ['complaince', 'Compliance matters', 'misspelt'],
    ['protosketcing', 'Protosketching', 'misspelt in a long word'],
    ['vompliance', 'Compliance matters', 'misspelt at the first letter'],
    ['ompliance', 'Compliance matters', 'without the first letter'],
    ['antipattern', 'An anti-pattern', 'without the hyphen'],
    ['anti-pattern', 'An antipattern', 'with a hyphen'],
    ['anti pattern', 'An antipattern', 'apart'],
    ['CAFÉ', 'The cafe', 'with an accent'],
    ['cafe', 'The Café', 'without the accent'],
    ['agencies', 'The agency’s plan', 'beside an apostrophe'],
    ['analytics.usa.gov', 'How we built analytics.usa.gov', 'in an address'],
    ['wfh', 'Rules for working from home', 'by a synonym'],
    ['working from home', 'Our wfh rules', 'by a synonym of several words'],
    ['not', 'Why not', 'even if they say little'],
  ])('%s: %s (%s)', async (query, title) => {
    expect(await find(query, [titled(title)])).toContain(title);
  });

  it('as they stand, where they stand: such a word is not taken for one with another beginning', async () => {
    const documents = [titled('Lighter'), ...Array.from({ length: 12 }, (_, index) => titled(`Fighter ${index}`))];
    expect(await find('lighter', documents)).toEqual(['Lighter']);
  });

  it('by an acronym that a document defines, both ways', async () => {
    const documents = [titled('Definition', 'a permit to dig (PTD)'), titled('Short', 'Get your PTD'), titled('Long', 'Get your permits to dig')];
    expect(await find('ptd', documents)).toEqual(expect.arrayContaining(['Definition', 'Short', 'Long']));
    expect(await found('permit to dig', documents)).toEqual(expect.arrayContaining(['Definition', 'Short', 'Long']));
  });

  it('by such an acronym that ends in s', async () => {
    const documents = [titled('Definition', 'Harbours as a service (HaaS)'), titled('Long', 'We run harbours as a service')];
    expect(await find('haas', documents)).toEqual(expect.arrayContaining(['Definition', 'Long']));
  });

  it('but not by an acronym that only a document for others defines', async () => {
    const documents = [titled('Secret', 'a permit to dig (PTD)', { audienceId: 2 }), titled('Long', 'Get your permit to dig')];
    expect(await find('ptd', documents)).toEqual([]);
    expect(await found('ptd', documents, readerOf(1, 2))).toEqual(expect.arrayContaining(['Secret', 'Long']));
  });

  it.each(['', ' ', '?', '\'"\\:*&|!<->()', '\u0000', '%', '😀'])('nothing for %j', async (query) => {
    expect(await find(query, [titled('Bridges')])).toEqual([]);
  });

  it('nothing where nothing is near', async () => expect(await find('zzyzx', [titled('Bridges')])).toEqual([]));
});

describe('who searches', () => {
  it('finds what is addressed to them and nothing else', async () => {
    const documents = [titled('Ours', 'gannets', { audienceId: 1 }), titled('Theirs', 'gannets', { audienceId: 2 })];
    expect(await find('gannets', documents, readerOf(1))).toEqual(['Ours']);
    expect(await found('gannets', documents, readerOf(2))).toEqual(['Theirs']);
    expect(await found('gannets', documents, readerOf())).toEqual([]);
  });

  it('gets the same answers, in the same order, whatever stands in documents for others', async () => {
    const ours = [
      titled('Harbour plan', 'Gannets and a fleet of boats'), titled('Boats', 'harbours'), titled('Fleeting', 'a gannet', { tags: ['plan'] }),
      ...Array.from({ length: 4 }, (_, index) => titled(`Notes ${index}`, 'boat harbour note')),
    ];
    const theirs = ['harbuor', 'gannetz', 'fleetings', 'planetarium', 'harboursides', 'boatswain'].flatMap((word) =>
      Array.from({ length: 6 }, (_, index) => titled(`${word} ${index}`, `${word} and harbour and gannets. A fleet plan (FP)`, { audienceId: 2 })));
    const queries = ['harbuor', 'gannetz', 'fleetng', 'pla', 'h', 'boatz plan', 'fp', 'harbour gannets', 'fleet plan', 'gan'];
    await index.index(ours);
    const alone = await answers(queries);
    await index.index(theirs);
    expect(await answers(queries)).toEqual(alone);
    expect(alone.some((answer) => answer.candidates.length > 0)).toBe(true);
    await index.index(theirs.map((document) => ({ ...document, audienceId: 1 })));
    expect(await answers(queries)).not.toEqual(alone);
  });

  it('may ask for some groups only', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const documents = [titled('One', 'gannets', { groupId: one }), titled('Two', 'gannets', { groupId: two }), titled('None', 'gannets')];
    await index.index(documents);
    const within = async (groupIds: string[]) =>
      (await engine.search(readerOf(1), { query: 'gannets', kinds: ['post'], filters: { groupIds }, limit: 10 })).candidates.map(({ id }) => id).sort();
    expect(await within([one])).toEqual([documents[0]?.id]);
    expect(await within([one, two])).toEqual([documents[0]?.id, documents[1]?.id].sort());
    expect(await within([])).toEqual([]);
  });

  it('may ask for some kinds only, and for a few', async () => {
    const documents = [...Array.from({ length: 5 }, () => titled('Post', 'gannets')), titled('Comment', 'gannets', { kind: 'comment' })];
    await index.index(documents);
    const { candidates, total } = await engine.search(readerOf(1), { query: 'gannets', kinds: ['post', 'comment'], limit: 3 });
    expect(candidates).toHaveLength(3);
    expect(total).toBe(6);
    const comments = await engine.search(readerOf(1), { query: 'gannets', kinds: ['comment'], limit: 3 });
    expect(comments).toMatchObject({ candidates: [{ kind: 'comment' }], total: 1 });
  });
});

describe('the index', () => {
  it('takes documents that are larger than it can keep in full', async () => {
    const words = Array.from({ length: 60_000 }, (_, index) => `word${index}`).join(' ');
    const order = await find('word7', [titled('Large', words), titled('Endless', 'x'.repeat(500_000))]);
    expect(order).toContain('Large');
  });

  it('keeps one document of an id, the last', async () => {
    const document = titled('First', 'gannets');
    await index.index([document]);
    await index.index([{ ...document, body: 'puffins' }]);
    expect(await found('gannets', [document])).toEqual([]);
    expect(await found('puffins', [document])).toEqual(['First']);
  });

  it('is, after any changes, as if it had been made of what is left', async () => {
    const random = seeded(7);
    const vocabulary = ['bridge', 'bridges', 'harbour', 'gannet', 'organisation', 'policy', 'permit to dig (PTD)', 'Llŷn', 'e-mail'];
    const pool = Array.from({ length: 12 }, () => givenDocument({ kind: random.oneOf(['post', 'comment']) }));
    const left = new Map<string, SearchDocument>();
    for (let step = 0; step < 80; step += 1) {
      const batch = Array.from({ length: 1 + random.upTo(2) }, () => random.oneOf(pool));
      const distinct = [...new Map(batch.map((document) => [document.id, document])).values()];
      if (random.upTo(2) === 0) {
        for (const document of distinct) {
          await index.remove(document.kind, [document.id]);
          left.delete(document.id);
        }
      } else {
        const changed = distinct.map((document) => ({
          ...document,
          title: random.oneOf(vocabulary),
          tags: [random.oneOf(vocabulary)],
          body: Array.from({ length: random.upTo(6) }, () => random.oneOf(vocabulary)).join(' '),
          audienceId: 1 + random.upTo(2),
        }));
        await index.index(changed, { countLater: random.upTo(1) === 0 });
        if (random.upTo(9) === 0) await index.countWaiting();
        for (const document of changed) left.set(document.id, document);
      }
    }
    await index.countWaiting();
    const followed = await contents();
    await app.get(Database).rows(sql`with a as (delete from search_document), b as (delete from search_word) delete from search_total`);
    await index.index([...left.values()]);
    expect(followed).toEqual(await contents());
    expect(followed.total.reduce((sum, { documents }) => sum + documents, 0)).toBe(left.size);
  });

  it('stays whole when many write at once', async () => {
    const documents = Array.from({ length: 20 }, (_, index) => titled(`Bridge ${index}`, 'gannets and puffins'));
    await Promise.all([...documents, ...documents].map((document) => index.index([document])));
    await Promise.all(documents.slice(0, 5).map((document) => index.remove('post', [document.id])));
    const { words, total } = await contents();
    expect(total).toEqual([{ documents: 15 }]);
    expect(words).toContainEqual({ audience_id: 1, word: 'gannets', stem: 'gannet', documents: 15 });
  });
});

async function contents() {
  const database = app.get(Database);
  return {
    documents: await database.rows(sql`select kind, id, audience_id, length, vector::text, definitions from search_document order by kind, id`),
    words: await database.rows(sql`select audience_id, word, stem, documents from search_word join search_form using (word) order by audience_id, word`),
    total: await database.rows<{ documents: number }>(sql`select documents from search_total where documents > 0 order by audience_id`),
  };
}
