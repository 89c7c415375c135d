import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { type Character, GroupCast, cast } from '../testing/group-cast.js';
import { givenGroup } from '../testing/group.factory.js';

const asked = `query ($filter: PeopleFilter!) {
  people(filter: $filter) { total pageCount people { name } }
  peopleFacets(filter: $filter) { name values { value label count } }
}`;

interface Directory {
  people: { total: number; pageCount: number; people: { name: string }[] };
  peopleFacets: { name: string; values: { value: string; label: string; count: number }[] }[];
}

let app: TestApp;
let people: GroupCast;
let groups: Record<'open' | 'limited' | 'request' | 'hidden' | 'archived', string>;
beforeAll(async () => {
  app = await startTestApp();
  people = await GroupCast.of(app);
  groups = {
    open: await people.group('OPEN'), limited: await people.group('OPEN', true), request: await people.group('REQUEST'),
    hidden: await people.group('HIDDEN'), archived: await people.group('OPEN'),
  };
  for (const [name, id] of Object.entries(groups)) await app.get(Database).rows(sql`update people_group set name = ${`The ${name} one`} where id = ${id}`);
  await app.get(Database).rows(sql`update people_group set archived_at = now() where id = ${groups.archived}`);
});
afterAll(() => app.close());

const look = async (character: Character, filter = {}) => (await people.as(character)).ask<Directory>(asked, { filter });
const valuesOf = ({ peopleFacets }: Directory, facet: string) => peopleFacets.find(({ name }) => name === facet)?.values ?? [];

const belonging = ['member Person', 'moderator Person', 'owner Person'];
const insiders: Character[] = ['owner', 'moderator', 'member'];

describe('people by group', () => {
  it.each<[keyof typeof groups, readonly Character[]]>([
    ['open', cast],
    ['limited', cast.filter((character) => character !== 'outsider')],
    ['request', insiders],
    ['hidden', insiders],
  ])('of the %s one are told to those who may see who belongs', async (name, seeing) => {
    for (const character of cast) {
      const all = await look(character);
      const offered = valuesOf(all, 'GROUP').find(({ value }) => value === groups[name]);
      const narrowed = await look(character, { groupIds: [groups[name]] });
      if (seeing.includes(character)) {
        expect([character, offered]).toEqual([character, { value: groups[name], label: `The ${name} one`, count: 3 }]);
        expect([character, narrowed.people.people.map((person) => person.name).sort()]).toEqual([character, belonging]);
        expect(narrowed.people).toMatchObject({ total: 3, pageCount: 1 });
        expect(valuesOf(narrowed, 'LETTER')).toEqual([{ value: 'm', label: 'm', count: 2 }, { value: 'o', label: 'o', count: 1 }]);
        expect(valuesOf(narrowed, 'DEPARTMENT').map(({ count }) => count)).toEqual([3]);
      } else {
        expect([character, offered]).toEqual([character, undefined]);
        expect(JSON.stringify([all, narrowed])).not.toContain(groups[name]);
        expect(JSON.stringify([all, narrowed])).not.toContain(`The ${name} one`);
        expect(narrowed).toEqual(await look(character, { groupIds: [randomUUID()] }));
        expect(narrowed.people).toEqual({ total: 0, pageCount: 0, people: [] });
      }
    }
  });

  it('of an archived one are not offered to choose from', async () => {
    for (const character of ['owner', 'stranger'] as const) {
      expect(valuesOf(await look(character), 'GROUP').map(({ label }) => label)).not.toContain('The archived one');
    }
  });

  it('of any of several groups fit, and other filters narrow them', async () => {
    const { open, hidden } = groups;
    expect((await look('member', { groupIds: [open, hidden] })).people.total).toBe(3);
    expect((await look('stranger', { groupIds: [open, hidden] })).people.total).toBe(3);
    expect((await look('stranger', { groupIds: [open], letter: 'o' })).people.people).toEqual([{ name: 'owner Person' }]);
    expect(valuesOf(await look('stranger', { groupIds: [open], letter: 'z' }), 'GROUP')).toContainEqual({ value: open, label: 'The open one', count: 0 });
  });

  it('are refused where it is no group, or are too many', async () => {
    const client = await people.as('member');
    expect(await client.refusal(asked, { filter: { groupIds: ['x'] } })).toBe('BAD_REQUEST');
    expect(await client.refusal(asked, { filter: { groupIds: Array.from({ length: 21 }, () => randomUUID()) } })).toBe('BAD_REQUEST');
  });

  it('take as many statements of many groups as of few', async () => {
    const client = await people.as('stranger');
    const few = await statementCount(() => client.ask(asked, { filter: { groupIds: [groups.open] } }));
    for (let made = 0; made < 25; made += 1) await givenGroup(app, { owner: people.people.owner });
    expect((await statementCount(() => client.ask(asked, { filter: { groupIds: [groups.open] } }))).fewest).toBeLessThanOrEqual(few.most);
  });
});

describe('the groups of a person, on their profile', () => {
  const groupsOf = async (viewer: Character, person: Character) => {
    const { person: found } = await (await people.as(viewer)).ask<{ person: { groups: Record<'inCommon' | 'open', { id: string }[]> } }>(
      'query ($address: String!) { person(address: $address) { groups { inCommon { id } open { id } } } }', { address: people.people[person].id });
    const named = (those: { id: string }[]) => Object.keys(groups).filter((name) => those.some(({ id }) => id === groups[name as keyof typeof groups]));
    return { inCommon: named(found.groups.inCommon), open: named(found.groups.open) };
  };

  it.each<[Character, string[], string[]]>([
    ['owner', ['open', 'limited', 'request', 'hidden'], []],
    ['moderator', ['open', 'limited', 'request', 'hidden'], []],
    ['stranger', [], ['open', 'limited']],
    ['outsider', [], ['open']],
    ['removed', [], ['open', 'limited']],
    ['invited', [], ['open', 'limited']],
    ['admin', [], ['open', 'limited']],
  ])('tell %s of those alone whose members they may see', async (viewer, inCommon, open) => {
    expect(await groupsOf(viewer, 'member')).toEqual({ inCommon, open });
    expect(await groupsOf(viewer, 'removed')).toEqual({ inCommon: [], open: [] });
  });
});
