import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { statementCount } from '../../platform/testing/statements.js';
import { atOneMoment } from '../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { givenPost, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { myReports, report } from './testing/moderation.operations.js';
import { givenReport, lastOpenCase } from './testing/report.factory.js';

let app: TestApp;
let author: TestPerson;
let reporter: TestPerson;
let outsider: TestPerson;
let moderator: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Ama Osei' });
  reporter = await givenPerson(app);
  outsider = await givenPerson(app, { department: 'Department of Health' });
  moderator = await givenPerson(app, { department: 'Department of Health', roles: ['MODERATOR'] });
});
afterAll(() => app.close());

const input = (id: string, changes: Record<string, unknown> = {}) => ({ kind: 'ITEM', id, reason: 'TONE', words: '', ...changes });

async function cases(): Promise<{ cases: number; reports: number }> {
  const row = await app.get(Database).row<{ cases: number; reports: number }>(sql`
    select (select count(*)::int from moderation_case) as cases, (select count(*)::int from moderation_report) as reports`);
  return row ?? { cases: 0, reports: 0 };
}

describe('reporting', () => {
  it('tells the moderators, and oneself what one has said', async () => {
    const post = await givenPost(app, author, { title: 'Lists of names', body: textOf('Mrs A lives at number nine.') });
    const client = await app.as(reporter);
    expect(await client.ask(report, { input: input(post.id, { reason: 'PERSONAL_DATA', words: 'Her address.' }) })).toMatchObject({
      reportThing: { __typename: 'ThingReported', report: { label: 'post', words: 'Her address.', outcome: null, reason: { id: 'PERSONAL_DATA' } } },
    });
    expect(await client.ask(myReports)).toMatchObject({ myReports: { nodes: [{ label: 'post', outcome: null }] } });
    expect(await lastOpenCase(app, moderator)).toMatchObject({
      kind: 'ITEM', label: 'post', title: 'Lists of names', text: 'Mrs A lives at number nine.', path: post.path, reportCount: 1,
      words: ['Her address.'], reasons: [{ reason: { id: 'PERSONAL_DATA' }, count: 1 }], hidden: false, status: 'OPEN',
    });
  });

  it('hands over what moderators could not read, as it was then and nothing more', async () => {
    const post = await givenPost(app, author, { title: 'For us alone', body: textOf('Our plans.'), audience: 'DEPARTMENT' });
    const comment = await givenComment(app, author, { itemId: post.id, text: 'You fool.' });
    await givenReport(app, reporter, { kind: 'COMMENT', id: comment.id });
    const client = await app.as(moderator);
    expect(await lastOpenCase(app, moderator)).toMatchObject({ kind: 'COMMENT', text: 'You fool.', title: null, path: null });
    expect(await client.refusal(`query ($a: String!) { post(address: $a) { id } }`, { a: post.id })).toBe('NOT_FOUND');
    await givenReport(app, reporter, { kind: 'ITEM', id: post.id });
    expect(await lastOpenCase(app, moderator)).toMatchObject({ kind: 'ITEM', title: 'For us alone', text: 'Our plans.', path: null });
    expect(await client.refusal(`query ($a: String!) { post(address: $a) { id } }`, { a: post.id })).toBe('NOT_FOUND');
  });

  it('is one report however often one makes it, and one case however many do, even at once', async () => {
    const post = await givenPost(app, author);
    const before = await cases();
    const colleagues = await Promise.all([1, 2, 3].map(() => givenPerson(app)));
    await Promise.all(colleagues.flatMap((person) => [1, 2].map(() => givenReport(app, person, { kind: 'ITEM', id: post.id, words: 'Again' }))));
    expect(await cases()).toEqual({ cases: before.cases + 1, reports: before.reports + 3 });
    expect(await lastOpenCase(app, moderator)).toMatchObject({ reportCount: 3, words: ['Again', 'Again', 'Again'] });
    await givenReport(app, colleagues[0] ?? reporter, { kind: 'ITEM', id: post.id, reason: 'MARKING', words: 'Changed my mind' });
    const changed = await lastOpenCase(app, moderator);
    expect(changed.reportCount).toBe(3);
    expect(changed.reasons.map(({ reason, count }) => [reason.id, count])).toEqual([['TONE', 2], ['MARKING', 1]]);
  });

  it('made five hundred times leaves one report, and is told to stop', () => atOneMoment(app, async () => {
    const post = await givenPost(app, author);
    const person = await givenPerson(app);
    const client = await app.as(person);
    const before = await cases();
    const codes = new Map<string, number>();
    for (let sent = 0; sent < 500; sent += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => client.send(report, { input: input(post.id) })));
      for (const { errors } of answers) {
        const code = errors?.[0]?.extensions.code ?? 'reported';
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(codes)).toEqual({ reported: 30, TOO_MANY_REQUESTS: 470 });
    expect(await cases()).toEqual({ cases: before.cases + 1, reports: before.reports + 1 });
  }));

  it('works for a comment and a profile as for a post', async () => {
    const post = await givenPost(app, author);
    const comment = await givenComment(app, author, { itemId: post.id, text: 'Mean words.' });
    const person = await givenPerson(app, { name: 'Owain Rees' });
    await app.get(Database).rows(sql`update person set bio = 'Vote for us' where id = ${person.id}`);
    for (const [kind, id, label, text] of [['COMMENT', comment.id, 'comment', 'Mean words.'], ['PROFILE', person.id, 'profile', 'Vote for us']]) {
      expect(await (await app.as(reporter)).ask(report, { input: input(String(id), { kind }) })).toMatchObject({ reportThing: { report: { label } } });
      expect(await lastOpenCase(app, moderator)).toMatchObject({ kind, text });
    }
  });

  it.each([
    ['no reason', { reason: '' }, 'reason'],
    ['a reason that is none', { reason: 'I_DISLIKE_IT' }, 'reason'],
    ['something else without words', { reason: 'OTHER', words: ' ' }, 'words'],
    ['too many words', { words: 'x'.repeat(1001) }, 'words'],
  ])('refuses %s', async (_, changes, field) => {
    const post = await givenPost(app, author);
    const client = await app.as(await givenPerson(app));
    expect(await client.ask(report, { input: input(post.id, changes) })).toMatchObject({ reportThing: { problems: [{ field }] } });
  });

  it('refuses one’s own, and what one cannot see like what is not there', async () => {
    const inside = await givenPost(app, author, { audience: 'DEPARTMENT' });
    const withdrawn = await givenPost(app, author, { status: 'withdrawn' });
    const draft = await givenPost(app, author, { status: 'draft' });
    const comment = await givenComment(app, author, { itemId: inside.id });
    expect(await (await app.as(author)).refusal(report, { input: input(inside.id) })).toBe('FORBIDDEN');
    expect(await (await app.as(author)).refusal(report, { input: input(author.id, { kind: 'PROFILE' }) })).toBe('FORBIDDEN');
    const client = await app.as(outsider);
    for (const id of [inside.id, withdrawn.id, draft.id, randomUUID(), 'nonsense']) expect(await client.refusal(report, { input: input(id) })).toBe('NOT_FOUND');
    for (const [kind, id] of [['COMMENT', comment.id], ['COMMENT', inside.id], ['PICTURE', inside.id], ['PROFILE', inside.id]]) {
      expect(await client.refusal(report, { input: input(String(id), { kind }) })).toBe('NOT_FOUND');
    }
  });

  it('keeps what was reported when its author changes or deletes it', async () => {
    const post = await givenPost(app, author);
    const comment = await givenComment(app, author, { itemId: post.id, text: 'Before.' });
    await givenReport(app, reporter, { kind: 'COMMENT', id: comment.id });
    const client = await app.as(author);
    await client.ask(`mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`, { input: { commentId: comment.id, text: 'After.' } });
    expect(await lastOpenCase(app, moderator)).toMatchObject({ text: 'Before.', changedSince: true, gone: false });
    await client.ask(`mutation ($id: ID!) { deleteComment(commentId: $id) { __typename } }`, { id: comment.id });
    expect(await lastOpenCase(app, moderator)).toMatchObject({ text: 'Before.', gone: true });
  });
});

describe('what can be reported', () => {
  const thing = `query ($kind: ReportableKind!, $id: ID!) { reportableThing(kind: $kind, id: $id) {
    label title text path author { name } reasons { id label } pictures { id } report { words } viewerCanReport } }`;

  it('is shown before, with what one has said about it', async () => {
    const post = await givenPost(app, author, { title: 'Queues' });
    const client = await app.as(reporter);
    expect(await client.ask(thing, { kind: 'ITEM', id: post.id })).toMatchObject({
      reportableThing: { label: 'post', title: 'Queues', path: post.path, author: { name: 'Ama Osei' }, pictures: [], report: null, viewerCanReport: true },
    });
    await givenReport(app, reporter, { kind: 'ITEM', id: post.id, words: 'Rude' });
    expect(await client.ask(thing, { kind: 'ITEM', id: post.id })).toMatchObject({ reportableThing: { report: { words: 'Rude' } } });
    expect(await (await app.as(moderator)).ask(thing, { kind: 'ITEM', id: post.id })).toMatchObject({ reportableThing: { report: null } });
    expect(await (await app.as(author)).ask(thing, { kind: 'ITEM', id: post.id })).toMatchObject({ reportableThing: { viewerCanReport: false } });
  });

  it('is said on the thing itself', async () => {
    const post = await givenPost(app, author);
    await givenComment(app, author, { itemId: post.id });
    const fields = `query ($a: String!) { post(address: $a) { viewerCanReport authors { viewerCanReport } comments { nodes { viewerCanReport } } } }`;
    for (const [person, allowed] of [[reporter, true], [author, false]] as const) {
      expect(await (await app.as(person)).ask(fields, { a: post.id })).toEqual({
        post: { viewerCanReport: allowed, authors: [{ viewerCanReport: allowed }], comments: { nodes: [{ viewerCanReport: allowed }] } },
      });
    }
  });
});

describe('one’s own reports', () => {
  it('are read page by page with as many statements however many there are', async () => {
    const person = await givenPerson(app);
    const client = await app.as(person);
    const posts = await Promise.all(Array.from({ length: 12 }, () => givenPost(app, author)));
    for (const { id } of posts.slice(0, 3)) await givenReport(app, person, { kind: 'ITEM', id });
    const few = await statementCount(() => client.ask(myReports));
    for (const { id } of posts.slice(3)) await givenReport(app, person, { kind: 'ITEM', id });
    const many = await statementCount(() => client.ask(myReports));
    expect(many.fewest).toBeLessThanOrEqual(few.most);
    type Page = { myReports: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    const first = await client.ask<Page>(myReports, { first: 7 });
    const second = await client.ask<Page>(myReports, { first: 7, after: first.myReports.pageInfo.endCursor });
    expect(new Set([...first.myReports.nodes, ...second.myReports.nodes].map(({ id }) => id)).size).toBe(12);
    expect(second.myReports.pageInfo.hasNextPage).toBe(false);
    expect(await (await app.as(outsider)).ask(myReports)).toMatchObject({ myReports: { nodes: [] } });
  });
});

describe('what one has reported', () => {
  it('is named, as far as one may still read it', async () => {
    const person = await givenPerson(app);
    const client = await app.as(person);
    const named = async () => {
      const answer = await client.ask<{ myReports: { nodes: { label: string; title: string | null; path: string | null }[] } }>(myReports);
      return answer.myReports.nodes.map(({ label, title, path }) => [label, title, path]);
    };
    const post = await givenPost(app, author, { title: 'Lists of names' });
    const comment = await givenComment(app, author, { itemId: post.id, text: `You fool. ${'x'.repeat(100)}` });
    await givenReport(app, person, { kind: 'ITEM', id: post.id });
    await givenReport(app, person, { kind: 'COMMENT', id: comment.id });
    await givenReport(app, person, { kind: 'PROFILE', id: author.id });
    const profile = ['profile', 'Ama Osei', expect.stringMatching(/^\/people\/ama-osei-/)];
    expect(await named()).toEqual([
      profile,
      ['comment', `You fool. ${'x'.repeat(70)}…`, `${post.path}#comment-${comment.id}`],
      ['post', 'Lists of names', post.path],
    ]);
    await app.get(Database).rows(sql`update comment set hidden_at = now() where id = ${comment.id}`);
    expect((await named())[1]).toEqual(['comment', null, null]);
    await app.get(Database).rows(sql`update comment set hidden_at = null where id = ${comment.id}`);
    await (await app.as(author)).ask(`mutation ($id: ID!) { withdrawPost(postId: $id) { __typename } }`, { id: post.id });
    expect(await named()).toEqual([profile, ['comment', null, null], ['post', null, null]]);
  });
});
