import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementsDuring } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { blogOfDepartment, blogOfGroup } from '../blogs/blog-places.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../wiki/testing/wiki.factory.js';
import { ReindexSearch } from './search.public.js';

interface Hit {
  title: { text: string }[];
  standsIn: { name: string; path: string } | null;
  group: { name: string } | null;
  stewardship: { owner: { name: string } | null; reviewedAt: string | null; isOverdue: boolean; isRetired: boolean } | null;
}

const facts = 'title { text } standsIn { name path } group { name } stewardship { owner { name } reviewedAt isOverdue isRetired }';
const searching = `query ($query: String!) { search(query: $query) { hits { ${facts} } } }`;

let app: TestApp;
let amara: TestPerson;
let reader: TestPerson;
let client: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  amara = await givenPerson(app, { name: 'Amara Osei', department: 'Department for Skills' });
  reader = await givenPerson(app, { name: 'Owain Rees', department: 'Department for Skills' });
  client = await app.as(reader);
});
afterAll(() => app.close());
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const find = async (query: string) => (await client.ask<{ search: { hits: Hit[] } }>(searching, { query })).search.hits;

describe('a page that was found', () => {
  let spaceId: string;
  let pageId: string;
  beforeAll(async () => {
    spaceId = await givenSpace(app, amara, { name: 'Research methods' });
    pageId = await givenPage(app, amara, { spaceId, title: 'Heliograph playbook' });
    await app.get(ReindexSearch).run();
  });

  it('names its space, its owner and its review', async () => {
    expect(await find('heliograph')).toEqual([
      {
        title: expect.anything(),
        standsIn: { name: 'Research methods', path: expect.stringMatching(/^\/spaces\/research-methods-/) },
        group: null,
        stewardship: { owner: { name: 'Amara Osei' }, reviewedAt: null, isOverdue: false, isRetired: false },
      },
    ]);
    await app.get(Database).rows(sql`update item set published_at = published_at - interval '13 months', created_at = created_at - interval '13 months' where id = ${pageId}`);
    expect((await find('heliograph'))[0]?.stewardship).toMatchObject({ isOverdue: true });
    await app.get(Database).rows(sql`update wiki_page set reviewed_at = now() where id = ${pageId}`);
    expect((await find('heliograph'))[0]?.stewardship).toMatchObject({ isOverdue: false, reviewedAt: expect.any(String) });
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${amara.id}`);
    expect((await find('heliograph'))[0]?.stewardship).toMatchObject({ owner: null });
    await app.get(Database).rows(sql`update account set suspended_at = null where person_id = ${amara.id}`);
  });

  it('asks no more statements for many than for few', async () => {
    for (let index = 0; index < 12; index += 1) {
      const owner = await givenPerson(app, { name: `Steward ${index}` });
      await givenPage(app, owner, { spaceId: await givenSpace(app, owner, { name: `Space ${index}` }), title: `${index < 2 ? 'Semaphore' : 'Telegraph'} number ${index}` });
    }
    await app.get(ReindexSearch).run();
    const few = await statementsDuring(async () => expect(await find('semaphore')).toHaveLength(2));
    const many = await statementsDuring(async () => expect(await find('telegraph')).toHaveLength(10));
    expect(many.length).toBeLessThanOrEqual(few.length);
  });
});

describe('a post that was found', () => {
  it('names the blog of its department, or its group, and nothing for an own blog', async () => {
    const groupId = await givenGroup(app, { owner: amara, name: 'Signals network' });
    await givenPost(app, amara, { title: 'Lighthouse of the department', blogId: blogOfDepartment(amara.departmentId).id });
    await givenPost(app, amara, { title: 'Beacon of the group', blogId: blogOfGroup(groupId).id });
    await givenPost(app, amara, { title: 'Lantern of one’s own' });
    await app.get(ReindexSearch).run();
    expect(await find('lighthouse')).toMatchObject([{ standsIn: { name: 'Department for Skills blog', path: expect.stringMatching(/^\/blogs\/department-for-skills-/) }, group: null, stewardship: null }]);
    expect(await find('beacon')).toMatchObject([{ standsIn: null, group: { name: 'Signals network' } }]);
    expect(await find('lantern')).toMatchObject([{ standsIn: null, group: null }]);
  });
});
