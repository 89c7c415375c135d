import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { ChangeStatus } from '../../blogs/blogs.public.js';
import { givenPost, textOf } from '../../blogs/testing/post.factory.js';
import { DeleteComment } from '../../comments/actions/delete-comment.js';
import { EditComment } from '../../comments/actions/edit-comment.js';
import { givenComment } from '../../comments/testing/comment.factory.js';
import { seeded } from '../testing/documents.js';
import { ReindexSearch } from './reindex-search.js';
import { tell } from '../../profiles/testing/profile-input.js';

let app: TestApp;
let people: TestPerson[];
beforeAll(async () => {
  app = await startTestApp();
  people = [await givenPerson(app), await givenPerson(app), await givenPerson(app, { department: 'Coastguard' })];
});
afterAll(() => app.close());

const contents = () => app.get(Database).rows(sql`
  select kind, id, audience_id, length, vector::text from search_document order by kind, id`);
const words = () => app.get(Database).rows(sql`select audience_id, word, documents from search_word order by audience_id, word`);

it('follows random changes to where making the index anew would end', async () => {
  await app.get(ReindexSearch).run();
  const random = seeded(11);
  const vocabulary = ['bridges', 'harbour', 'gannets', 'policy', 'review', 'Llŷn'];
  const sentence = () => Array.from({ length: 1 + random.upTo(4) }, () => random.oneOf(vocabulary)).join(' ');
  const posts: { id: string; author: TestPerson }[] = [];
  const comments: { id: string; author: TestPerson }[] = [];
  // What the state of the item does not allow is refused; that is no change to follow.
  const attempt = (work: Promise<unknown>) => work.catch((error: Error & { code?: string }) => {
    if (error.code !== 'FORBIDDEN' && error.code !== 'NOT_FOUND') throw error;
  });

  for (let step = 0; step < 90; step += 1) {
    const action = posts.length < 3 ? 0 : random.upTo(8);
    if (action === 0) {
      const author = random.oneOf(people);
      const audience = random.oneOf(['EVERYONE', 'DEPARTMENT'] as const);
      const status = random.oneOf(['published', 'published', 'draft'] as const);
      posts.push({ ...(await givenPost(app, author, { title: sentence(), body: textOf(sentence()), audience, status })), author });
    } else if (action <= 4) {
      const author = random.oneOf(people);
      const made = await attempt(givenComment(app, author, { itemId: random.oneOf(posts).id, text: sentence() }));
      if (made) comments.push({ ...(made as { id: string }), author });
    } else if (action === 5 && comments.length > 0) {
      const { id, author } = random.oneOf(comments);
      await attempt(app.get(EditComment).run(await app.actor(author), { commentId: id, text: sentence() }));
    } else if (action === 6 && comments.length > 0) {
      const { id, author } = random.oneOf(comments);
      await attempt(app.get(DeleteComment).run(await app.actor(author), id));
    } else {
      const { id, author } = random.oneOf(posts);
      const change = random.oneOf(['archive', 'withdraw', 'restore', 'restore', 'restore'] as const);
      await attempt(app.get(ChangeStatus)[change](await app.actor(author), id));
    }
    if (random.upTo(3) === 0) await app.runJobs();
  }
  await app.runJobs();

  const followed = { documents: await contents(), words: await words() };
  await app.get(Database).rows(sql`with a as (delete from search_document), b as (delete from search_word) delete from search_total`);
  await app.get(ReindexSearch).run();
  expect(followed.documents.length).toBeGreaterThan(5);
  expect(followed).toEqual({ documents: await contents(), words: await words() });
});

it('removes what is left over of things that are no more', async () => {
  const post = await givenPost(app, people[0] as TestPerson, { title: 'Left over' });
  const seen: number[] = [];
  const total = await app.get(ReindexSearch).run((done) => seen.push(done));
  expect(seen.at(-1)).toBe(total);
  await app.get(Database).rows(sql`delete from item where id = ${post.id}`);
  const before = (await contents()).length;
  await app.get(ReindexSearch).run();
  expect((await contents()).length).toBe(before - 1);
});

it('finds a post by the new name of its author', async () => {
  const [author] = people;
  if (!author) throw new Error('nobody is there');
  const post = await givenPost(app, author);
  await app.runJobs();
  await tell(await app.as(author), 'Wilhelmina Quartz', {});
  await app.runJobs();
  const rows = await app.get(Database).rows(sql`
    select id from search_document where kind = 'post' and id = ${post.id} and vector @@ '''quartz'':B'::tsquery`);
  expect(rows).toHaveLength(1);
});
