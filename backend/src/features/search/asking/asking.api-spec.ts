import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audiences } from '../../../platform/access/audiences.js';
import { everyone } from '../../../platform/access/reader-keys.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { TestClient } from '../../../testing/test-client.js';
import { blogOfGroup } from '../../blogs/blog-places.js';
import { givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { givenComment } from '../../comments/testing/comment.factory.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../../wiki/testing/wiki.factory.js';
import { SearchIndex } from '../engine/search-index.js';
import { ReindexSearch } from '../search.public.js';
import { type Facets, type Page, facetsOf, instant, searching } from '../testing/asking-queries.js';
import { givenDocument } from '../testing/documents.js';

let app: TestApp;
let amara: TestPerson;
let daniel: TestPerson;
let reader: TestPerson;
let client: TestClient;
let groupId: string;
let hiddenId: string;
let spaceId: string;

beforeAll(async () => {
  app = await startTestApp();
  amara = await givenPerson(app, { name: 'Amara Osei', department: 'Department for Skills' });
  daniel = await givenPerson(app, { name: 'Daniel Whitlock', department: 'Revenue Agency' });
  reader = await givenPerson(app, { name: 'Siân Rees', department: 'Department for Skills' });
  client = await app.as(reader);
  groupId = await givenGroup(app, { owner: daniel, members: [reader], name: 'User research network' });
  hiddenId = await givenGroup(app, { owner: daniel, kind: 'HIDDEN', name: 'Zirconium circle' });
  spaceId = await givenSpace(app, amara, { name: 'Research methods' });
  await givenPost(app, amara, { title: 'Letters people open', tags: ['letters', 'trust'], body: textOf('The envelope was the service.', 'People open official post.') });
  await givenPost(app, amara, { title: 'Lessons of envelopes', tags: ['trust'], body: textOf('A letter in a brown envelope says debt.') });
  await givenPost(app, daniel, { title: 'Reply rates of letters', tags: ['letters'], blogId: blogOfGroup(groupId).id, body: textOf('Email got more answers than a letter.') });
  await givenPost(app, daniel, { title: 'Zirconium letters', tags: ['zirconiumtag'], audience: 'GROUP', blogId: blogOfGroup(hiddenId).id });
  await givenPage(app, amara, { spaceId, title: 'Letters playbook' });
  await app.get(Database).rows(sql`update person set skills = array['Letters', 'Economics'] where id = ${daniel.id}`);
  await app.get(Database).rows(sql`update item set published_at = '2025-03-14T12:00Z' where title = 'Lessons of envelopes'`);
  await app.get(ReindexSearch).run();
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const pageOf = async (query: string, variables: Record<string, unknown> = {}, as = client) => (await as.ask<{ search: Page }>(searching, { query, ...variables })).search;
const titlesOf = ({ hits }: Pick<Page, 'hits'>) => hits.map(({ title }) => title.map(({ text }) => text).join('')).sort();
const found = async (query: string, variables: Record<string, unknown> = {}) => titlesOf(await pageOf(query, variables));
const facets = async (query: string, variables: Record<string, unknown> = {}, as = client) => (await as.ask<{ searchFacets: Facets }>(facetsOf, { query, ...variables })).searchFacets;

const [open, lessons, rates, playbook] = ['Letters people open', 'Lessons of envelopes', 'Reply rates of letters', 'Letters playbook'];

describe('what is asked in the query', () => {
  it.each<[string, string[]]>([
    ['"brown envelope"', [lessons]],
    ['“brown envelope”', [lessons]],
    ['"envelope brown"', []],
    ['envelope -brown', [open]],
    ['letter -"brown envelope" type:post', [open, rates]],
    ['letters author:amara type:post', [lessons, open]],
    ['author:"Amara Osei" type:post', [lessons, open]],
    ['AUTHOR:osei type:posts envelope', [lessons, open]],
    ['tag:letters', [open, rates]],
    ['tag:Letters author:daniel', [rates]],
    ['tag:letters tag:trust', [lessons, open, rates]],
    ['in:"User research network"', [rates, 'User research network']],
    ['in:"user research" letters type:post', [rates]],
    ['in:"Research methods"', [playbook]],
    ['letters department:revenue type:post', [rates]],
    ['type:page letters', [playbook]],
    ['envelope before:2026', [lessons]],
    ['envelope after:2026', [open]],
    ['envelope after:2025-03 before:2025-04', [lessons]],
    ['envelope after:14/3/2025 before:15/3/2025', [lessons]],
    ['envelope before:2025-03-14', []],
  ])('%s', async (query, expected) => expect(await found(query)).toEqual([...expected].sort()));

  it('is said as filters that can be taken away one by one', async () => {
    const { inForce, words } = await pageOf('letters tag:letters author:"daniel whitlock" before:2030 -brown');
    expect(words).toBe('letters');
    expect(inForce).toEqual([
      { field: 'TAG', label: 'Tag: letters', value: 'letters', queryWithout: 'letters author:"daniel whitlock" before:2030 -brown' },
      { field: 'AUTHOR', label: 'Author: Daniel Whitlock', value: 'daniel whitlock', queryWithout: 'letters tag:letters before:2030 -brown' },
      { field: 'UNTIL', label: 'Before 1 January 2030', value: '2030', queryWithout: 'letters tag:letters author:"daniel whitlock" -brown' },
    ]);
  });

  it('adds up with what is chosen', async () => {
    const tag = await app.get(Database).row<{ id: string }>(sql`select id from tag where name = 'trust'`);
    const filters = { tagIds: [tag?.id], within: 'YEAR', kinds: ['POST'] };
    const { inForce, ...page } = await pageOf('author:amara', { filters });
    expect(titlesOf(page)).toEqual([open]);
    expect(inForce.map(({ field, label, queryWithout }) => [field, label, queryWithout])).toEqual([
      ['AUTHOR', 'Author: Amara Osei', ''], ['KIND', 'Type: Posts', null], ['TAG', 'Tag: trust', null], ['WITHIN', 'Past year', null],
    ]);
    expect(await found('author:amara', { filters: { from: '2025-03-14', until: '2025-03-14' } })).toEqual([lessons]);
    expect(await found('', { filters: { placeIds: [spaceId] } })).toEqual([playbook]);
    expect(await found('', { filters: { kinds: ['POST'] } })).toEqual([]);
  });

  it('can be put in the order of time', async () => {
    const { hits } = await pageOf('envelope type:post', { sort: 'NEWEST' });
    expect(hits.map(({ title }) => title.map(({ text }) => text).join(''))).toEqual([open, lessons]);
  });
});

describe('what cannot be asked is answered calmly:', () => {
  it.each<[string, string, RegExp | null]>([
    ['nothing', '', null],
    ['spaces', '   ', null],
    ['one letter', 'q', null],
    ['10,000 letters', 'x'.repeat(10_000), /^Search for 200 characters or fewer\.$/],
    ['only punctuation', '?!… "—" ()', /^There is no word in this search/],
    ['emoji', '🎉🇬🇧', /^There is no word in this search/],
    ['right-to-left', 'שלום עולם', null],
    ['right-to-left marks', '\u202eletters\u202c', null],
    ['only what to leave out', '-letters', /^This search only says what to leave out/],
    ['an open quotation mark', '"letters people', /^A quotation mark is not closed/],
    ['an unknown operator', 'status:open letters', /^“status:” is not a filter/],
    ['an operator without a value', 'tag: letters', /^Write what follows tag: without a space, for example tag:letters\.$/],
    ['an operator that is left out', 'letters -tag:trust', /^Only words and phrases can be left out/],
    ['a date that is none', 'letters before:yesterday', /^“yesterday” is not a date, so before: was not used\. Write dates like 2025/],
    ['a day that was never', 'letters after:31/2/2025', /^“31\/2\/2025” is not a date/],
    ['contradictory dates', 'letters after:2026 before:2025', /^Nothing is found, because no day is both on or after 1 January 2026 and before 1 January 2025\.$/],
    ['posts that are PDFs', 'type:post type:pdf', /^Nothing is found, because only files have a format\.$/],
    ['a type that is none', 'letters type:elephant', /^There is no type “elephant”, so results are shown without this filter\. Types are post/],
    ['SQL', "'; drop table item; -- ' or 1=1", null],
    ['filters of a search engine', 'audience_id IN [1, 2] OR kind = "post"', null],
    ['operators of text search', 'a & !b | c:* <-> (d', null],
    ['characters that are none', 'letters\u0000\ud83c', null],
    ['backslashes and percent signs', 'tag:"%_\\" author:"%" in:"\\%_"', /^There is no person “%”/],
    ['very many operators', 'tag:a '.repeat(33), /^There is no tag “a”/],
    ['very many things to leave out', `letters ${'-x '.repeat(60)}`, /more filters, phrases or words to leave out than can be used/],
  ])('%s', async (_, query, notice) => {
    const page = await pageOf(query);
    if (notice) expect(page.notices).toEqual(expect.arrayContaining([expect.stringMatching(notice)]));
    else expect(page.notices).toEqual([]);
    expect(page.totalIsExact).toBe(true);
    expect(await facets(query)).toMatchObject({ total: expect.any(Number) });
    expect(await client.ask(instant, { query })).toMatchObject({ instantSearch: { posts: expect.any(Array) } });
  });

  it('a page beyond the end is empty, one that cannot be is refused', async () => {
    expect(await pageOf('letters', { page: 40 })).toMatchObject({ hits: [], totalIsExact: true });
    for (const page of [0, 51, -1]) expect(await client.refusal(searching, { query: 'letters', page })).toBe('BAD_REQUEST');
  });

  it.each([{ from: '14/3/2025' }, { until: '2025-02-30' }, { groupIds: ['x'] }, { formats: ['../x'] }, { tagIds: Array.from({ length: 21 }, (_, index) => `01890000-0000-7000-8000-0000000000${10 + index}`) }])(
    'a filter that no page offers is refused: %j',
    async (filters) => expect(await client.refusal(searching, { query: 'letters', filters })).toBe('BAD_REQUEST'),
  );
});

describe('what somebody may not know of', () => {
  const withNames = (page: Page) => JSON.stringify({ notices: page.notices, inForce: page.inForce.map(({ label }) => label), titles: titlesOf(page), total: page.total });

  it.each([
    ['tag', 'zirconiumtag', 'nosuchtag'],
    ['in', 'Zirconium circle', 'No such circle'],
  ])('is as if it were not there: %s:', async (operator, hidden, none) => {
    const [asked, missing] = [await pageOf(`letters ${operator}:"${hidden}"`), await pageOf(`letters ${operator}:"${none}"`)];
    expect(withNames(asked)).toBe(withNames(missing).replaceAll(none, hidden));
    expect(asked.notices).toHaveLength(1);
    expect(titlesOf(asked)).toContain(open);
    const owner = await app.as(daniel);
    expect((await pageOf(`letters ${operator}:"${hidden}"`, {}, owner)).hits).toHaveLength(1);
  });

  it('is as if it were not there when it is chosen by its id', async () => {
    const labels = async (id: string) => (await pageOf('letters', { filters: { groupIds: [id] } })).inForce.map(({ label }) => label);
    expect(await labels(hiddenId)).toEqual(['Group: not found']);
    expect(await labels('01890000-0000-7000-8000-000000000000')).toEqual(['Group: not found']);
  });

  it('is in no facet, no correction and no completion', async () => {
    const told = [await facets('letters'), await facets('zirconium'), await pageOf('zirconum letters'), await client.ask(instant, { query: 'zirc' })];
    expect(JSON.stringify(told).toLowerCase().replaceAll('zirconum', '')).not.toContain('zirc');
  });

  it('leaves corrections and completions as soon as it is hidden, before the index has heard of it', async () => {
    const { id } = await givenPost(app, amara, { title: 'Quicksilver mirrors' });
    await givenPost(app, amara, { title: 'Mirrors of glass' });
    await app.runJobs();
    const told = async () => ({
      corrected: (await pageOf('quicksilvr mirrors')).corrected,
      completions: (await client.ask<{ instantSearch: { completions: string[] } }>(instant, { query: 'quicksi' })).instantSearch.completions,
    });
    expect(await told()).toEqual({ corrected: 'quicksilver mirrors', completions: ['quicksilver'] });
    await app.get(Database).rows(sql`update item set hidden_at = now(), audience_id = (select id from audience where readers = '{}') where id = ${id}`);
    expect(await told()).toEqual({ corrected: null, completions: [] });
  });
});

describe('what stands beside results', () => {
  it('counts what there is, each facet without regard to its own filter', async () => {
    const all = await facets('letters');
    expect(all.kinds.filter(({ count }) => count > 0)).toEqual(expect.arrayContaining([{ kind: 'POST', count: 3 }, { kind: 'PAGE', count: 1 }]));
    expect(all.groups).toEqual([{ group: { name: 'User research network' }, count: 1 }]);
    expect(all.tags).toEqual([{ tag: { name: 'letters' }, count: 2 }, { tag: { name: 'trust' }, count: 2 }]);
    expect(all.authors.find(({ person }) => person.name === 'Amara Osei')?.count).toBe(3);
    expect(all.departments.map(({ department }) => department.name)).toEqual(expect.arrayContaining(['Department for Skills', 'Revenue Agency']));
    const narrowed = await facets('letters', { filters: { groupIds: [groupId], kinds: ['POST'] } });
    expect(narrowed.groups).toEqual(all.groups);
    expect(narrowed).toMatchObject({ tags: [{ tag: { name: 'letters' }, count: 1 }], authors: [{ person: { name: 'Daniel Whitlock' }, count: 1 }] });
  });

  it('keeps what is chosen, also where nothing is left of it', async () => {
    const { groups } = await facets('envelope', { filters: { groupIds: [groupId] } });
    expect(groups).toEqual([{ group: { name: 'User research network' }, count: 0 }]);
  });

  it('is rounded where there is more than was looked at, and names nothing that is not known even then', async () => {
    const post = await givenPost(app, amara, { title: 'Counting auks', tags: ['auks'] });
    const comment = await givenComment(app, daniel, { itemId: post.id, text: 'One auk' });
    const columns = sql`(jsonb_populate_record(comment, jsonb_build_object('id', gen_random_uuid())))`;
    await app.get(Database).rows(sql`insert into comment select ${columns}.* from comment, generate_series(1, 255) where id = ${comment.id}`);
    await app.get(ReindexSearch).run();
    const audienceId = await app.get(UnitOfWork).run(() => app.get(Audiences).intern([everyone]));
    const tag = await app.get(Database).row<{ id: string }>(sql`select id from tag where name = 'zirconiumtag'`);
    const forgotten = { audienceId, groupId: hiddenId, tagIds: [tag?.id ?? ''], authorIds: [daniel.id], at: new Date('2001-01-01'), body: `${'Long ago. '.repeat(400)} Auk.` };
    await app.get(SearchIndex).index(Array.from({ length: 3 }, () => givenDocument(forgotten)));
    const page = await pageOf('auk');
    expect(page).toMatchObject({ totalIsExact: false, total: 260 });
    expect(page.hits).toHaveLength(20);
    const beside = await facets('auk');
    expect(beside).toMatchObject({ total: 260, tags: [{ tag: { name: 'auks' }, count: 1 }], groups: [] });
    expect(beside.kinds).toEqual(expect.arrayContaining([{ kind: 'COMMENT', count: 260 }]));
    expect(beside.authors[0]).toEqual({ person: { name: 'Daniel Whitlock' }, count: 260 });
    expect(await pageOf('auk', { filters: { kinds: ['POST'] } })).toMatchObject({ totalIsExact: true, total: 1 });
    expect((await facets('auk', { filters: { kinds: ['POST'] } })).tags).toEqual([{ tag: { name: 'auks' }, count: 1 }]);
    await app.get(Database).rows(sql`delete from comment where item_id = ${post.id}`);
    await app.get(ReindexSearch).run();
  });

  it('names people who know about it, never the one who asks', async () => {
    const { peopleWhoKnow } = await facets('letters');
    expect(peopleWhoKnow.map(({ person, why }) => [person.name, why])).toEqual([
      ['Daniel Whitlock', expect.stringMatching(/^Skill: Letters, 1 post$/)],
      ['Amara Osei', expect.stringMatching(/^2 posts, owns Letters playbook$|^2 posts$/)],
    ]);
    const own = await facets('letters', {}, await app.as(amara));
    expect(own.peopleWhoKnow.map(({ person }) => person.name)).toEqual(['Daniel Whitlock']);
    expect((await facets('tag:letters')).peopleWhoKnow).toEqual([]);
  });

  it('asks no more statements for 30 than for 3', async () => {
    const writers = await Promise.all(Array.from({ length: 12 }, (_, index) => givenPerson(app, { name: `Writer ${index} Fjord` })));
    for (const [word, count] of [['fjordling', 3], ['glacierling', 30]] as const) {
      for (let index = 0; index < count; index += 1) await givenPost(app, writers[index % 12] ?? amara, { title: `A ${word}`, tags: [`${word} ${index % 9}`] });
    }
    await app.get(ReindexSearch).run();
    const asking = (query: string, count: number) => statementCount(async () => expect((await facets(query)).total).toBe(count));
    const few = await asking('fjordling', 3);
    const many = await asking('glacierling', 30);
    // What stands in few documents only is looked up once more.
    expect(many.fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('what was probably meant', () => {
  it('is searched for and said, unless the words are to be taken as they are', async () => {
    const page = await pageOf('oficial envelope');
    expect(page).toMatchObject({ corrected: 'official envelope' });
    expect(titlesOf(page)).toContain(open);
    expect(await pageOf('oficial envelope', { verbatim: true })).toMatchObject({ corrected: null });
    expect(await pageOf('official envelope')).toMatchObject({ corrected: null });
  });

  it('is a person where a name is typed', async () => {
    const typed = async (query: string) => (await client.ask<{ instantSearch: { looksLikeName: boolean; people: { title: { text: string }[] }[] } }>(instant, { query })).instantSearch;
    for (const query of ['amara', 'Osei', 'Am', 'sian', 'SIAN rees']) expect([query, (await typed(query)).looksLikeName]).toEqual([query, true]);
    for (const query of ['letters', 'Letters', 'official envelope']) expect([query, (await typed(query)).looksLikeName]).toEqual([query, false]);
    expect((await typed('osei')).people[0]?.title.map(({ text }) => text).join('')).toBe('Amara Osei');
  });

  it('completes what is typed with what leads somewhere', async () => {
    const completions = async (query: string) => (await client.ask<{ instantSearch: { completions: string[] } }>(instant, { query })).instantSearch.completions;
    expect(await completions('enve')).toEqual(expect.arrayContaining(['envelope']));
    expect(await completions('letters play')).toEqual(['letters playbook']);
    for (const query of ['enve ', 'tag:letters enve', 'xyzzy']) expect([query, await completions(query)]).toEqual([query, []]);
  });
});
