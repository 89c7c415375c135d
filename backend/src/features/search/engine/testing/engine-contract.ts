import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import type { Found, SearchEngine, SearchRequest } from '../search-engine.js';

/** An engine with its index, both real. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  /** Can be found when it answers. */
  index(documents: readonly SearchDocument[]): Promise<void>;
  remove(kind: string, ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const kinds = ['post', 'page', 'person'];
let audience = 500;
const all: SearchDocument[] = [];

/** Documents that only readers of an audience of their own may find, so that no test disturbs another. */
function world<Name extends string>(documents: Record<Name, Partial<SearchDocument>>) {
  audience += 1;
  const audienceId = audience;
  const made = Object.entries<Partial<SearchDocument>>(documents).map(([name, changes]) => ({ name, document: givenDocument({ audienceId, ...changes }) }));
  all.push(...made.map(({ document }) => document));
  const names = new Map(made.map(({ name, document }) => [document.id, name]));
  return {
    audienceId,
    reader: readerOf(audienceId),
    document: (name: Name) => made.find((entry) => entry.name === name)?.document ?? givenDocument(),
    namesOf: (found: Found) => found.candidates.map(({ id }) => names.get(id) ?? `a stranger of audience ${audienceId}`),
  };
}

/** What every engine does, whatever it is made of. Where engines may differ, such as in scores, nothing is said. */
export function engineContract(start: () => Promise<EngineUnderTest>): void {
  let under: EngineUnderTest;
  beforeAll(async () => {
    under = await start();
    await under.index(all);
  });
  afterAll(() => under.close());

  type World = Pick<ReturnType<typeof world>, 'reader' | 'namesOf'>;
  const find = (place: World, changes: Partial<SearchRequest>) => under.engine.search(place.reader, { query: '', kinds, limit: 50, ...changes });
  const names = async (place: World, changes: Partial<SearchRequest> | string) =>
    place.namesOf(await find(place, typeof changes === 'string' ? { query: changes } : changes));

  describe('ranks', () => {
    const words = world({
      one: { title: 'Bins', body: 'Harbour walls are painted in spring.' },
      both: { title: 'Birds', body: 'Gannets nest beside the harbour.' },
    });
    it('what holds all the words first', async () => expect((await names(words, 'harbour gannets'))[0]).toBe('both'));

    const places = world({
      body: { title: 'Weekly notes', body: 'This week we wrote about lighthouses, among many other things.' },
      title: { title: 'Lighthouses', body: 'Towers with a lamp.' },
      unrelated: { title: 'Bins', body: 'Emptied on Mondays.' },
    });
    it('the title over the body', async () => expect(await names(places, 'lighthouses')).toEqual(['title', 'body']));

    const typos = world({
      alike: { title: 'Untitled', body: 'The stationery cupboard is locked.' },
      exact: { title: 'Untitled', body: 'The stationary van blocks the gate.' },
    });
    it('what holds the word as typed before what only may be meant', async () => expect((await names(typos, 'stationary '))[0]).toBe('exact'));

    const dates = world({
      old: { title: 'Quayside', at: new Date('2020-05-01') },
      newest: { title: 'Notes', body: 'About the quayside and its cranes', at: new Date('2025-05-01') },
      middle: { title: 'Quayside', at: new Date('2023-05-01') },
    });
    it('by date where that is asked for', async () =>
      expect(await names(dates, { query: 'quayside', sort: 'newest' })).toEqual(['newest', 'middle', 'old']));
  });

  describe('finds', () => {
    const language = world({
      organisations: { title: 'Working with other organisations', body: 'They differ.' },
      colours: { title: 'Untitled', body: 'Colors of buttons and links.' },
      accents: { title: 'Café Rhôs', body: 'Opens at nine.' },
    });
    it('a misspelt word', async () => expect(await names(language, 'organistaions ')).toEqual(['organisations']));
    it('American and British spelling alike', async () => {
      expect(await names(language, 'organizations ')).toEqual(['organisations']);
      expect(await names(language, 'colours ')).toEqual(['colours']);
    });
    it('an unfinished last word', async () => expect(await names(language, 'organisa')).toEqual(['organisations']));
    it('names without their accents', async () => expect(await names(language, 'cafe rhos')).toEqual(['accents']));

    const minutes = Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`minute${place}`, { title: `Minutes ${place}`, body: 'We run a better gathering.' }]));
    const headlines = world({ ...minutes, guide: { title: 'How to run an efficient gathering', body: 'Say why.' }, praise: { title: 'Praise', body: 'Even better.' } });
    it('what holds most of the words in its title, beside many that hold all of them', async () =>
      expect(await names(headlines, 'run better gathering')).toContain('guide'));

    const verbatim = world({ right: { title: 'Procurement of bridges' }, wrong: { title: 'A procuremnet mistake' } });
    it('only what was typed, where that is asked for', async () =>
      expect(await names(verbatim, { query: 'procuremnet', verbatim: true })).toEqual(['wrong']));

    const phrases = world({
      phrase: { title: 'Requests', body: 'Ask for it under the freedom of information act.' },
      apart: { title: 'Requests', body: 'Information on freedom, and of much else.' },
      without: { title: 'Requests', body: 'The freedom information gives to people.' },
    });
    it('a phrase word for word, with the words that say nothing', async () => {
      expect(await names(phrases, { phrases: ['freedom of information'] })).toEqual(['phrase']);
      expect(await names(phrases, { query: 'ask', phrases: ['Freedom of Information'] })).toEqual(['phrase']);
      expect(await names(phrases, { phrases: ['information of freedom'] })).toEqual([]);
    });
    it('nothing that holds a word or phrase that must not stand there', async () => {
      expect((await names(phrases, { query: 'freedom ', without: ['act'] })).sort()).toEqual(['apart', 'without']);
      expect((await names(phrases, { query: 'freedom ', without: ['freedom of information', 'much'] })).sort()).toEqual(['without']);
    });

    const filler = Array.from({ length: 30_000 }, (_, place) => ['alpha', 'bravo', 'charlie'][place % 3]).join(' ');
    const long = world({
      long: { title: 'The long report', body: `Preface on herons. ${filler} ${filler} ${filler} Appendix on kingfishers.` },
      short: { title: 'Untitled', body: 'Nothing of the kind.' },
    });
    it('the end of a long text, and the text once', async () => {
      expect(await names(long, 'kingfishers ')).toEqual(['long']);
      expect(await names(long, 'herons ')).toEqual(['long']);
      expect(await names(long, 'alpha bravo ')).toEqual(['long']);
    }, 60_000);
  });

  describe('narrows', () => {
    const [group, place, department, author, other, tag] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string];
    const narrowed = world({
      inGroup: { title: 'Canals one', groupId: group, placeIds: [group], at: new Date('2024-01-10T12:00:00Z') },
      inPlace: { title: 'Canals two', kind: 'page', placeIds: [place], departmentId: department, at: new Date('2024-02-10T00:00:00Z') },
      byAuthor: { title: 'Canals three', authorIds: [other, author], tagIds: [tag], at: new Date('2024-03-10T12:00:00Z') },
      file: { title: 'Canals four', format: 'pdf', departmentId: department, at: new Date('2024-04-10T12:00:00Z') },
    });
    const sorted = async (filters: SearchRequest['filters'], changes: Partial<SearchRequest> = {}) =>
      (await names(narrowed, { query: 'canals', ...(filters && { filters }), ...changes })).sort();

    it('to nothing less than everything where nothing is asked', async () => expect(await sorted(undefined)).toHaveLength(4));
    it('by kind', async () => expect(await sorted(undefined, { kinds: ['page'] })).toEqual(['inPlace']));
    it('by group', async () => expect(await sorted({ groupIds: [group] })).toEqual(['inGroup']));
    it('by place, any of several', async () => expect(await sorted({ placeIds: [group, place] })).toEqual(['inGroup', 'inPlace']));
    it('by department and format, both', async () => {
      expect(await sorted({ departmentIds: [department] })).toEqual(['file', 'inPlace']);
      expect(await sorted({ departmentIds: [department], formats: ['pdf'] })).toEqual(['file']);
    });
    it('by author and tag', async () => {
      expect(await sorted({ authorIds: [author] })).toEqual(['byAuthor']);
      expect(await sorted({ tagIds: [tag] })).toEqual(['byAuthor']);
    });
    it('by date: from a moment on, and before one', async () => {
      expect(await sorted({ from: new Date('2024-02-10T00:00:00Z') })).toEqual(['byAuthor', 'file', 'inPlace']);
      expect(await sorted({ until: new Date('2024-02-10T00:00:00Z') })).toEqual(['inGroup']);
      expect(await sorted({ from: new Date('2024-05-01'), until: new Date('2024-01-01') })).toEqual([]);
    });
    it('without any words', async () => expect((await names(narrowed, { filters: { departmentIds: [department] }, sort: 'newest' }))).toEqual(['file', 'inPlace']));

    it('counts each field without its own filter, and of other people nothing', async () => {
      const facets = await under.engine.facets(narrowed.reader, { query: 'canals', kinds, limit: 0, filters: { groupIds: [group] } });
      expect(Object.fromEntries(facets.groupId)).toEqual({ [group]: 1 });
      expect(Object.fromEntries(facets.kind)).toEqual({ post: 1 });
      const everything = await under.engine.facets(narrowed.reader, { query: 'canals', kinds: ['post'], limit: 0 });
      expect(Object.fromEntries(everything.kind)).toEqual({ post: 3, page: 1 });
      expect(Object.fromEntries(everything.tagId)).toEqual({ [tag]: 1 });
      expect(Object.fromEntries(everything.authorId)).toEqual({ [author]: 1, [other]: 1 });
      expect(Object.fromEntries(everything.departmentId)).toEqual({ [department]: 1 });
      const stranger = await under.engine.facets(readerOf(1), { query: 'canals', kinds, limit: 0 });
      expect(Object.values(stranger).map((counts) => counts.size)).toEqual([0, 0, 0, 0, 0]);
    });
  });

  describe('knows who asks', () => {
    const secret = world({ plan: { title: 'Reorganisation of the cormorant office', body: 'Kept quiet.' } });
    const open = world({ notice: { title: 'Office hours', body: 'Nine to five.' } });
    it('and finds for each what is addressed to them', async () => {
      expect(await names(secret, 'cormorant')).toEqual(['plan']);
      expect(await names({ ...secret, reader: readerOf(open.audienceId) }, 'cormorant')).toEqual([]);
      expect((await names({ ...secret, reader: readerOf(secret.audienceId, open.audienceId) }, 'cormorant'))).toEqual(['plan']);
    });
    it('and finds nothing for nobody', async () => expect(await names({ ...secret, reader: readerOf() }, 'cormorant')).toEqual([]));
    it('and neither corrects nor completes a query from what they may not find', async () => {
      expect((await find(open, { query: 'cormorent ' })).corrected).toBeNull();
      expect(await under.engine.completions(open.reader, 'cormor', 5)).toEqual([]);
      expect((await find(open, { query: 'cormor' })).matched.has('cormorant')).toBe(false);
    });
  });

  describe('takes', () => {
    const odd = world({ plain: { title: 'Plain words', body: 'Nothing odd stands here. C3PO and R2D2.' } });
    it.each([
      ['nothing', ''], ['spaces', '   '], ['one letter', 'p'], ['only punctuation', '?!…—„“()[]{}*'], ['an unbalanced quote', '"plain words'],
      ['quotes and minus signs', '-"plain" - --words "" "'], ['emoji', '🦆🦆 plain 👩‍👩‍👧'], ['right-to-left text', 'مرحبا בדיקה'],
      ['ten thousand letters', 'x'.repeat(10_000)], ['ten thousand words', 'word '.repeat(10_000)], ['SQL', `'; drop table item; --`],
      ['the syntax of filters', 'audience IN [1, 2] OR kind = "post" AND _geoRadius(1,2,3)'], ['a zero byte and others', 'a\u0000b\u0007c\ud800d'],
      ['the syntax of full text', 'a & !b | (c <-> d):*'], ['wild cards', '%_*?\\'],
    ])('%s', async (_, query) => {
      const found = await find(odd, { query });
      expect(found.candidates.length).toBeLessThanOrEqual(1);
      await expect(under.engine.facets(odd.reader, { query, kinds, limit: 0 })).resolves.toHaveProperty('kind');
      expect((await under.engine.completions(odd.reader, query, 5)).length).toBeLessThanOrEqual(5);
      await find(odd, { query: 'plain', phrases: [query], without: [query] });
    });

    it.each([['" OR audience > 0'], [`'] OR 1 = 1`], ['\\'], ['a"b'], ['audience'], ['']])('%j as the value of a filter, which matches nothing', async (value) => {
      expect(await names(odd, { query: 'plain', filters: { formats: [value] } })).toEqual([]);
    });

    it('an empty choice, which nothing fits', async () => {
      expect(await names(odd, { query: 'plain', filters: { formats: [] } })).toEqual([]);
      expect(await names(odd, { query: 'plain', kinds: [] })).toEqual([]);
    });

    it('no more than was asked for', async () => expect((await find(odd, { query: 'plain', limit: 0 })).candidates).toEqual([]));

    const many = world(Object.fromEntries(Array.from({ length: 130 }, (_, place) => [`knots ${place}`, { title: `Knots ${place}`, at: new Date(Date.UTC(2026, 0, 1, place)) }])));
    it.each(['knots ', 'knot', 'knots of '])('as many as will do where more match than was asked for, and all where no more do: %j', async (query) => {
      const whole = await find(many, { query, limit: 140, enough: 100 });
      expect(whole.candidates).toHaveLength(130);
      expect(whole.total).toBe(130);
      const some = await find(many, { query, limit: 120, enough: 100 });
      expect(some.candidates.length).toBeGreaterThanOrEqual(100);
      expect(some.total).toBeGreaterThan(120);
      const more = await find(many, { query, limit: 120 });
      expect(more.candidates).toHaveLength(120);
      expect(many.namesOf(more).slice(0, 100)).toEqual(many.namesOf(some).slice(0, 100));
    });
  });

  describe('of two words', () => {
    const titled = (count: number, title: string, year: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`${title} ${place}`, { title: `${title} ${place}`, at: new Date(Date.UTC(year, 0, 1, place)) }]));
    const ropes = world({ ...titled(80, 'Hawser splice', 2024), ...titled(30, 'Splice', 2026), ...titled(60, 'Hawser', 2024) });
    it('counts all that it finds where all of it was asked for', async () => {
      const found = await find(ropes, { query: 'hawser splice ', limit: 200, enough: 100 });
      expect(found.candidates.length).toBeGreaterThanOrEqual(80);
      expect(found.total).toBe(found.candidates.length);
    });

    const quays = world({ ...titled(8, 'Harbour port', 2025), ...titled(30, 'Harbour portal', 2025), ...titled(30, 'Portal', 2025), ...titled(90, 'Harbour', 2025) });
    it('counts what holds both, where the second is begun and not much stands in fewer documents', async () => {
      expect((await under.engine.facets(quays.reader, { query: 'harbour port', kinds, limit: 0 })).kind.get('post')).toBe(38);
    });
  });

  describe('follows', () => {
    const going = world({ first: { title: 'Puffins of the north' }, second: { title: 'Puffins of the south' } });
    it('what is written anew, and what is removed', async () => {
      await under.index([{ ...going.document('first'), title: 'Razorbills of the north' }]);
      expect(await names(going, 'puffins')).toEqual(['second']);
      expect(await names(going, 'razorbills')).toEqual(['first']);
      await under.remove('post', [going.document('first').id, going.document('second').id]);
      expect(await names(going, 'puffins')).toEqual([]);
      expect(await names(going, 'razorbills')).toEqual([]);
    });

    const closing = world({ note: { title: 'Turnstones', body: 'Seen at dusk.' } });
    it('who may find it now', async () => {
      await under.index([{ ...closing.document('note'), audienceId: closing.audienceId + 100_000 }]);
      expect(await names(closing, 'turnstones')).toEqual([]);
      expect(await names({ ...closing, reader: readerOf(closing.audienceId + 100_000) }, 'turnstones')).toEqual(['note']);
    });

    const shrinking = world({ report: { title: 'Shrinking report', body: `${'delta '.repeat(60_000)} sanderlings` } });
    it('a text that has grown shorter', async () => {
      expect(await names(shrinking, 'sanderlings ')).toEqual(['report']);
      await under.index([{ ...shrinking.document('report'), body: 'Short now.' }]);
      expect(await names(shrinking, 'sanderlings ')).toEqual([]);
      expect(await names(shrinking, 'shrinking report ')).toEqual(['report']);
    });
  });
}
