import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import type { TestApp } from '../../testing/test-app.js';
import { givenPost } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { ModerationTasks } from './moderation.tasks.js';
import { ModeratedSite, readPost } from './testing/moderated-site.js';
import { type TestCase, type TestQueue, askSecondLook, decide, myReports, oneCase, ownCases, queue } from './testing/moderation.operations.js';
import { givenReport, lastOpenCase } from './testing/report.factory.js';

let site: ModeratedSite;
let app: TestApp;
let author: TestPerson;
let reporter: TestPerson;
let moderator: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  site = await ModeratedSite.start();
  ({ app, author, reporter, moderator, other } = site);
});
afterAll(() => app.close());

describe('telling people', () => {
  it('mails author and reporters what was decided, without names or titles, and lists it for both', async () => {
    const { found, writer } = await site.reportedPost('A title that tells');
    await site.decideAs(moderator, found, 'HIDE', { reason: 'PERSONAL_DATA', message: 'Take out the address.' });
    const [toAuthor] = await site.mailTo(writer);
    expect(toAuthor?.subject).toBe('Your post was hidden - Crossbench');
    expect(toAuthor?.body).toContain('personal data');
    expect(toAuthor?.body).toContain('Take out the address.');
    expect(toAuthor?.body).toContain('/account/reports');
    expect(toAuthor?.body).not.toMatch(/Rhys|Mo Derator|A title that tells/);
    const toReporter = (await site.mailTo(reporter)).at(-1);
    expect(toReporter?.subject).toBe('What became of your report about a post - Crossbench');
    expect(toReporter?.body).toContain('has hidden it');
    expect(toReporter?.body).not.toContain('Take out the address.');
    expect(await (await app.as(reporter)).ask(myReports, { first: 1 })).toMatchObject({ myReports: { nodes: [{ outcome: 'HIDE', decidedAt: expect.any(String) }] } });
    const own = await (await app.as(writer)).ask(ownCases);
    expect(own).toMatchObject({
      casesAboutMe: { nodes: [{ label: 'post', title: 'A title that tells', hidden: true, viewerCanAskSecondLook: true,
        decisions: [{ kind: 'HIDE', message: 'Take out the address.', reason: { label: 'Personal data' } }] }] },
    });
    expect(JSON.stringify(own)).not.toMatch(/Rhys|Mo Derator/);
  });

  it('never tells an author of a report that came to nothing, unless the moderator has something to say', async () => {
    const { found, writer } = await site.reportedPost();
    await site.decideAs(moderator, found, 'KEEP');
    expect(await site.mailTo(writer)).toEqual([]);
    expect(await (await app.as(writer)).ask(ownCases)).toMatchObject({ casesAboutMe: { nodes: [] } });
    expect((await site.mailTo(reporter)).at(-1)?.body).toContain('follows the house rules');
    const again = await site.reportedPost();
    await site.decideAs(moderator, again.found, 'KEEP', { message: 'Mind your words next time.' });
    expect((await site.mailTo(again.writer)).map(({ subject }) => subject)).toEqual(['A moderator has something to say about your post - Crossbench']);
  });

  it('warns an author, who keeps what they wrote', async () => {
    const { post, found, writer } = await site.reportedPost();
    expect(await site.decideAs(moderator, found, 'WARN', { message: ' ' })).toMatchObject({ problems: [{ field: 'message' }] });
    expect(await site.decideAs(moderator, found, 'WARN', { reason: null, message: 'x' })).toMatchObject({ problems: [{ field: 'reason' }] });
    await site.decideAs(moderator, found, 'WARN', { message: 'This was rude.' });
    expect((await site.mailTo(writer)).at(-1)?.body).toContain('This was rude.');
    expect(await (await app.as(reporter)).ask(readPost, { a: post.id })).toMatchObject({ post: { hiddenNotice: null } });
  });
});

describe('a second look', () => {
  it('is asked for once, and taken by another moderator', async () => {
    const { post, found, writer } = await site.reportedPost();
    const ask = (words = 'It is all public.') => ({ input: { caseId: found.id, words } });
    const client = await app.as(writer);
    expect(await client.refusal(askSecondLook, ask())).toBe('FORBIDDEN');
    await site.decideAs(moderator, found, 'HIDE');
    expect(await (await app.as(reporter)).refusal(askSecondLook, ask())).toBe('NOT_FOUND');
    expect(await client.ask(askSecondLook, ask(' '))).toMatchObject({ askSecondLook: { problems: [{ field: 'words' }] } });
    expect(await client.ask(askSecondLook, ask())).toMatchObject({ askSecondLook: { case: { status: 'SECOND_LOOK', viewerCanAskSecondLook: false } } });
    expect(await client.refusal(askSecondLook, ask())).toBe('FORBIDDEN');

    const { moderationCase } = await (await app.as(moderator)).ask<{ moderationCase: TestCase }>(oneCase, { id: found.id });
    expect(moderationCase).toMatchObject({ secondLookWords: 'It is all public.', viewerCan: { decide: false } });
    const input = { caseId: found.id, lockVersion: moderationCase.lockVersion, kind: 'KEEP', message: '' };
    expect(await (await app.as(moderator)).refusal(decide, { input })).toBe('FORBIDDEN');
    const { moderationQueue } = await (await app.as(other)).ask<TestQueue>(queue, { view: 'SECOND_LOOK' });
    expect(moderationQueue.cases.map(({ id }) => id)).toContain(found.id);
    const waiting = `{ viewer { casesToDecide } }`;
    const { viewer } = await (await app.as(other)).ask<{ viewer: { casesToDecide: number } }>(waiting);
    expect(await (await app.as(moderator)).ask(waiting)).toEqual({ viewer: { casesToDecide: viewer.casesToDecide - 1 } });
    await site.decideAs(other, moderationCase, 'KEEP', { message: 'You are right.' });
    expect((await site.mailTo(writer)).at(-1)?.subject).toBe('Your post is shown again - Crossbench');
    expect((await site.mailTo(reporter)).at(-1)?.body).toContain('it is shown again');
    expect(await (await app.as(reporter)).ask(readPost, { a: post.id })).toMatchObject({ post: { id: post.id } });
  });

  it('may end as it began, which reporters hear nothing of', async () => {
    const { found, writer } = await site.reportedPost();
    await site.decideAs(moderator, found, 'HIDE');
    await (await app.as(writer)).ask(askSecondLook, { input: { caseId: found.id, words: 'Why?' } });
    const told = (await site.mailTo(reporter)).length;
    const { moderationCase } = await (await app.as(other)).ask<{ moderationCase: TestCase }>(oneCase, { id: found.id });
    await site.decideAs(other, moderationCase, 'HIDE');
    expect((await site.mailTo(writer)).at(-1)?.subject).toBe('Your post stays hidden - Crossbench');
    expect(await site.mailTo(reporter)).toHaveLength(told);
    expect(await (await app.as(writer)).ask(ownCases)).toMatchObject({ casesAboutMe: { nodes: [{ hidden: true, viewerCanAskSecondLook: false }] } });
  });
});

describe('moderators', () => {
  it('alone see the queue, and decide', async () => {
    const { found } = await site.reportedPost();
    const administrator = await givenPerson(app, { roles: ['SITE_ADMIN'] });
    const input = { caseId: found.id, lockVersion: found.lockVersion, kind: 'KEEP', message: '' };
    for (const person of [reporter, author, administrator]) {
      const client = await app.as(person);
      expect(await client.refusal(queue, {})).toBe('FORBIDDEN');
      expect(await client.refusal(oneCase, { id: found.id })).toBe('NOT_FOUND');
      expect(await client.refusal(decide, { input })).toBe('NOT_FOUND');
      expect(await client.refusal(`mutation ($id: ID!) { takeCase(caseId: $id) { id } }`, { id: found.id })).toBe('NOT_FOUND');
      expect(await client.ask(`{ viewer { casesToDecide } }`)).toEqual({ viewer: { casesToDecide: null } });
    }
    await site.decideAs(moderator, found, 'KEEP');
  });

  it('do not see what is said against themselves, nor decide it', async () => {
    const post = await givenPost(app, other);
    const comment = await givenComment(app, other, { itemId: post.id });
    for (const [kind, id] of [['ITEM', post.id], ['COMMENT', comment.id], ['PROFILE', other.id]] as const) {
      await givenReport(app, reporter, { kind, id });
      const found = await lastOpenCase(app, moderator);
      const client = await app.as(other);
      expect((await client.ask<TestQueue>(queue)).moderationQueue.cases.map(({ id: listed }) => listed)).not.toContain(found.id);
      expect(await client.refusal(oneCase, { id: found.id })).toBe('NOT_FOUND');
      expect(await client.refusal(decide, { input: { caseId: found.id, lockVersion: found.lockVersion, kind: 'KEEP', message: '' } })).toBe('NOT_FOUND');
      await site.decideAs(moderator, found, 'KEEP');
    }
  });

  it('who decide at once: one wins, the other is told what was decided', async () => {
    const { found, writer } = await site.reportedPost();
    const answers = await Promise.all([site.decideAs(moderator, found, 'HIDE'), site.decideAs(other, found, 'KEEP')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['CaseConflict', 'CaseDecided']);
    const [won, lost] = answers[0].__typename === 'CaseDecided' ? answers : [...answers].reverse();
    expect(lost?.case.decisions).toEqual(won?.case.decisions);
    expect(won?.case.decisions).toHaveLength(1);
    expect((await site.mailTo(writer)).length).toBe(won?.case.hidden ? 1 : 0);
  });

  it('take a case and give it back', async () => {
    const { found } = await site.reportedPost();
    const client = await app.as(moderator);
    const change = (name: string) => `mutation ($id: ID!) { ${name}(caseId: $id) { lockVersion assignedTo { name } } }`;
    expect(await client.ask(change('takeCase'), { id: found.id })).toMatchObject({ takeCase: { assignedTo: { name: 'Mo Derator' } } });
    expect(await (await app.as(other)).ask(change('takeCase'), { id: found.id })).toMatchObject({ takeCase: { assignedTo: { name: 'Other Moderator' } } });
    const { releaseCase } = await client.ask<{ releaseCase: TestCase }>(change('releaseCase'), { id: found.id });
    expect(releaseCase.assignedTo).toBeNull();
    await site.decideAs(moderator, { ...found, lockVersion: releaseCase.lockVersion }, 'KEEP');
    expect(await client.refusal(change('takeCase'), { id: found.id })).toBe('FORBIDDEN');
  });

  it('find what was decided before about the same thing', async () => {
    const { post, found } = await site.reportedPost();
    await site.decideAs(moderator, found, 'KEEP');
    await givenReport(app, reporter, { kind: 'ITEM', id: post.id });
    const again = await lastOpenCase(app, moderator);
    expect(again).toMatchObject({ earlierCases: 1, reportCount: 1 });
    expect(again.id).not.toBe(found.id);
    await site.decideAs(moderator, again, 'KEEP');
  });
});

describe('the queue', () => {
  it('is in the order of time or of reports, with as many statements however long it is', async () => {
    const client = await app.as(moderator);
    const posts = await Promise.all(Array.from({ length: 6 }, () => givenPost(app, author)));
    for (const { id } of posts.slice(0, 3)) await givenReport(app, reporter, { kind: 'ITEM', id });
    const few = await statementCount(() => client.ask(queue));
    for (const { id } of posts.slice(3)) await givenReport(app, reporter, { kind: 'ITEM', id, words: 'Look' });
    await givenReport(app, other, { kind: 'ITEM', id: posts.at(-1)?.id ?? '' });
    const many = await statementCount(() => client.ask(queue));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
    const { moderationQueue: byTime } = await client.ask<TestQueue>(queue);
    expect(byTime.toDecide).toBe(byTime.cases.length);
    const { moderationQueue: byReports } = await client.ask<TestQueue>(queue, { sort: 'MOST_REPORTED' });
    expect(byReports.cases[0]).toMatchObject({ id: byTime.cases.at(-1)?.id, reportCount: 2 });
    expect(await client.refusal(queue, { page: 0 })).toBe('BAD_REQUEST');
    expect(await client.refusal(queue, { page: 51 })).toBe('BAD_REQUEST');
  });

  it('forgets the words of what was decided half a year ago', async () => {
    const writer = await givenPerson(app);
    const post = await givenPost(app, author);
    const comment = await givenComment(app, writer, { itemId: post.id, text: 'Mean words.' });
    await givenReport(app, reporter, { kind: 'COMMENT', id: comment.id, words: 'It hurts.' });
    const found = await lastOpenCase(app, moderator);
    await site.decideAs(moderator, found, 'HIDE');
    const read = () => app.get(Database).row(sql`
      select seen_text as text, array(select words from moderation_report where case_id = moderation_case.id) as words
      from moderation_case where id = ${found.id}`);
    await app.get(ModerationTasks).run();
    expect(await read()).toEqual({ text: 'Mean words.', words: ['It hurts.'] });
    await app.get(Database).rows(sql`update moderation_case set decided_at = now() - interval '181 days' where id = ${found.id}`);
    await app.get(ModerationTasks).run();
    expect(await read()).toEqual({ text: '', words: [''] });
  });
});
