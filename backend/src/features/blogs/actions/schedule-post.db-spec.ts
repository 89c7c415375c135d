import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import type { PostDraftInput } from '../post-drafts.js';
import { draftInput, givenPost, textOf } from '../testing/post.factory.js';
import { ChangeAuthors } from './change-authors.js';
import { DiscardDraft } from './discard-draft.js';
import { PublishPost } from './publish-post.js';
import { PublishScheduledPost } from './publish-scheduled-post.js';
import { SaveDraft } from './save-draft.js';
import { SchedulePost } from './schedule-post.js';

let app: TestApp;
let author: TestPerson;
let other: TestPerson;
let now: Date;

const beforeChristmas = '2026-12-20T09:00:00Z';
const christmas = '2026-12-25T09:30';

beforeAll(async () => {
  app = await startTestApp();
  Object.defineProperty(app.get(Clock), 'now', { value: () => now });
  now = new Date(beforeChristmas);
  author = await givenPerson(app);
  other = await givenPerson(app);
});
beforeEach(() => {
  now = new Date(beforeChristmas);
});
afterAll(() => app.close());

const schedule = async (by: TestPerson, postId: string, wallTime = christmas, draftVersion = 1, acceptedWarnings?: string[]) =>
  app.get(SchedulePost).run(await app.actor(by), { postId, draftVersion, wallTime, acceptedWarnings });
const cancel = async (by: TestPerson, postId: string) => app.get(SchedulePost).cancel(await app.actor(by), postId);
const comesDue = (postId: string, at = '2026-12-25T09:30:00Z') => {
  now = new Date(at);
  return app.get(PublishScheduledPost).run(postId);
};

const givenDraft = async (changes: Partial<PostDraftInput> = {}) => (await givenPost(app, author, { ...changes, status: 'draft' })).id;
const givenScheduled = async (changes: Partial<PostDraftInput> = {}) => {
  const id = await givenDraft(changes);
  expect(await schedule(author, id)).toMatchObject({ type: 'PostScheduled' });
  return id;
};

const save = async (by: TestPerson, postId: string, baseVersion: number, changes: Partial<PostDraftInput>) =>
  app.get(SaveDraft).run(await app.actor(by), { postId, baseVersion, draft: draftInput(changes) });

async function stateOf(id: string) {
  return app.get(Database).row<{ status: string; revisions: number; waits: boolean; publishedAt: Date | null }>(sql`
    select status, revision_number as revisions, published_at as "publishedAt",
      exists (select from item_schedule where item_id = item.id) as waits
    from item where id = ${id}`);
}

const mailTo = (person: TestPerson) =>
  app.get(Database).rows<{ subject: string; body: string }>(sql`select subject, body from mail_message where recipient = ${person.email} order by created_at`);

async function eventsOf(id: string) {
  return (await app.get(Database).rows<{ name: string }>(sql`select name from event_log where subject_id = ${id} order by id`)).map(({ name }) => name);
}

async function jobRunsAt(id: string) {
  return (await app.get(Database).rows<{ at: Date }>(sql`
    select run_at as at from graphile_worker.jobs where key = ${`publish-scheduled-post:${id}`}`)).map(({ at }) => at.toISOString());
}

const asDraft = { status: 'DRAFT', revisions: 0, waits: false };
const asPublished = { status: 'PUBLISHED', revisions: 1, waits: false };

describe('SchedulePost', () => {
  describe('refuses', () => {
    it("somebody else's draft, as if it were not there", async () => {
      await expect(schedule(other, await givenDraft())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it.each(['published', 'archived', 'withdrawn'] as const)('what was published before and is %s', async (status) => {
      const { id } = await givenPost(app, author, { status });
      await expect(schedule(author, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it.each([
      ['a time that has passed', '2026-12-20T08:59', 'Choose a time in the future'],
      ['this very minute', '2026-12-20T09:00', 'Choose a time in the future'],
      ['the missing hour', '2027-03-28T01:30', 'The clocks go forward and skip this time. Choose a time before or after it'],
      ['a far future', '2028-01-01T09:00', 'Choose a date within a year from now'],
      ['no time', '', 'Enter a date and a time'],
      ['a day that does not exist', '2027-02-29T09:00', 'Enter a date and a time'],
    ])('%s', async (_, wallTime, message) => {
      const id = await givenDraft();
      expect(await schedule(author, id, wallTime)).toMatchObject({ type: 'ValidationFailed', problems: [{ field: 'wallTime', message }] });
      expect([await stateOf(id), await jobRunsAt(id)]).toMatchObject([asDraft, []]);
    });

    it('the missing hour of the spring before too', async () => {
      now = new Date('2026-03-20T09:00:00Z');
      expect(await schedule(author, await givenDraft(), '2026-03-29T01:30')).toMatchObject({ type: 'ValidationFailed' });
    });

    it('another version than the person has before them', async () => {
      const id = await givenDraft();
      await save(author, id, 1, { title: 'From another window' });
      expect(await schedule(author, id)).toMatchObject({ type: 'EditConflict', current: { version: 2 } });
    });

    it('what could not be published', async () => {
      expect(await schedule(author, await givenDraft({ title: '' }))).toMatchObject({ problems: [{ field: 'draft.title' }] });
    });

    it('what looks like personal data until somebody stands by it', async () => {
      const id = await givenDraft({ body: textOf('AB 12 34 56 C') });
      const asked = await schedule(author, id);
      const accepted = 'warnings' in asked ? asked.warnings.map(({ key }) => key) : [];
      expect([accepted.length, await schedule(author, id, christmas, 1, accepted)]).toMatchObject([1, { type: 'PostScheduled' }]);
      await comesDue(id);
      expect(await stateOf(id)).toMatchObject(asPublished);
    });
  });

  it('keeps the time as it was chosen and what it means', async () => {
    const id = await givenDraft();
    expect(await schedule(author, id, '2027-07-01T09:30')).toMatchObject({
      type: 'PostScheduled',
      post: { status: 'SCHEDULED', schedule: { publishAt: new Date('2027-07-01T08:30:00Z'), wallTime: '2027-07-01T09:30', timeZone: 'Europe/London', doubled: false } },
    });
    expect([await jobRunsAt(id), await eventsOf(id)]).toEqual([['2027-07-01T08:30:00.000Z'], ['post-created', 'post-scheduled']]);
  });

  it('takes the first of two, when the clocks go back', async () => {
    const id = await givenDraft();
    const doubled = { publishAt: new Date('2027-10-31T00:30:00Z'), doubled: true };
    expect(await schedule(author, id, '2027-10-31T01:30')).toMatchObject({ post: { schedule: doubled } });
    await comesDue(id, '2027-10-31T00:29:59Z');
    expect(await stateOf(id)).toMatchObject({ status: 'SCHEDULED' });
    await comesDue(id, '2027-10-31T00:30:00Z');
    expect(await stateOf(id)).toMatchObject(asPublished);
  });

  it('the authors go on seeing it, and nobody else', async () => {
    const id = await givenScheduled();
    expect(await save(author, id, 1, { title: 'Better' })).toMatchObject({ type: 'DraftSaved' });
    await expect(save(other, id, 2, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cancelled, it is a draft again, and nothing is published', async () => {
    const id = await givenScheduled();
    expect(await cancel(author, id)).toMatchObject({ type: 'ScheduleCancelled', post: { status: 'DRAFT', schedule: null } });
    await comesDue(id);
    expect(await stateOf(id)).toMatchObject(asDraft);
    expect(await eventsOf(id)).toEqual(['post-created', 'post-scheduled', 'post-schedule-cancelled']);
  });

  it('what is not scheduled cannot be cancelled, and strangers cannot cancel', async () => {
    expect(await cancel(author, await givenDraft())).toMatchObject({ type: 'ValidationFailed' });
    await expect(cancel(other, await givenScheduled())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cancel(other, (await givenPost(app, author)).id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('PublishScheduledPost', () => {
  it('publishes at the time, once, with the text that is saved then, in the name of who scheduled it', async () => {
    const id = await givenScheduled();
    await save(author, id, 1, { title: 'Second thoughts' });
    await comesDue(id, '2026-12-25T09:29:59Z');
    expect(await stateOf(id)).toMatchObject({ status: 'SCHEDULED' });
    await Promise.all([comesDue(id), comesDue(id)]);
    await comesDue(id, '2026-12-25T09:31:00Z');
    expect(await stateOf(id)).toMatchObject({ ...asPublished, publishedAt: new Date('2026-12-25T09:30:00Z') });
    const revisions = await app.get(Database).rows(sql`select title, author_id as "authorId" from item_revision where item_id = ${id}`);
    expect(revisions).toEqual([{ title: 'Second thoughts', authorId: author.id }]);
    expect((await eventsOf(id)).filter((name) => name === 'post-published')).toHaveLength(1);
  });

  it('after an outage it is published when the worker is back', async () => {
    const id = await givenScheduled();
    await comesDue(id, '2026-12-27T12:00:00Z');
    expect(await stateOf(id)).toMatchObject({ ...asPublished, publishedAt: new Date('2026-12-27T12:00:00Z') });
  });

  it('moved to later it waits for the new time', async () => {
    const id = await givenScheduled();
    await schedule(author, id, '2027-01-04T09:00');
    expect(await jobRunsAt(id)).toEqual(['2027-01-04T09:00:00.000Z']);
    await comesDue(id);
    expect([await stateOf(id), await jobRunsAt(id)]).toMatchObject([{ status: 'SCHEDULED' }, ['2027-01-04T09:00:00.000Z']]);
    await comesDue(id, '2027-01-04T09:00:00Z');
    expect(await stateOf(id)).toMatchObject(asPublished);
  });

  it('published by hand before, it is left alone', async () => {
    const id = await givenScheduled();
    expect(await app.get(PublishPost).run(await app.actor(author), { postId: id, draftVersion: 1 })).toMatchObject({ type: 'PostPublished' });
    await comesDue(id);
    expect(await stateOf(id)).toMatchObject(asPublished);
  });

  it('thrown away before, it is not there', async () => {
    const id = await givenScheduled();
    await app.get(DiscardDraft).run(await app.actor(author), id);
    await comesDue(id);
    expect(await stateOf(id)).toBeUndefined();
  });

  describe('holds back, and tells the authors by mail,', () => {
    const heldBack = async (id: string, reason: string) => {
      await comesDue(id);
      expect(await stateOf(id)).toMatchObject(asDraft);
      expect((await mailTo(author)).at(-1)?.body).toContain(reason);
      expect((await eventsOf(id)).at(-1)).toBe('post-schedule-failed');
    };

    it('what can no longer be published', async () => {
      const id = await givenScheduled();
      await save(author, id, 1, { title: '' });
      await heldBack(id, '- Enter a title');
    });

    it('a marking that is no longer allowed', async () => {
      const id = await givenScheduled();
      await app.get(Database).rows(sql`update item_draft set marking_id = 'secret' where item_id = ${id}`);
      await heldBack(id, '- Choose a marking that is allowed on this site');
    });

    it('personal data that came in after scheduling', async () => {
      const id = await givenScheduled();
      await save(author, id, 1, { body: textOf('4242 4242 4242 4242') });
      await heldBack(id, 'what looks like a payment card number');
    });

    it('what a moderator has hidden', async () => {
      const id = await givenScheduled();
      await app.get(Database).rows(sql`update item set hidden_at = now() where id = ${id}`);
      await heldBack(id, '- A moderator has hidden the post');
    });

    it('what is for one department, when its author has moved to another', async () => {
      const mover = await givenPerson(app, { department: 'Department for Roads' });
      const { id } = await givenPost(app, mover, { audience: 'DEPARTMENT', status: 'draft' });
      expect(await schedule(mover, id)).toMatchObject({ type: 'PostScheduled' });
      await app.get(Database).rows(sql`update person set department_id = ${other.departmentId} where id = ${mover.id}`);
      await comesDue(id);
      expect(await stateOf(id)).toMatchObject(asDraft);
      expect((await mailTo(mover)).at(-1)?.body).toContain('It is for one department only');
    });

    it('what is for one department, when only an author of another is left', async () => {
      const first = await givenPerson(app, { department: 'Department for Roads' });
      const { id } = await givenPost(app, first, { audience: 'DEPARTMENT', status: 'draft' });
      await app.get(ChangeAuthors).add(await app.actor(first), { postId: id, personId: other.id });
      expect(await schedule(first, id)).toMatchObject({ type: 'PostScheduled' });
      await app.get(ChangeAuthors).remove(await app.actor(first), { postId: id, personId: first.id });
      await comesDue(id);
      expect(await stateOf(id)).toMatchObject(asDraft);
    });
  });

  it('of authors who all left, nothing is published', async () => {
    const gone = await givenPerson(app);
    const { id } = await givenPost(app, gone, { status: 'draft' });
    await schedule(gone, id);
    await app.get(Database).rows(sql`update account set suspended_at = now() where person_id = ${gone.id}`);
    await comesDue(id);
    expect([await stateOf(id), await mailTo(gone)]).toMatchObject([asDraft, []]);
  });

  it('scheduled by somebody who is no longer an author, it is published in the name of the first', async () => {
    const id = await givenDraft();
    await app.get(ChangeAuthors).add(await app.actor(author), { postId: id, personId: other.id });
    await schedule(other, id);
    await app.get(ChangeAuthors).remove(await app.actor(author), { postId: id, personId: other.id });
    await comesDue(id);
    const revisions = await app.get(Database).rows(sql`select author_id as "authorId" from item_revision where item_id = ${id}`);
    expect(revisions).toEqual([{ authorId: author.id }]);
  });

  it('cancelled while the job runs: it is published, or it is a draft and stays one', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await givenScheduled();
      const [cancelled] = await Promise.all([cancel(author, id), comesDue(id)]);
      const published = cancelled.type === 'ValidationFailed';
      expect(await stateOf(id)).toMatchObject(published ? asPublished : asDraft);
      now = new Date(beforeChristmas);
    }
  });

  it('by the queue: a real job at a time that has come', async () => {
    const id = await givenScheduled();
    now = new Date('2026-12-25T10:00:00Z');
    // Others wait for times that have come for the queue, which has a clock of its own, and not for this one.
    await app.get(Database).rows(sql`with others as (select array_agg(id) as ids from graphile_worker.jobs where right(key, 36) <> ${id})
      select graphile_worker.complete_jobs(ids), graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs where right(key, 36) = ${id}), run_at => now()) from others`);
    await app.runJobs();
    expect(await stateOf(id)).toMatchObject(asPublished);
  });
});
