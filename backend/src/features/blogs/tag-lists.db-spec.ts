import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type Page, readPage } from '../../platform/graphql/page.js';
import { givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { ItemCardQueries, type ItemCardRow, ReadableTagQueries } from '../content/content.public.js';
import { Post } from './post.entity.js';
import { givenPost } from './testing/post.factory.js';

let app: TestApp;
let reader: Actor;
let tagId: string;
let writerIds: string[];

beforeAll(async () => {
  app = await startTestApp();
  const writers = [await givenPerson(app), await givenPerson(app)] as const;
  writerIds = writers.map(({ id }) => id);
  for (let number = 1; number <= 7; number += 1) {
    await givenPost(app, writers[number <= 4 ? 0 : 1], { title: `Post ${number}`, tags: ['Queues'] });
    await givenPost(app, writers[0], { title: `Other ${number}`, tags: ['Something else'] });
  }
  await givenPost(app, writers[0], { title: 'Inside', audience: 'DEPARTMENT', tags: ['Queues'] });
  await givenPost(app, writers[0], { title: 'Archived', status: 'archived', tags: ['Queues'] });
  reader = await app.actor(await givenPerson(app, { department: 'Department of Health' }));
  const row = await app.get(Database).row<{ id: string }>(sql`select id from tag where name = 'Queues'`);
  tagId = row?.id ?? '';
});
afterAll(() => app.close());

/** All pages one after another. */
async function all(common: number, first: number): Promise<string[]> {
  const titles: string[] = [];
  let after: string | null = null;
  do {
    const page: Page<ItemCardRow> = await app.get(ItemCardQueries).byTag(reader, Post.kind, tagId, readPage({ first, after }), common);
    titles.push(...page.nodes.map(({ title }) => title));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return titles;
}

describe('posts with a tag', () => {
  const newestFirst = ['Post 7', 'Post 6', 'Post 5', 'Post 4', 'Post 3', 'Post 2', 'Post 1'];

  it.each([['rare', 1000], ['common', 1]])('are the same, newest first, when it is %s', async (_, common) => {
    for (const first of [2, 3, 50]) expect(await all(common, first)).toEqual(newestFirst);
  });

  it('are counted with those who wrote most of them', async () => {
    expect(await app.get(ReadableTagQueries).figures(reader, Post.kind, tagId)).toEqual({
      count: 7,
      writers: [{ personId: writerIds[0], count: 4 }, { personId: writerIds[1], count: 3 }],
    });
  });
});
