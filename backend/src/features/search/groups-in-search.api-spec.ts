import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Audiences } from '../../platform/access/audiences.js';
import { everyone } from '../../platform/access/reader-keys.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { blogOfGroup } from '../blogs/blog-places.js';
import { givenPost, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { ArchiveGroup } from '../groups/actions/archive-group.js';
import { ChangeKind } from '../groups/actions/change-kind.js';
import { DescribeGroup } from '../groups/actions/describe-group.js';
import { MergeGroups } from '../groups/actions/merge-groups.js';
import type { GroupKind } from '../groups/group.policy.js';
import { type Character, GroupCast, cast } from '../groups/testing/group-cast.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { SearchIndex } from './engine/search-index.js';
import { ReindexSearch } from './search.public.js';
import { givenDocument } from './testing/documents.js';

interface Found {
  search: {
    hits: { id: string; kind: string; path: string; snippet: { text: string }[]; group: { id: string; name: string } | null }[];
    total: number;
    totalIsExact: boolean;
    kinds: { kind: string; count: number; isExact: boolean }[];
    groups: { group: { name: string }; count: number; isExact: boolean }[];
  };
  instantSearch: { groups: { id: string }[] };
}

const asked = `query ($query: String!, $groupIds: [ID!]! = [], $kinds: [SearchKind!]! = []) {
  search(query: $query, filters: { groupIds: $groupIds, kinds: $kinds }) { hits { id kind path snippet { text } group { id name } } total totalIsExact }
  searchFacets(query: $query, filters: { groupIds: $groupIds, kinds: $kinds }) { kinds { kind count isExact } groups { group { name } count isExact } }
  instantSearch(query: $query) { groups { id } }
}`;

let app: TestApp;
let people: GroupCast;
beforeAll(async () => {
  app = await startTestApp();
  people = await GroupCast.of(app);
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const find = async (character: Character, query: string, variables = {}): Promise<Found> => {
  const { searchFacets, ...found } = await (await people.as(character)).ask<Found & { searchFacets: object }>(asked, { query, ...variables });
  return { ...found, search: { ...found.search, ...searchFacets } };
};
const describeAs = (id: string, { name, purpose = 'To work together', about = '' }: { name: string; purpose?: string; about?: string }) =>
  app.get(Database).rows(sql`update people_group set name = ${name}, purpose = ${purpose}, about = ${about} where id = ${id}`);

/** Who of the cast finds this group with these words: in results, their counts and the suggestions alike. */
async function finders(query: string, groupId: string): Promise<Character[]> {
  const found: Character[] = [];
  for (const character of cast) {
    const { search, instantSearch } = await find(character, query);
    const isHit = search.hits.some(({ id, kind }) => id === groupId && kind === 'GROUP');
    expect(instantSearch.groups.some(({ id }) => id === groupId)).toBe(isHit);
    expect(search.total).toBe(search.kinds.reduce((sum, { count }) => sum + count, 0));
    if (isHit) found.push(character);
    else expect(JSON.stringify(search)).not.toContain(groupId);
  }
  return found;
}

const insiders: Character[] = ['owner', 'moderator', 'member'];
const department: Character[] = cast.filter((character) => character !== 'outsider');

describe('a group', () => {
  it.each<[string, GroupKind, boolean, string, readonly Character[], readonly Character[]]>([
    ['open', 'OPEN', false, 'Quartzite', cast, cast],
    ['open and limited', 'OPEN', true, 'Feldspar', cast, department],
    ['by request', 'REQUEST', false, 'Gypsum', cast, insiders],
    ['hidden', 'HIDDEN', false, 'Obsidian', insiders, insiders],
  ])('that is %s is found by those who know of it, and by more about it by those who read there', async (_, kind, limited, word, knowing, reading) => {
    const id = await people.group(kind, limited);
    await describeAs(id, { name: `${word} circle`, purpose: `We collect ${word}`, about: `Meets under the ${word.toLowerCase()}tree` });
    await app.get(ReindexSearch).run();
    expect(await finders(word, id)).toEqual(knowing);
    expect(await finders(`${word}tree`, id)).toEqual(reading);
    for (const character of knowing) {
      const { hits } = (await find(character, word)).search;
      expect(hits.filter((hit) => hit.id === id)).toHaveLength(1);
      expect(JSON.stringify(hits).includes(`${word.toLowerCase()}tree`)).toBe(reading.includes(character));
    }
  });

  it('is found by its topics', async () => {
    const id = await givenGroup(app, { owner: people.people.owner, name: 'Stones', topics: ['Mineralogy'] });
    await app.runJobs();
    expect(await finders('mineralogy', id)).toEqual(cast);
  });
});

describe('the index', () => {
  it('follows a group from its beginning to its end', async () => {
    const { owner } = people.people;
    const id = await givenGroup(app, { owner, name: 'Porphyry' });
    await app.runJobs();
    expect((await find('outsider', 'porphyry')).search.total).toBe(1);
    await app.get(DescribeGroup).run(await app.actor(owner), { id, lockVersion: 1, name: 'Basalt', purpose: 'Dark stones', about: '', welcome: '', topics: [] });
    await app.runJobs();
    expect((await find('outsider', 'porphyry')).search.total).toBe(0);
    expect((await find('outsider', 'basalt')).search.hits).toMatchObject([{ id, kind: 'GROUP', path: expect.stringMatching(/^\/groups\/basalt-/) }]);
    await app.get(ArchiveGroup).archive(await app.actor(owner), id);
    await app.runJobs();
    expect((await find('outsider', 'basalt')).search.total).toBe(1);
    await app.get(ArchiveGroup).restore(await app.actor(owner), id);
    const into = await givenGroup(app, { owner, name: 'Rhyolite' });
    await app.get(MergeGroups).run(await app.actor(owner), id, into);
    expect((await find('owner', 'basalt')).search.total).toBe(0);
    await app.runJobs();
    expect(await app.get(Database).rows(sql`select from search_document where id = ${id}`)).toEqual([]);
  });

  it('loses a group that becomes hidden at once, with all it said of words, and the same after the worker has been', async () => {
    const { owner } = people.people;
    const id = await people.group('OPEN');
    await describeAs(id, { name: 'Travertine', about: 'About Deep Underground Gorges (DUG)' });
    const gorge = await givenPost(app, people.people.outsider, { title: 'Our deep underground gorges' });
    await app.get(ReindexSearch).run();
    const ids = async (query: string) => (await find('outsider', query)).search.hits.map((hit) => hit.id);
    expect(await ids('dug')).toEqual(expect.arrayContaining([id, gorge.id]));
    await app.get(ChangeKind).run(await app.actor(owner), { groupId: id, kind: 'HIDDEN', departmentIds: [] });
    for (const state of ['before', 'after']) {
      expect([state, await ids('dug')]).toEqual([state, []]);
      expect([state, await finders('travertine', id)]).toEqual([state, insiders]);
      await app.runJobs();
    }
  });

  it('tells nothing of what a group says of itself as soon as it is closed, before the worker has been', async () => {
    const id = await people.group('OPEN');
    await describeAs(id, { name: 'Porphyry', about: 'Meets under the porphyrytree' });
    await app.get(ReindexSearch).run();
    expect(await finders('porphyrytree', id)).toEqual(expect.arrayContaining(['stranger', 'outsider']));
    await app.get(ChangeKind).run(await app.actor(people.people.owner), { groupId: id, kind: 'REQUEST', departmentIds: [] });
    expect(await finders('porphyrytree', id)).toEqual(['owner', 'moderator', 'member']);
  });

  it('is the same, made anew', async () => {
    await app.runJobs();
    const contents = () => app.get(Database).rows(sql`
      select kind, id, audience_id, group_id, vector::text from search_document where kind like 'group%' order by kind, id`);
    await app.get(ReindexSearch).run();
    const before = await contents();
    await app.get(Database).rows(sql`delete from search_document where kind like 'group%'`);
    await app.get(ReindexSearch).run();
    expect(before.length).toBeGreaterThan(5);
    expect(await contents()).toEqual(before);
  });
});

it('does not take what others misspell or leave unfinished for words of a hidden group', async () => {
  const id = await people.group('HIDDEN');
  const words = ['chalcedony', 'chalcedon', 'chalcedoni', 'chalcedonyx'];
  const post = await givenPost(app, people.people.outsider, { title: 'A chalcedany ring' });
  await app.get(ReindexSearch).run();
  const before = await Promise.all(words.map((word) => find('outsider', word)));
  await describeAs(id, { name: 'Chalcedony', purpose: words.join(' '), about: 'Chalcedony Is Nice (CIN)' });
  for (let made = 0; made < 4; made += 1) await givenPost(app, people.people.member, { blogId: blogOfGroup(id).id, audience: 'GROUP', title: words.join(' ') });
  await app.get(ReindexSearch).run();
  expect(await Promise.all(words.map((word) => find('outsider', word)))).toEqual(before);
  expect(before[0]?.search.hits).toMatchObject([{ id: post.id }]);
  expect((await find('member', 'chalcedoni')).search.hits.some((hit) => hit.id === id)).toBe(true);
});

describe('groups as a filter', () => {
  const word = 'stalactite';
  let open: string;
  let hidden: string;
  beforeAll(async () => {
    const { owner, member } = people.people;
    [open, hidden] = [await people.group('OPEN'), await people.group('HIDDEN')];
    await describeAs(open, { name: 'Open caves' });
    await describeAs(hidden, { name: 'Hidden caves' });
    for (const groupId of [open, hidden]) {
      const { id } = await givenPost(app, member, { blogId: blogOfGroup(groupId).id, audience: groupId === open ? 'EVERYONE' : 'GROUP', title: `A ${word}`, body: textOf('Dripping') });
      await givenComment(app, owner, { itemId: id, text: `Another ${word}` });
    }
    await givenPost(app, people.people.outsider, { title: `My ${word}` });
    await app.get(ReindexSearch).run();
  });

  it('counts, names and narrows to those that each may know of', async () => {
    for (const character of cast) {
      const isInside = insiders.includes(character);
      const { search } = await find(character, word);
      const inEach = { count: 2, isExact: true };
      expect([character, search.groups]).toEqual([
        character, [...(isInside ? [{ group: { name: 'Hidden caves' }, ...inEach }] : []), { group: { name: 'Open caves' }, ...inEach }],
      ]);
      expect(search).toMatchObject({ total: isInside ? 5 : 3, totalIsExact: true });
      expect(JSON.stringify(search).includes('Hidden caves')).toBe(isInside);

      const inOpen = (await find(character, word, { groupIds: [open] })).search;
      expect(inOpen).toMatchObject({ total: 2, totalIsExact: true, groups: search.groups });
      expect(inOpen.hits.map(({ group }) => group?.name)).toEqual(['Open caves', 'Open caves']);
      expect(inOpen.kinds.filter(({ count }) => count > 0)).toEqual([
        { kind: 'POST', count: 1, isExact: true }, { kind: 'COMMENT', count: 1, isExact: true },
      ]);

      const inHidden = (await find(character, word, { groupIds: [hidden], kinds: ['COMMENT'] })).search;
      expect([character, inHidden.total]).toEqual([character, isInside ? 1 : 0]);
      if (!isInside) expect(inHidden.groups).toEqual([{ group: { name: 'Open caves' }, count: 1, isExact: true }]);
      expect((await find(character, word, { groupIds: [open, hidden] })).search.total).toBe(isInside ? 4 : 2);
    }
  });

  it('answers the same of a hidden group and of none', async () => {
    const none = (await find('admin', word, { groupIds: [randomUUID()] })).search;
    expect((await find('admin', word, { groupIds: [hidden] })).search).toEqual(none);
  });

  it('refuses what is no group, and too many', async () => {
    const client = await people.as('member');
    expect(await client.refusal(asked, { query: word, groupIds: ['x'] })).toBe('BAD_REQUEST');
    expect(await client.refusal(asked, { query: word, groupIds: Array.from({ length: 21 }, () => randomUUID()) })).toBe('BAD_REQUEST');
  });

  it('reads results in twenty groups with no more statements than in three', async () => {
    for (const [title, count] of [['dolomite', 3], ['limestone', 20]] as const) {
      for (let made = 0; made < count; made += 1) {
        const groupId = await givenGroup(app, { owner: people.people.owner });
        await givenPost(app, people.people.owner, { blogId: blogOfGroup(groupId).id, title: `A ${title}` });
      }
    }
    await app.get(ReindexSearch).run();
    const client = await people.as('stranger');
    const asking = (query: string, count: number) => statementCount(async () =>
      expect((await client.ask<{ searchFacets: { groups: unknown[] } }>(asked, { query })).searchFacets.groups).toHaveLength(count));
    const few = await asking('dolomite', 3);
    const many = await asking('limestone', 20);
    // What stands in few documents only is looked up once more.
    expect(many.fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('counts', () => {
  const stale = async (word: string, count: number) => {
    const audienceId = await app.get(UnitOfWork).run(() => app.get(Audiences).intern([everyone]));
    await app.get(SearchIndex).index(Array.from({ length: count }, () => givenDocument({ audienceId, title: word })));
  };

  it('tell nothing of how much there is in the index that nobody may read any more', async () => {
    const { id } = await givenPost(app, people.people.owner, { title: 'A marble' });
    await app.runJobs();
    await stale('marble', 600);
    expect((await find('stranger', 'marble')).search).toMatchObject({ total: 1, totalIsExact: true, hits: [{ id }] });
  });
});
