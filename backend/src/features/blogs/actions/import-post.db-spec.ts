import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { LinksAgain } from '../../content/content.public.js';
import { ImportedPosts, newPostAddress } from '../imported-posts.js';
import { draftInput, pictureText, textOf } from '../testing/post.factory.js';
import { ChangeStatus } from './change-status.js';
import { ImportPost, type ImportPostInput } from './import-post.js';
import { PublishPost } from './publish-post.js';
import { SaveDraft } from './save-draft.js';

let app: TestApp;
let author: TestPerson;
let second: TestPerson;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  second = await givenPerson(app);
});
afterAll(() => app.close());

const publishedAt = new Date('2015-03-12T00:00:00Z');

function input(changes: Partial<ImportPostInput> = {}): ImportPostInput & { path: string } {
  count += 1;
  const sourceId = `blog/2015-03-12-hello-${count}`;
  return {
    ...newPostAddress('Hello', sourceId),
    sourceId,
    title: 'Hello',
    authorIds: [author.id, second.id],
    departmentId: author.departmentId,
    publishedAt,
    tags: ['Agile', 'agile', 'How we work'],
    standfirst: '',
    markingId: 'official',
    // New ids for its blocks every time, as a reader of Markdown gives them.
    body: () => Promise.resolve(textOf('We are here.')),
    ...changes,
  };
}

const run = (post: ImportPostInput) => app.get(ImportPost).run(post);

function stored(id: string) {
  return app.get(Database).row(sql`
    select item.status, item.revision_number as revision, item.published_at as "publishedAt", item.title, item.excerpt,
      array(select person_id from item_author where item_id = item.id order by position) as authors,
      (select readers from audience where id = item.audience_id) as readers,
      array(select tag.name from item_tag join tag on tag.id = tag_id where item_id = item.id order by position) as tags,
      array(select name from event_log where subject_id = item.id order by event_log.id) as events
    from item where id = ${id}`);
}

describe('ImportPost', () => {
  it('publishes what is new, under its own date', async () => {
    const post = input();
    expect(await run(post)).toEqual({ type: 'created', id: post.id });
    expect(await stored(post.id)).toEqual({
      status: 'PUBLISHED',
      revision: 1,
      publishedAt,
      title: 'Hello',
      excerpt: 'We are here.',
      authors: [author.id, second.id],
      readers: ['everyone'],
      tags: ['Agile', 'How we work'],
      events: ['post-published'],
    });
    expect((await app.get(ImportedPosts).all('blog/')).get(post.sourceId)).toMatchObject({ id: post.id, path: post.path });
  });

  it('again changes nothing, although its blocks have new ids', async () => {
    const post = input();
    await run(post);
    expect(await run({ ...post, ...newPostAddress('Hello', post.sourceId) })).toEqual({ type: 'unchanged', id: post.id });
    expect(await stored(post.id)).toMatchObject({ revision: 1, events: ['post-published'] });
  });

  it('makes a revision of what has changed', async () => {
    const post = input();
    await run(post);
    expect(await run({ ...post, body: () => Promise.resolve(textOf('We have moved.')) })).toMatchObject({ type: 'updated' });
    expect(await stored(post.id)).toMatchObject({ revision: 2, excerpt: 'We have moved.', publishedAt, events: ['post-published', 'post-edited'] });
    expect(await run({ ...post, body: () => Promise.resolve(textOf('We have moved.')) })).toMatchObject({ type: 'unchanged' });
  });

  it('takes over authors, date and department without a new revision', async () => {
    const post = input();
    await run(post);
    const later = new Date('2015-04-01T00:00:00Z');
    expect(await run({ ...post, authorIds: [second.id], publishedAt: later })).toMatchObject({ type: 'updated' });
    expect(await stored(post.id)).toMatchObject({ revision: 1, authors: [second.id], publishedAt: later });
  });

  describe('leaves alone', () => {
    const save = async (id: string, version = 1) =>
      app.get(SaveDraft).run(await app.actor(author), { postId: id, baseVersion: version, draft: draftInput({ title: 'Mine' }) });

    it('a post with a draft that somebody has begun here', async () => {
      const post = input();
      await run(post);
      await save(post.id);
      expect(await run({ ...post, title: 'Theirs' })).toEqual({ type: 'edited-here', id: post.id });
    });

    it('a post that was published anew here', async () => {
      const post = input();
      await run(post);
      await save(post.id);
      await app.get(PublishPost).run(await app.actor(author), { postId: post.id, draftVersion: 2 });
      expect(await run({ ...post, title: 'Theirs' })).toMatchObject({ type: 'edited-here' });
      expect(await stored(post.id)).toMatchObject({ title: 'Mine' });
    });

    it.each(['archive', 'withdraw'] as const)('a post that its author decided to %s', async (verb) => {
      const post = input();
      await run(post);
      await app.get(ChangeStatus)[verb](await app.actor(author), post.id);
      expect(await run({ ...post, title: 'Theirs' })).toMatchObject({ type: 'edited-here' });
    });
  });

  it('brings a draft that nobody has changed up to date, under a new version', async () => {
    const post = input();
    await run(post);
    const actor = await app.actor(author);
    await app.get(SaveDraft).run(actor, { postId: post.id, baseVersion: 1, draft: draftInput({ title: 'Mine' }) });
    await app.get(Database).rows(sql`update item_draft set changed = false where item_id = ${post.id}`);
    await run({ ...post, title: 'Theirs' });
    const draft = await app.get(Database).row(sql`select title, version, changed from item_draft where item_id = ${post.id}`);
    expect(draft).toEqual({ title: 'Theirs', version: 3, changed: false });
  });

  it('keeps a picture once, however often it comes', async () => {
    const bytes = await sharp({ create: { width: 5, height: 5, channels: 3, background: '#123456' } }).png().toBuffer();
    const post = input({
      body: async (attach) => {
        const { id } = await attach({ bytes, name: 'img/team.png', description: 'The team' });
        return pictureText(id, { alt: 'The team' });
      },
    });
    await run(post);
    expect(await run(post)).toMatchObject({ type: 'unchanged' });
    const kept = await app.get(Database).rows(sql`select name, description from attachment where item_id = ${post.id}`);
    expect(kept).toEqual([{ name: 'team.png', description: 'The team' }]);
  });

  it('keeps nothing of a post whose text cannot be made', async () => {
    const post = input({ body: () => Promise.reject(new Error('bad Markdown')) });
    await expect(run(post)).rejects.toThrow('bad Markdown');
    expect(await stored(post.id)).toBeUndefined();
  });

  it('refuses a text outside the schema', async () => {
    const post = input({ body: () => Promise.resolve({ type: 'doc', content: [{ type: 'script' }] }) });
    await expect(run(post)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await stored(post.id)).toBeUndefined();
  });

  it('finds links to posts that came later when asked to look again', async () => {
    const target = input();
    const link = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See', marks: [{ type: 'link', attrs: { href: target.path } }] }] }] };
    const post = input({ body: () => Promise.resolve(link) });
    await run(post);
    await run(target);
    await app.get(LinksAgain).run([post.id]);
    const links = await app.get(Database).rows(sql`select to_item_id as id from item_link where from_item_id = ${post.id}`);
    expect(links).toEqual([{ id: target.id }]);
  });
});
