import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import type { TestApp } from '../../testing/test-app.js';
import { PublishPost } from '../blogs/actions/publish-post.js';
import { SaveDraft } from '../blogs/actions/save-draft.js';
import { draftInput, givenPost, pictureText, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { type TestCase, askSecondLook, oneCase, ownCases } from './testing/moderation.operations.js';
import { ModeratedSite, readPost } from './testing/moderated-site.js';
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

describe('hiding a post', () => {
  it('takes it out of everybody’s sight but its authors’ and the moderators’, lists and search at once, and puts it back', async () => {
    const { post, found, writer } = await site.reportedPost('Zwieback and zeal');
    await givenPost(app, author, { tags: ['Moderated'] });
    const reader = await app.as(reporter);
    const lists = `{ latest(first: 50) { nodes { id } } tag(slug: "moderated") { posts(first: 50) { nodes { id } } } search(query: "zwieback") { total } }`;
    type Lists = { latest: { nodes: { id: string }[] }; tag: { posts: { nodes: { id: string }[] } }; search: { total: number } };
    const seen = async (client = reader) => {
      const { latest, tag, search } = await client.ask<Lists>(lists);
      return [latest.nodes.some(({ id }) => id === post.id), tag.posts.nodes.some(({ id }) => id === post.id), search.total];
    };
    await app.runJobs();
    expect(await seen()).toEqual([true, true, 1]);
    const hidden = await site.decideAs(moderator, found, 'HIDE', { reason: 'MARKING', message: 'Too much detail.' });
    expect(hidden).toMatchObject({ __typename: 'CaseDecided', case: { hidden: true, status: 'DECIDED', viewerCan: { showAgain: true, decide: false } } });
    expect(await reader.refusal(readPost, { a: post.id })).toBe('NOT_FOUND');
    expect((await seen()).slice(0, 2)).toEqual([false, false]);
    await app.runJobs();
    for (const client of [reader, await app.as(writer), await app.as(other)]) expect(await seen(client)).toEqual([false, false, 0]);
    expect(await (await app.as(writer)).ask(readPost, { a: post.id })).toMatchObject({
      post: { hiddenNotice: { message: 'Too much detail.', reason: { label: 'Marking' }, viewerCanAskSecondLook: true, viewerCanSeeCase: false } },
    });
    expect(await (await app.as(other)).ask(readPost, { a: post.id })).toMatchObject({ post: { hiddenNotice: { viewerCanSeeCase: true } } });

    const shown = await site.decideAs(other, hidden.case, 'KEEP');
    expect(shown).toMatchObject({ case: { hidden: false, decisions: [{ kind: 'HIDE', moderator: { name: 'Mo Derator' } }, { kind: 'KEEP' }] } });
    await app.runJobs();
    expect(await seen()).toEqual([true, true, 1]);
    expect(await (await app.as(writer)).ask(readPost, { a: post.id })).toMatchObject({ post: { hiddenNotice: null } });
    expect(await site.eventsOf(post.id)).toEqual(expect.arrayContaining(['item-hidden', 'item-shown']));
    expect(await site.eventsOf(found.id)).toEqual(['report-made', 'case-decided', 'case-decided']);
  });

  it('stays hidden while it is withdrawn and put back by its author', async () => {
    const { post, found, writer } = await site.reportedPost();
    await site.decideAs(moderator, found, 'HIDE');
    const client = await app.as(writer);
    await client.ask(`mutation ($id: ID!) { withdrawPost(postId: $id) { __typename } }`, { id: post.id });
    expect(await client.refusal(`mutation ($id: ID!) { restorePost(postId: $id) { __typename } }`, { id: post.id })).toBe('FORBIDDEN');
    expect(await (await app.as(reporter)).refusal(readPost, { a: post.id })).toBe('NOT_FOUND');
  });

  it('lets its author mend it, stays hidden, and shows the mended text when another moderator agrees', async () => {
    const { post, found, writer } = await site.reportedPost('Names of people');
    await site.decideAs(moderator, found, 'HIDE');
    const client = await app.as(writer);
    const claim = { input: { caseId: found.id, words: '', changed: true } };
    expect(await client.ask(askSecondLook, claim)).toMatchObject({ askSecondLook: { problems: [{ field: 'changed' }] } });

    await app.get(SaveDraft).run(await app.actor(writer), { postId: post.id, baseVersion: 1, draft: draftInput({ title: 'No names', body: textOf('Mended.') }) });
    expect(await app.get(PublishPost).run(await app.actor(writer), { postId: post.id, draftVersion: 2 })).toMatchObject({ type: 'PostPublished' });
    await app.runJobs();
    const reader = await app.as(reporter);
    expect(await reader.refusal(readPost, { a: post.id })).toBe('NOT_FOUND');
    expect(await reader.ask(`{ latest(first: 50) { nodes { id } } search(query: "mended") { total } }`)).toMatchObject({ search: { total: 0 } });

    expect(await client.ask(ownCases)).toMatchObject({
      casesAboutMe: { nodes: [{ hidden: true, changedAt: expect.any(String), changePath: `/posts/${post.id}/edit`, viewerCanAskSecondLook: true }] },
    });
    expect(await client.ask(askSecondLook, claim)).toMatchObject({ askSecondLook: { case: { status: 'SECOND_LOOK' } } });
    const seen = await (await app.as(other)).ask<{ moderationCase: TestCase }>(oneCase, { id: found.id });
    expect(seen.moderationCase).toMatchObject({
      title: 'Names of people', text: expect.stringContaining('People wait in line'), secondLookWords: 'I have changed it.',
      mended: { title: 'No names', text: 'Mended.' },
    });
    await site.decideAs(other, seen.moderationCase, 'KEEP');
    expect(await reader.ask(`query ($a: String!) { post(address: $a) { title html } }`, { a: post.id })).toMatchObject({
      post: { title: 'No names', html: expect.stringContaining('Mended.') },
    });
  });

  it('can be looked at a third time only when it was mended since', async () => {
    const { post, found, writer } = await site.reportedPost();
    const first = await site.decideAs(moderator, found, 'HIDE');
    const client = await app.as(writer);
    const ask = { input: { caseId: found.id, words: 'It is fine.' } };
    await client.ask(askSecondLook, ask);
    const { moderationCase } = await (await app.as(other)).ask<{ moderationCase: TestCase }>(oneCase, { id: first.case.id });
    await site.decideAs(other, moderationCase, 'HIDE');
    expect(await client.refusal(askSecondLook, ask)).toBe('FORBIDDEN');
    await app.get(SaveDraft).run(await app.actor(writer), { postId: post.id, baseVersion: 1, draft: draftInput({ body: textOf('Mended.') }) });
    await app.get(PublishPost).run(await app.actor(writer), { postId: post.id, draftVersion: 2 });
    expect(await client.ask(askSecondLook, { input: { ...ask.input, changed: true } })).toMatchObject({ askSecondLook: { case: { status: 'SECOND_LOOK' } } });
  });
});

describe('hiding a comment', () => {
  it('leaves a marker, keeps the count right, and tells its author why', async () => {
    const post = await givenPost(app, author);
    const writer = await givenPerson(app);
    const comment = await givenComment(app, writer, { itemId: post.id, text: 'Mean words.' });
    await givenComment(app, author, { itemId: post.id, text: 'Kind words.' });
    await givenReport(app, reporter, { kind: 'COMMENT', id: comment.id });
    const found = await lastOpenCase(app, moderator);
    const hidden = await site.decideAs(moderator, found, 'HIDE', { message: 'Be kind.' });
    const asReader = await (await app.as(reporter)).ask(readPost, { a: post.id });
    expect(asReader).toMatchObject({
      post: { commentCount: 1, comments: { nodes: [{ state: 'HIDDEN', text: '', hiddenNotice: null }, { text: 'Kind words.' }] } },
    });
    expect(await (await app.as(writer)).ask(readPost, { a: post.id })).toMatchObject({
      post: { comments: { nodes: [{ state: 'HIDDEN', text: 'Mean words.', hiddenNotice: { message: 'Be kind.', viewerCanAskSecondLook: true } }, {}] } },
    });
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`;
    const mended = { input: { commentId: comment.id, text: 'Marzipan words.' } };
    expect(await (await app.as(reporter)).refusal(edit, mended)).toBe('FORBIDDEN');
    expect(await (await app.as(writer)).ask(edit, mended)).toMatchObject({ editComment: { __typename: 'CommentEdited' } });
    await app.runJobs();
    expect(await (await app.as(reporter)).ask(readPost, { a: post.id })).toMatchObject({ post: { commentCount: 1, comments: { nodes: [{ state: 'HIDDEN', text: '' }, {}] } } });
    expect(await (await app.as(reporter)).ask(`{ search(query: "marzipan") { total } }`)).toMatchObject({ search: { total: 0 } });
    expect(await (await app.as(other)).ask(oneCase, { id: found.id })).toMatchObject({ moderationCase: { text: 'Mean words.', mended: { title: null, text: 'Marzipan words.' } } });
    expect(await (await app.as(writer)).refusal(`mutation ($id: ID!) { deleteComment(commentId: $id) { __typename } }`, { id: comment.id })).toBe('FORBIDDEN');
    await site.decideAs(moderator, hidden.case, 'KEEP');
    expect(await (await app.as(reporter)).ask(readPost, { a: post.id })).toMatchObject({
      post: { commentCount: 2, comments: { nodes: [{ state: 'VISIBLE', text: 'Marzipan words.' }, {}] } },
    });
  });

  it('that its author has deleted changes no count', async () => {
    const post = await givenPost(app, author);
    const comment = await givenComment(app, author, { itemId: post.id });
    await givenReport(app, reporter, { kind: 'COMMENT', id: comment.id });
    await (await app.as(author)).ask(`mutation ($id: ID!) { deleteComment(commentId: $id) { __typename } }`, { id: comment.id });
    const hidden = await site.decideAs(moderator, await lastOpenCase(app, moderator), 'HIDE');
    await site.decideAs(moderator, hidden.case, 'KEEP');
    expect(await (await app.as(reporter)).ask(readPost, { a: post.id })).toMatchObject({ post: { commentCount: 0, comments: { nodes: [{ state: 'DELETED' }] } } });
  });
});

describe('hiding a picture', () => {
  it('serves it no more, but to the moderators of the case', async () => {
    const post = await givenPost(app, author, { status: 'draft' });
    const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#336699' } }).png().toBuffer();
    const sent = await (await app.as(author)).fetch(`/files/images?item=${post.id}&name=queue.png`, {
      method: 'POST', body: Uint8Array.from(png), headers: { 'content-type': 'image/png' },
    });
    const { id, url } = (await sent.json()) as { id: string; url: string };
    await app.get(SaveDraft).run(await app.actor(author), { postId: post.id, baseVersion: 1, draft: draftInput({ body: pictureText(id, { alt: 'A queue' }) }) });
    await app.get(PublishPost).run(await app.actor(author), { postId: post.id, draftVersion: 2 });
    const pictures = `query ($id: ID!) { reportableThing(kind: ITEM, id: $id) { pictures { id url description } } }`;
    expect(await (await app.as(reporter)).ask(pictures, { id: post.id })).toEqual({ reportableThing: { pictures: [{ id, url, description: 'A queue' }] } });

    await givenReport(app, reporter, { kind: 'PICTURE', id });
    const found = await lastOpenCase(app, moderator);
    expect(found).toMatchObject({ kind: 'PICTURE', label: 'picture', title: 'What we learnt from queues', pictureUrl: `/files/reported/${found.id}` });
    const shownTo = async (person: TestPerson) => (await (await app.as(person)).fetch(found.pictureUrl ?? '')).status;
    expect([await shownTo(moderator), await shownTo(reporter), await shownTo(author)]).toEqual([200, 404, 404]);

    const bytes = async () => Buffer.from(await (await (await app.as(reporter)).fetch(url)).arrayBuffer());
    const before = await bytes();
    const hidden = await site.decideAs(moderator, found, 'HIDE');
    expect((await bytes()).equals(before)).toBe(false);
    expect(await shownTo(moderator)).toBe(200);
    expect(await (await app.as(reporter)).ask(pictures, { id: post.id })).toEqual({ reportableThing: { pictures: [] } });
    await site.decideAs(moderator, hidden.case, 'KEEP');
    expect((await bytes()).equals(before)).toBe(true);
  });
});

describe('hiding a profile', () => {
  const profile = `query ($id: String!) { person(address: $id) { bio hiddenNotice { message } } }`;

  it('takes away what the person says of themselves, and puts it back unless they have written it anew', async () => {
    const person = await givenPerson(app);
    await app.get(Database).rows(sql`update person set bio = 'Vote for us' where id = ${person.id}`);
    for (const [written, left] of [['', 'Vote for us'], ['I work here', 'I work here']]) {
      await givenReport(app, reporter, { kind: 'PROFILE', id: person.id, reason: 'IMPARTIALITY' });
      const hidden = await site.decideAs(moderator, await lastOpenCase(app, moderator), 'HIDE', { message: 'Stay impartial.' });
      expect(await (await app.as(reporter)).ask(profile, { id: person.id })).toEqual({ person: { bio: '', hiddenNotice: null } });
      expect(await (await app.as(person)).ask(profile, { id: person.id })).toEqual({ person: { bio: '', hiddenNotice: { message: 'Stay impartial.' } } });
      if (written) await app.get(Database).rows(sql`update person set bio = ${written} where id = ${person.id}`);
      await site.decideAs(moderator, hidden.case, 'KEEP');
      expect(await (await app.as(reporter)).ask(profile, { id: person.id })).toEqual({ person: { bio: left, hiddenNotice: null } });
    }
  });
});
