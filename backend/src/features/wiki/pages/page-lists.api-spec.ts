import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type StatementCount, statementCount } from '../../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { forgetLimits } from '../../groups/testing/standing.js';
import { DeletePage } from './actions/delete-page.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';

let app: TestApp;
let rosa: TestPerson;
let spaceId: string;
let hub: string;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  spaceId = await givenSpace(app, rosa);
  hub = await givenPage(app, rosa, { spaceId, title: 'Hub' });
});
afterAll(() => app.close());

const people = 'id name path department { id name }';
const card = 'id title path space { id name path viewerCan { edit } } ancestors { id title path } lastChange { at summary person { id name } }';
const due = `reviewDue owner { ${people} } page { ${card} }`;

/** Each as somebody asks for it who wants all that a row can tell. `$id` is a space, `$page` a page, `$person` a person. */
const lists: Readonly<Record<string, string>> = {
  'recent pages': `wikiSpace(address: $id) { recentPages(first: 50) { nodes { ${card} } } }`,
  'the pages of a person': `person(address: $person) { editedPages(first: 50) { nodes { ${card} } } }`,
  'pages to link to': `wikiPageSuggestions(query: "page", first: 20) { ${card} }`,
  'a tree': 'wikiSpace(address: $id) { tree { nodes { id title path hasChildren } } }',
  'what leads to a page': 'wikiPage(address: $page) { linkedFrom(first: 50) { nodes { id title path } } }',
  'the bin': `wikiSpace(address: $id) { bin(first: 50) { nodes { id title pageCount deletedBy { ${people} } } } }`,
  'pages to look after': `wikiSpace(address: $id) { pagesToLookAfter(list: OVERDUE, first: 50) { nodes { ${due} } } }`,
  'dead links': `wikiSpace(address: $id) { deadLinks(first: 50) { nodes { wanted page { ${card} } } } }`,
  'own reviews': `pagesToReview(first: 50) { nodes { ${due} } }`,
};

/** So many more pages, by somebody else each: overdue, leading to the hub and to nothing, and as many in the bin. */
async function grow(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await forgetLimits(app);
    const author = await givenPerson(app);
    const [id, gone] = [await givenPage(app, author, { spaceId, parentId: hub }), await givenPage(app, author, { spaceId })];
    await app.get(DeletePage).run(await app.actor(author), gone);
    await app.get(Database).rows(sql`update item set published_at = published_at - interval '5 years', owner_person_id = ${rosa.id} where id = ${id}`);
    await app.get(Database).rows(sql`insert into item_link (from_item_id, to_item_id) values (${id}, ${hub}), (${id}, ${gone})`);
  }
}

async function statementsOf(name: string): Promise<{ count: StatementCount; rows: number }> {
  const client = await app.as(rosa);
  const variables = { id: spaceId, page: hub, person: rosa.id };
  const used = Object.keys(variables).filter((one) => lists[name]?.includes(`$${one}`)).map((one) => `$${one}: String!`);
  const ask = () => client.ask(`query${used.length > 0 ? `(${used.join()})` : ''} { ${lists[name]} }`, variables);
  const answer = JSON.stringify(await ask());
  return { count: await statementCount(ask), rows: answer.split('"id"').length };
}

describe('lists of pages', () => {
  it('take as many statements for many rows as for few', async () => {
    const names = Object.keys(lists);
    await grow(2);
    const few = [];
    for (const name of names) few.push(await statementsOf(name));
    await grow(8);
    for (const [index, name] of names.entries()) {
      const many = await statementsOf(name);
      expect([name, many.count.fewest <= (few[index]?.count.most ?? 0)]).toEqual([name, true]);
      if (name !== 'the pages of a person' && name !== 'a tree') expect([name, many.rows > (few[index]?.rows ?? 0)]).toEqual([name, true]);
    }
  });
});
