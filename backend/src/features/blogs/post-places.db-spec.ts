import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { CorrectDepartment } from '../identity/identity.public.js';
import { ChangeAuthors } from './actions/change-authors.js';
import { CreatePost } from './actions/create-post.js';
import { DiscardDraft } from './actions/discard-draft.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { blogOfDepartment, ownBlogOf } from './blog-places.js';
import { PostQueries } from './post.queries.js';
import { draftInput, givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { department: 'Department for Skills' });
  outsider = await givenPerson(app, { department: 'Department for Roads' });
});
afterAll(() => app.close());

const own = () => ownBlogOf(author.id).id;
const department = () => blogOfDepartment(author.departmentId).id;

async function save(person: TestPerson, postId: string, baseVersion: number, blogId: string | null) {
  return app.get(SaveDraft).run(await app.actor(person), { postId, baseVersion, draft: draftInput({ blogId }) });
}

async function publish(person: TestPerson, postId: string, draftVersion: number) {
  return app.get(PublishPost).run(await app.actor(person), { postId, draftVersion });
}

async function where(postId: string) {
  const row = await app.get(Database).row<{ now: string; chosen: string | null }>(sql`
    select blog_id as now, chosen_blog_id as chosen from blog_post where id = ${postId}`);
  return row;
}

describe('a post without a choice', () => {
  it("stands in its author's own blog, which is made once by two who begin at once", async () => {
    const writer = await givenPerson(app);
    const actor = await app.actor(writer);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const made = await Promise.all(ids.map((id) => app.get(CreatePost).run(actor, { id, draft: draftInput() })));
    expect(made.map(({ type }) => type)).toEqual(['DraftSaved', 'DraftSaved', 'DraftSaved']);
    expect(await Promise.all(ids.map(where))).toEqual(ids.map(() => ({ now: ownBlogOf(writer.id).id, chosen: null })));
    const blogs = await app.get(Database).rows(sql`select from blog where person_id = ${writer.id}`);
    expect(blogs).toHaveLength(1);
  });
});

describe('choosing', () => {
  it("takes effect at once before the first publication, for the first in a department's blog too", async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    await save(author, id, 1, department());
    expect(await where(id)).toEqual({ now: department(), chosen: null });
    expect((await publish(author, id, 2)).type).toBe('PostPublished');
    expect(await where(id)).toEqual({ now: department(), chosen: null });
  });

  it('of another blog for a published post waits for publishing, and is forgotten with the draft', async () => {
    const { id } = await givenPost(app, author);
    expect(await save(author, id, 1, department())).toMatchObject({ type: 'DraftSaved' });
    expect(await where(id)).toEqual({ now: own(), chosen: department() });
    await app.get(DiscardDraft).run(await app.actor(author), id);
    expect(await where(id)).toEqual({ now: own(), chosen: null });
    await save(author, id, 3, department());
    expect((await publish(author, id, 4)).type).toBe('PostPublished');
    expect(await where(id)).toEqual({ now: department(), chosen: null });
    const events = await app.get(Database).rows<{ name: string; facts: unknown }>(sql`
      select name, facts from event_log where subject_id = ${id} and name = 'post-moved'`);
    expect(events).toEqual([{ name: 'post-moved', facts: { blogId: department() } }]);
  });

  it('alone is a change that gives the draft a new version, and the same again is none', async () => {
    const { id } = await givenPost(app, author);
    const draft = draftInput({ blogId: department() });
    const again = async (blogId: string) => app.get(SaveDraft).run(await app.actor(author), { postId: id, baseVersion: 1, draft: { ...draft, blogId } });
    expect(await again(department())).toMatchObject({ post: { draftChanged: true } });
    expect(await again(department())).toMatchObject({ type: 'DraftSaved' });
    expect(await again(own())).toMatchObject({ type: 'EditConflict', current: { version: 2 } });
  });

  it('nothing leaves the post where it is', async () => {
    const { id } = await givenPost(app, author, { blogId: department() });
    await save(author, id, 1, null);
    expect(await where(id)).toEqual({ now: department(), chosen: null });
  });
});

describe('refuses', () => {
  it.each([
    ["another department's blog", () => blogOfDepartment(outsider.departmentId).id],
    ["somebody else's own blog", () => ownBlogOf(outsider.id).id],
    ['what is no blog', () => randomUUID()],
    ['what is no id', () => 'the best one'],
  ])('%s', async (_, blogId) => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    expect(await save(author, id, 1, blogId())).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.blogId' }] });
    expect(await where(id)).toEqual({ now: own(), chosen: null });
  });

  it("a department's blog for somebody without department", async () => {
    const writer = await givenPerson(app);
    await app.get(Database).rows(sql`update person set department_id = null where id = ${writer.id}`);
    const { id } = await givenPost(app, writer, { status: 'draft' });
    expect(await save(writer, id, 1, blogOfDepartment(writer.departmentId).id)).toMatchObject({ type: 'ValidationFailed' });
  });
});

describe('somebody who moves to another department', () => {
  it('leaves posts where they were put, and can go on editing them', async () => {
    const mover = await givenPerson(app);
    const blogId = blogOfDepartment(mover.departmentId).id;
    const { id } = await givenPost(app, mover, { blogId });
    await app.get(CorrectDepartment).run({ email: mover.email, departmentName: 'Department for Roads' });
    expect(await where(id)).toEqual({ now: blogId, chosen: null });
    await save(mover, id, 1, blogId);
    await app.get(SaveDraft).run(await app.actor(mover), { postId: id, baseVersion: 1, draft: draftInput({ title: 'Mended', blogId }) });
    expect((await publish(mover, id, 2)).type).toBe('PostPublished');
    expect(await where(id)).toEqual({ now: blogId, chosen: null });
  });

  it('cannot publish in the old one what was only a draft', async () => {
    const mover = await givenPerson(app);
    const { id } = await givenPost(app, mover, { status: 'draft', blogId: blogOfDepartment(mover.departmentId).id });
    await app.get(CorrectDepartment).run({ email: mover.email, departmentName: 'Department for Roads' });
    expect(await publish(mover, id, 1)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.blogId' }] });
  });
});

describe('co-authors', () => {
  it("may choose the blog of any author's department, and what stood in the blog of one who left goes to the next", async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const input = { postId: id, personId: outsider.id };
    await app.get(ChangeAuthors).add(await app.actor(author), input);
    expect(await save(author, id, 1, blogOfDepartment(outsider.departmentId).id)).toMatchObject({ type: 'DraftSaved' });
    expect(await save(author, id, 2, own())).toMatchObject({ type: 'DraftSaved' });
    await app.get(ChangeAuthors).remove(await app.actor(outsider), { postId: id, personId: author.id });
    expect(await where(id)).toEqual({ now: ownBlogOf(outsider.id).id, chosen: null });
  });
});

describe('the blog of a post', () => {
  it('comes with the post', async () => {
    const { id } = await givenPost(app, author, { blogId: department() });
    const post = await app.get(PostQueries).getById(await app.actor(outsider), id);
    expect(post).toMatchObject({ blog: { kind: 'DEPARTMENT', name: 'Department for Skills', editorIds: [] }, isPinned: false, takenOut: null });
  });
});
