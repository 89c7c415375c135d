import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { AttachImage, ItemCardQueries, RemoveUnusedAttachments } from '../../content/content.public.js';
import type { PostDraftInput } from '../post-drafts.js';
import { PostQueries } from '../post.queries.js';
import { draftInput, givenPost, pictureText, textOf } from '../testing/post.factory.js';
import { PublishPost } from './publish-post.js';
import { SaveDraft } from './save-draft.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app);
  other = await givenPerson(app);
});
afterAll(() => app.close());

async function publish(person: TestPerson, postId: string, draftVersion = 1, summary?: string) {
  return app.get(PublishPost).run(await app.actor(person), { postId, draftVersion, summary });
}

async function save(postId: string, baseVersion: number, changes: Partial<PostDraftInput>) {
  const outcome = await app.get(SaveDraft).run(await app.actor(author), { postId, baseVersion, draft: draftInput(changes) });
  if (outcome.type !== 'DraftSaved') throw new Error(outcome.type);
}

function revisions(id: string) {
  return app.get(Database).rows<{ number: number; title: string; html: string; plain: string; tags: string[]; summary: string }>(sql`
    select number, title, html, plain_text as plain, tags, summary from item_revision where item_id = ${id} order by number`);
}

async function events(id: string) {
  return (await app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${id} order by id`)).map((row) => row.name);
}

async function readers(id: string) {
  return (await app.get(Database).row<{ readers: string[] }>(sql`
    select readers from item join audience on audience.id = item.audience_id where item.id = ${id}`))?.readers;
}

describe('PublishPost', () => {
  describe('refuses', () => {
    it("somebody else's draft, as if it were not there", async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await expect(publish(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it("somebody else's published post", async () => {
      const { id } = await givenPost(app, author);
      await expect(publish(other, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('an archived post', async () => {
      const { id } = await givenPost(app, author, { status: 'archived' });
      await expect(publish(author, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('another version than the person has before them', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await save(id, 1, { title: 'From another window' });
      expect(await publish(author, id, 1)).toMatchObject({ type: 'EditConflict', current: { version: 2, title: 'From another window' } });
      expect(await revisions(id)).toEqual([]);
    });

    it.each([
      ['no title', { title: '' }, 'draft.title'],
      ['no text', { body: { type: 'doc', content: [{ type: 'paragraph' }] } }, 'draft.body'],
    ])('%s, and publishes nothing', async (_, changes, field) => {
      const { id } = await givenPost(app, author, { ...changes, status: 'draft' });
      expect(await publish(author, id)).toMatchObject({ type: 'ValidationFailed', problems: [{ field }] });
      expect([await revisions(id), await readers(id), await events(id)]).toEqual([[], [`person:${author.id}`], ['post-created']]);
    });

    it('a picture that belongs to no attachment of the post', async () => {
      const { id } = await givenPost(app, author, { status: 'draft', body: pictureText(randomUUID(), { alt: 'A queue' }) });
      expect(await publish(author, id)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.body' }] });
    });

    it('a picture that nobody has described', async () => {
      const { id } = await givenPost(app, author, { status: 'draft', body: pictureText(randomUUID()) });
      const outcome = await publish(author, id);
      expect(outcome).toMatchObject({ problems: [{ message: 'Describe the picture, or say that it is decorative' }, { field: 'draft.body' }] });
    });

    it('a marking that is no longer allowed', async () => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      await app.get(Database).rows(sql`update item_draft set marking_id = 'official-sensitive' where item_id = ${id}`);
      expect(await publish(author, id)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'draft.markingId' }] });
    });
  });

  it('asks about what looks like personal data, and takes the answer for this number only', async () => {
    const { id } = await givenPost(app, author, { status: 'draft', body: textOf('Her number is AB 12 34 56 C') });
    const asked = await publish(author, id);
    expect(asked).toMatchObject({ type: 'WarningsToAccept', warnings: [{ key: expect.stringMatching(/^national-insurance-number/) }], readersChange: null });
    const acceptedWarnings = 'warnings' in asked ? asked.warnings.map(({ key }) => key) : [];
    const accept = async (draftVersion: number) => app.get(PublishPost).run(await app.actor(author), { postId: id, draftVersion, acceptedWarnings });
    await save(id, 1, { body: textOf('Her number is AB 12 34 56 D') });
    expect([await accept(2), await revisions(id)]).toMatchObject([{ type: 'WarningsToAccept' }, []]);
    await save(id, 2, { body: textOf('It is AB 12 34 56 C') });
    expect(await accept(3)).toMatchObject({ type: 'PostPublished' });
  });

  describe('a cover', () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAABQAAAAKCAIAAAA7N+mxAAAAFUlEQVR4nGOwqcgjGzGMah7VTAgBANil4pEKdPG5AAAAAElFTkSuQmCC', 'base64');
    const attach = async (itemId: string) => app.get(AttachImage).run(await app.actor(author), { itemId, name: 'queue.png' }, async () => png);
    const coverOf = async (id: string) => (await app.get(PostQueries).getById(await app.actor(other), id)).cover;
    const setCover = async (description: string, decorative = false) => {
      const { id } = await givenPost(app, author, { status: 'draft' });
      const { id: attachmentId } = await attach(id);
      await save(id, 1, { cover: { attachmentId, description, decorative } });
      return { id, attachmentId };
    };

    it('is shown with its description, in lists too, and goes with the next revision', async () => {
      const { id, attachmentId } = await setCover('A queue');
      await publish(author, id, 2);
      const cover = { attachmentId, description: 'A queue', width: 20, height: 10 };
      const { nodes } = await app.get(ItemCardQueries).latest(await app.actor(other), { first: 1, after: null });
      expect([await coverOf(id), nodes[0]?.cover]).toEqual([cover, cover]);
      await save(id, 2, { title: 'Without it' });
      expect(await coverOf(id)).toEqual(cover);
      await publish(author, id, 3);
      expect(await coverOf(id)).toBeNull();
    });

    it('as decoration has no description', async () => {
      const { id } = await setCover('A queue', true);
      await publish(author, id, 2);
      expect(await coverOf(id)).toMatchObject({ description: '' });
    });

    it('without a description is refused', async () => {
      const { id } = await setCover(' ');
      expect(await publish(author, id, 2)).toMatchObject({ problems: [{ field: 'draft.cover' }] });
    });

    it('of another post is refused', async () => {
      const { attachmentId } = await setCover('Elsewhere');
      const { id } = await givenPost(app, author, { status: 'draft', cover: { attachmentId, description: 'Taken', decorative: false } });
      expect(await publish(author, id)).toMatchObject({ problems: [{ field: 'draft.cover', message: 'The cover picture is gone. Choose another one' }] });
    });

    it('is kept as long as a text shows it', async () => {
      const { id, attachmentId } = await setCover('A queue');
      await app.get(Database).rows(sql`update attachment set created_at = '2020-01-01' where item_id = ${id}`);
      await app.get(RemoveUnusedAttachments).run();
      expect(await app.get(Database).rows(sql`select from attachment where id = ${attachmentId}`)).toHaveLength(1);
    });
  });

  it('publishes: revision, html, tags, department, readers, event', async () => {
    const { id } = await givenPost(app, author, { status: 'draft', body: textOf('Hello <b>'), tags: ['Open Data', 'open-data', 'AI'] });
    const outcome = await publish(author, id);
    expect(outcome).toMatchObject({
      type: 'PostPublished',
      post: { status: 'PUBLISHED', revisionNumber: 1, editedAt: null, html: '<p>Hello &lt;b&gt;</p>', departmentId: author.departmentId, tags: [{ name: 'Open Data' }, { name: 'AI' }] },
    });
    expect(await revisions(id)).toMatchObject([{ number: 1, plain: 'Hello <b>', tags: ['Open Data', 'AI'] }]);
    expect([await readers(id), await events(id)]).toEqual([['everyone'], ['post-created', 'post-published']]);
  });

  it('for the department is for its people and the authors', async () => {
    const { id } = await givenPost(app, author, { audience: 'DEPARTMENT' });
    expect(await readers(id)).toEqual([`department:${author.departmentId}`, `person:${author.id}`]);
  });

  it('an edit makes another revision and leaves the first as it was', async () => {
    const { id } = await givenPost(app, author);
    await save(id, 1, { title: 'Better', body: textOf('Second thoughts') });
    expect(await publish(author, id, 2, 'Corrected the numbers')).toMatchObject({ post: { title: 'Better', slug: 'better', revisionNumber: 2, editedAt: expect.any(Date) } });
    expect(await revisions(id)).toMatchObject([
      { number: 1, title: 'What we learnt from queues' },
      { number: 2, title: 'Better', plain: 'Second thoughts', summary: 'Corrected the numbers' },
    ]);
    expect(await events(id)).toEqual(['post-created', 'post-published', 'post-edited']);
  });

  /** Accepts the question about its readers. */
  async function publishSaying(postId: string, draftVersion: number, question: string) {
    const asked = await publish(author, postId, draftVersion);
    const [warning] = 'warnings' in asked ? asked.warnings : [];
    expect(warning?.message).toContain(question);
    const actor = await app.actor(author);
    return (await app.get(PublishPost).run(actor, { postId, draftVersion, acceptedWarnings: [warning?.key ?? ''] })).type;
  }

  it('narrows and widens who can read it', async () => {
    const { id } = await givenPost(app, author);
    await save(id, 1, { audience: 'DEPARTMENT' });
    expect(await publishSaying(id, 2, 'to “Everyone in Department for Skills”')).toBe('PostPublished');
    expect(await readers(id)).toContain(`department:${author.departmentId}`);
    await save(id, 2, { audience: 'EVERYONE' });
    expect(await publishSaying(id, 3, 'to “Everyone on Crossbench”')).toBe('PostPublished');
    expect(await readers(id)).toEqual(['everyone']);
  });

  it('notes links to other posts', async () => {
    const target = await givenPost(app, other);
    const link = { type: 'link', attrs: { href: `${target.path}#part` } };
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See', marks: [link] }] }] };
    const { id } = await givenPost(app, author, { body });
    const links = await app.get(Database).rows(sql`select to_item_id as id from item_link where from_item_id = ${id}`);
    expect(links).toEqual([{ id: target.id }]);
  });

  it('the same request again publishes nothing new', async () => {
    const { id } = await givenPost(app, author);
    expect(await publish(author, id)).toMatchObject({ type: 'PostPublished', post: { revisionNumber: 1 } });
    expect(await events(id)).toEqual(['post-created', 'post-published']);
  });

  it('puts a withdrawn post back, mended', async () => {
    const { id } = await givenPost(app, author, { status: 'withdrawn' });
    await save(id, 1, { title: 'Mended' });
    expect(await publish(author, id, 2)).toMatchObject({ post: { status: 'PUBLISHED', title: 'Mended' } });
    expect(await readers(id)).toEqual(['everyone']);
  });

  it('five times at once makes one revision', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => publish(author, id)));
    expect(outcomes.map((outcome) => outcome.type)).toEqual(Array.from({ length: 5 }, () => 'PostPublished'));
    expect([(await revisions(id)).length, (await events(id)).length]).toEqual([1, 2]);
  });

  it('posts that make the same new tags at once share them', async () => {
    const tags = ['Zebra crossings', 'Àpostrophe’s', 'C++', 'C#'];
    const posts = await Promise.all([1, 2, 3, 4].map(() => givenPost(app, author, { status: 'draft', tags: [...tags].sort(() => -1) })));
    await Promise.all(posts.map(({ id }) => publish(author, id)));
    const made = await app.get(Database).rows<{ count: number }>(sql`
      select count(*)::int as count from tag where folded = any(${['zebra crossing', 'c++', 'c#']}::text[])`);
    expect(made).toEqual([{ count: 3 }]);
  });

  it('posts that link to each other can be published at once', async () => {
    const [one, two] = await Promise.all([givenPost(app, author, { status: 'draft' }), givenPost(app, author, { status: 'draft' })]);
    const linkTo = (path: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'See', marks: [{ type: 'link', attrs: { href: path } }] }] }] });
    await Promise.all([save(one.id, 1, { body: linkTo(two.path) }), save(two.id, 1, { body: linkTo(one.path) })]);
    const outcomes = await Promise.all([publish(author, one.id, 2), publish(author, two.id, 2)]);
    expect(outcomes.map((outcome) => outcome.type)).toEqual(['PostPublished', 'PostPublished']);
  });

  it('that breaks off leaves everything as it was', async () => {
    const { id } = await givenPost(app, author, { status: 'draft', tags: ['Half done'] });
    const actor = await app.actor(author);
    const brokenOff = app.get(UnitOfWork).run(async () => {
      await app.get(PublishPost).run(actor, { postId: id, draftVersion: 1 });
      throw new Error('the power went');
    });
    await expect(brokenOff).rejects.toThrow('the power went');
    expect([await revisions(id), await readers(id), await events(id)]).toEqual([[], [`person:${author.id}`], ['post-created']]);
    expect(await app.get(Database).rows(sql`select from tag where name = 'Half done'`)).toEqual([]);
  });
});
