import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { blogOfGroup, ownBlogOf } from '../blog-places.js';
import { BlogQueries } from '../blog.queries.js';
import { givenDepartmentBlog } from '../testing/blog.factory.js';
import { givenPost } from '../testing/post.factory.js';
import { LookAfterBlog } from './look-after-blog.js';

let app: TestApp;
let admin: TestPerson;
let editor: TestPerson;
let colleague: TestPerson;
let blogId: string;

beforeAll(async () => {
  app = await startTestApp();
  admin = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  editor = await givenPerson(app);
  colleague = await givenPerson(app);
  blogId = await givenDepartmentBlog(app, colleague, [editor]);
});
afterAll(() => app.close());

const editors = async () => (await app.get(BlogQueries).get(await app.actor(admin), blogId)).editorIds;
const name = async (person: TestPerson, personId: string, id = blogId) => app.get(LookAfterBlog).nameEditor(await app.actor(person), { blogId: id, personId });
const remove = async (person: TestPerson, personId: string, id = blogId) => app.get(LookAfterBlog).removeEditor(await app.actor(person), { blogId: id, personId });
const describeBlog = async (person: TestPerson, description: string, id = blogId) =>
  app.get(LookAfterBlog).describe(await app.actor(person), { blogId: id, description });

describe('naming editors', () => {
  it('is for site administrators and editors, not for others', async () => {
    await expect(name(colleague, colleague.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(remove(colleague, editor.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const first = await givenPerson(app);
    const second = await givenPerson(app);
    expect(await name(admin, first.id)).toMatchObject({ type: 'BlogChanged' });
    expect(await name(first, second.id)).toMatchObject({ type: 'BlogChanged' });
    expect(await editors()).toEqual([editor.id, first.id, second.id]);
    await remove(second, second.id);
    await remove(admin, first.id);
    expect(await editors()).toEqual([editor.id]);
    const events = await app.get(Database).rows<{ name: string }>(sql`
      select name from event_log where subject_id = ${blogId} and facts->>'personId' in (${first.id}, ${second.id}) order by id`);
    expect(events.map((event) => event.name)).toEqual(['blog-editor-named', 'blog-editor-named', 'blog-editor-removed', 'blog-editor-removed']);
  });

  it('of a blog that is not there is NOT_FOUND', async () => {
    for (const id of [randomUUID(), 'nonsense']) await expect(name(admin, colleague.id, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a hidden group is NOT_FOUND to all who do not know of it, as describing it is', async () => {
    const groupId = await givenGroup(app, { owner: editor, members: [colleague], kind: 'HIDDEN' });
    const { id } = blogOfGroup(groupId);
    await givenPost(app, editor, { blogId: id, audience: 'GROUP' });
    const stranger = await givenPerson(app);
    for (const person of [stranger, admin]) {
      await expect(name(person, colleague.id, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(remove(person, editor.id, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(describeBlog(person, 'Ours', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(name(colleague, stranger.id, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused for an own blog', async () => {
    await givenPost(app, colleague);
    const own = ownBlogOf(colleague.id).id;
    for (const person of [colleague, admin]) await expect(name(person, editor.id, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([['nobody', randomUUID()], ['what is no id', 'x']])('refuses %s', async (_, personId) => {
    expect(await name(admin, personId)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'personId' }] });
  });

  it('twice at once makes one editor', async () => {
    const person = await givenPerson(app);
    await Promise.all([name(admin, person.id), name(editor, person.id)]);
    expect((await editors()).filter((id) => id === person.id)).toHaveLength(1);
    await remove(admin, person.id);
  });

  it('ends at the limit, also for those who come at once', async () => {
    const people: TestPerson[] = [];
    for (let count = 0; count < 22; count += 1) people.push(await givenPerson(app));
    const answers = await Promise.all(people.map(({ id }) => name(admin, id)));
    expect(answers.filter(({ type }) => type === 'ValidationFailed')).toHaveLength(3);
    expect(await editors()).toHaveLength(20);
  });
});

describe('describing a blog', () => {
  it('is for those who look after it and for site administrators', async () => {
    await expect(describeBlog(colleague, 'Mine now')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await describeBlog(editor, '  What we\n learn. ')).toMatchObject({ type: 'BlogChanged' });
    expect(await app.get(BlogQueries).get(await app.actor(admin), blogId)).toMatchObject({ description: 'What we learn.' });
    expect(await describeBlog(admin, '')).toMatchObject({ type: 'BlogChanged' });
  });

  it('is for the owner of an own blog alone', async () => {
    await givenPost(app, editor);
    const own = ownBlogOf(editor.id).id;
    expect(await describeBlog(editor, 'My notes', own)).toMatchObject({ type: 'BlogChanged' });
    await expect(describeBlog(admin, 'Their notes', own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('has a limit', async () => {
    expect(await describeBlog(editor, 'x'.repeat(401))).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'description' }] });
  });
});
