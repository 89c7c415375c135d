import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { ownBlogOf } from '../blog-places.js';
import { BlogQueries } from '../blog.queries.js';
import { givenDepartmentBlog } from '../testing/blog.factory.js';
import { draftInput, givenPost } from '../testing/post.factory.js';
import { ChangeStatus } from './change-status.js';
import { PinPost } from './pin-post.js';
import { PublishPost } from './publish-post.js';
import { SaveDraft } from './save-draft.js';

let app: TestApp;
let author: TestPerson;
let editor: TestPerson;
let blogId: string;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  editor = await givenPerson(app, { department: 'Department for Roads' });
  blogId = await givenDepartmentBlog(app, author, [editor]);
});
beforeEach(() => app.get(Database).rows(sql`delete from blog_pin`));
afterAll(() => app.close());

const post = async (title: string, more: object = {}) => (await givenPost(app, author, { title, blogId, ...more })).id;
const pin = async (id: string, person = editor) => app.get(PinPost).pin(await app.actor(person), id);
const pinned = async (person = editor) => (await app.get(BlogQueries).pins(await app.actor(person), [blogId])).map(({ postId }) => postId);

describe('PinPost', () => {
  describe('refuses', () => {
    it('a post that is not there', async () => {
      await expect(pin('01890000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('a post that the editor may not read, as if it were not there', async () => {
      const id = await post('Inside', { audience: 'DEPARTMENT' });
      await expect(pin(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('whoever does not look after the blog, its author too', async () => {
      const id = await post('Mine');
      await expect(pin(id, author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
      await expect(pin(id, admin)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('what is archived', async () => {
      const id = await post('Old', { status: 'archived' });
      await expect(pin(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('one too many, also of several at once', async () => {
      const ids = [await post('1'), await post('2'), await post('3'), await post('4'), await post('5')];
      const answers = await Promise.all(ids.map((id) => pin(id)));
      expect(answers.map(({ type }) => type).sort()).toEqual(['PinsChanged', 'PinsChanged', 'PinsChanged', 'ValidationFailed', 'ValidationFailed']);
      expect(await pinned()).toHaveLength(3);
    });
  });

  it('puts posts behind each other, and the same one once', async () => {
    const [one, two] = [await post('One'), await post('Two')];
    for (const id of [one, two, one]) await pin(id);
    expect(await pinned()).toEqual([one, two]);
    await app.get(PinPost).unpin(await app.actor(editor), one);
    expect(await pinned()).toEqual([two]);
    const events = await app.get(Database).rows<{ change: string }>(sql`
      select facts->>'change' as change from event_log where name = 'blog-pins-changed' and facts->>'postId' = ${one} order by id`);
    expect(events.map(({ change }) => change)).toEqual(['pinned', 'unpinned']);
  });

  it('moves a post one place, and not beyond the ends', async () => {
    const [one, two, three] = [await post('One'), await post('Two'), await post('Three')];
    for (const id of [one, two, three]) await pin(id);
    const actor = await app.actor(editor);
    await app.get(PinPost).move(actor, three, 'UP');
    expect(await pinned()).toEqual([one, three, two]);
    await app.get(PinPost).move(actor, one, 'UP');
    await app.get(PinPost).move(actor, two, 'DOWN');
    expect(await pinned()).toEqual([one, three, two]);
    await app.get(PinPost).move(actor, one, 'DOWN');
    expect(await pinned()).toEqual([three, one, two]);
    await expect(app.get(PinPost).move(actor, await post('Not pinned'), 'UP')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('two editors who move at once lose nothing', async () => {
    const ids = [await post('One'), await post('Two'), await post('Three')];
    for (const id of ids) await pin(id);
    const actor = await app.actor(editor);
    await Promise.all(ids.flatMap((id) => [app.get(PinPost).move(actor, id, 'UP'), app.get(PinPost).move(actor, id, 'DOWN')]));
    expect((await pinned()).toSorted()).toEqual(ids.toSorted());
  });

  it('shows nothing that has left the blog or is not published, and makes room for others', async () => {
    const [moved, archived, stays] = [await post('Moves'), await post('Archived'), await post('Stays')];
    for (const id of [moved, archived, stays]) await pin(id);
    const actor = await app.actor(author);
    await app.get(SaveDraft).run(actor, { postId: moved, baseVersion: 1, draft: draftInput({ blogId: ownBlogOf(author.id).id }) });
    await app.get(PublishPost).run(actor, { postId: moved, draftVersion: 2 });
    await app.get(ChangeStatus).archive(actor, archived);
    expect(await pinned()).toEqual([stays]);
    const [one, two] = [await post('One'), await post('Two')];
    for (const id of [one, two]) await pin(id);
    expect(await pinned()).toEqual([stays, one, two]);
  });

  it('shows each only what they may read', async () => {
    const colleague = await givenPerson(app);
    await givenDepartmentBlog(app, author, [colleague]);
    const [inside, open] = [await post('Inside', { audience: 'DEPARTMENT' }), await post('Open')];
    for (const id of [inside, open]) await pin(id, colleague);
    expect([await pinned(colleague), await pinned(editor)]).toEqual([[inside, open], [open]]);
  });
});
