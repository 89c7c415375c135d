import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { ownBlogOf } from '../blog-places.js';
import { BlogQueries } from '../blog.queries.js';
import { PostQueries } from '../post.queries.js';
import { givenDepartmentBlog } from '../testing/blog.factory.js';
import { draftInput, givenPost } from '../testing/post.factory.js';
import { PinPost } from './pin-post.js';
import { PublishPost } from './publish-post.js';
import { SaveDraft } from './save-draft.js';
import { TakeOutPost } from './take-out-post.js';

let app: TestApp;
let author: TestPerson;
let editor: TestPerson;
let blogId: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  editor = await givenPerson(app);
  blogId = await givenDepartmentBlog(app, author, [editor]);
});
afterAll(() => app.close());

const takeOut = async (postId: string, { person = editor, reason = 'It is about another department.' } = {}) =>
  app.get(TakeOutPost).run(await app.actor(person), { postId, reason });
const read = async (postId: string) => app.get(PostQueries).getById(await app.actor(author), postId);

describe('TakeOutPost', () => {
  describe('refuses', () => {
    it('a post that the editor may not read, as if it were not there', async () => {
      const stranger = await givenPerson(app, { department: 'Department for Roads' });
      await givenDepartmentBlog(app, author, [stranger]);
      const { id } = await givenPost(app, author, { blogId, audience: 'DEPARTMENT' });
      await expect(takeOut(id, { person: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('whoever is no editor: the author, colleagues, site administrators', async () => {
      const { id } = await givenPost(app, author, { blogId });
      for (const person of [author, await givenPerson(app), await givenPerson(app, { roles: ['SITE_ADMIN', 'MODERATOR'] })]) {
        await expect(takeOut(id, { person })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    });

    it('a post in an own blog', async () => {
      const { id } = await givenPost(app, author);
      await expect(takeOut(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it.each(['', '  ', 'x'.repeat(501)])('the reason %j', async (reason) => {
      const { id } = await givenPost(app, author, { blogId });
      expect(await takeOut(id, { reason })).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'reason' }] });
      expect((await read(id)).blog.id).toBe(blogId);
    });
  });

  it("sends the post to its author's own blog, for the same readers, without its pin, and says who and why", async () => {
    const { id } = await givenPost(app, author, { blogId, audience: 'DEPARTMENT' });
    await app.get(PinPost).pin(await app.actor(editor), id);
    const before = await read(id);
    expect(await takeOut(id)).toMatchObject({ type: 'PostTakenOut', post: { blog: { kind: 'OWN' } } });
    expect(await read(id)).toMatchObject({
      blog: { id: ownBlogOf(author.id).id },
      isPinned: false,
      status: 'PUBLISHED',
      audienceId: before.audienceId,
      takenOut: { blogId, personId: editor.id, reason: 'It is about another department.' },
    });
    expect(await app.get(BlogQueries).pins(await app.actor(editor), [blogId])).not.toContainEqual(expect.objectContaining({ postId: id }));
    const events = await app.get(Database).rows(sql`
      select actor_id as actor, facts from event_log where subject_id = ${id} and name = 'post-taken-out'`);
    expect(events).toEqual([{ actor: editor.id, facts: { blogId } }]);
  });

  it('of two at once lets one do it', async () => {
    const { id } = await givenPost(app, author, { blogId });
    const answers = await Promise.allSettled([takeOut(id, { reason: 'First' }), takeOut(id, { reason: 'Second' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is forgotten when the authors publish again, and may be undone so', async () => {
    const { id } = await givenPost(app, author, { blogId });
    await takeOut(id);
    const actor = await app.actor(author);
    await app.get(SaveDraft).run(actor, { postId: id, baseVersion: 1, draft: draftInput({ title: 'Better', blogId }) });
    expect(await read(id)).toMatchObject({ takenOut: { personId: editor.id } });
    expect(await app.get(PublishPost).run(actor, { postId: id, draftVersion: 2 })).toMatchObject({ type: 'PostPublished' });
    expect(await read(id)).toMatchObject({ blog: { id: blogId }, takenOut: null });
  });
});
