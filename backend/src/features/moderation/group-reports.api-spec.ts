import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { blogOfGroup } from '../blogs/blog-places.js';
import { PublishPost, SaveDraft } from '../blogs/blogs.public.js';
import { draftInput, givenPost, pictureText, textOf } from '../blogs/testing/post.factory.js';
import { givenComment } from '../comments/testing/comment.factory.js';
import { MergeGroups } from '../groups/actions/merge-groups.js';
import { givenGroup, givenMembers } from '../groups/testing/group.factory.js';
import { type GroupPeople, forgetLimits, giveRoles, givenGroupPeople, readersAmong, setRole } from '../groups/testing/standing.js';
import { type TestCase, type TestQueue, askSecondLook, caseFields, decide, hide, oneCase, ownCases, queue } from './testing/moderation.operations.js';
import { givenReport } from './testing/report.factory.js';

let app: TestApp;
let people: GroupPeople;
let second: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  people = await givenGroupPeople(app);
  second = await givenPerson(app, { name: 'Sia Second', roles: ['MODERATOR'] });
});
afterAll(() => app.close());

type Who = keyof GroupPeople;
const as = (who: Who | TestPerson) => app.as(typeof who === 'string' ? people[who] : who);
const queueFor = async (who: Who | TestPerson, group: string | null, view = 'TO_DECIDE'): Promise<TestCase[]> =>
  (await (await as(who)).ask<TestQueue>(queue, { group, view })).moderationQueue.cases;
const ids = (cases: readonly TestCase[]) => cases.map(({ id }) => id);
const decideAs = async (who: Who | TestPerson, { id }: { id: string }, kind = 'HIDE') => {
  const { moderationCase } = await (await as(who)).ask<{ moderationCase: TestCase }>(oneCase, { id });
  const input = { caseId: id, lockVersion: moderationCase.lockVersion, kind, reason: kind === 'KEEP' ? null : 'TONE', message: '' };
  return (await (await as(who)).ask<{ decideCase: { __typename: string; case: TestCase } }>(decide, { input })).decideCase;
};
const refusals = async (id: string, ...whos: (Who | TestPerson)[]) =>
  Promise.all(whos.map(async (who) => (await as(who)).refusal(oneCase, { id })));

async function reported(kind: 'OPEN' | 'HIDDEN' = 'HIDDEN', author: TestPerson = people.member) {
  await forgetLimits(app);
  const groupId = await givenGroup(app, { owner: people.owner, kind, members: [people.elsewhere] });
  await giveRoles(app, groupId, people);
  const post = await givenPost(app, author, { blogId: blogOfGroup(groupId).id, audience: 'GROUP', title: 'Between us' });
  await givenReport(app, people.elsewhere, { kind: 'ITEM', id: post.id, words: 'Look' });
  const [row] = await app.get(Database).rows<{ id: string }>(sql`select id from moderation_case where item_id = ${post.id}`);
  return { groupId, post, id: row?.id ?? '' };
}

describe('reports about what stands in a group', () => {
  it.each(['OPEN', 'HIDDEN'] as const)('go to its owners and moderators, and to nobody else: %s', async (kind) => {
    const { groupId, id } = await reported(kind);
    for (const who of ['owner', 'moderator'] as const) {
      const [found] = await queueFor(who, groupId);
      expect(found).toMatchObject({ id, title: 'Between us', words: ['Look'], withSite: false, viewerCan: { decide: true } });
    }
    expect(ids(await queueFor('siteModerator', null))).not.toContain(id);
    expect(await refusals(id, 'member', 'outsider', 'elsewhere', 'siteModerator', 'siteAdministrator')).toEqual(Array(5).fill('NOT_FOUND'));
    const code = kind === 'OPEN' ? 'FORBIDDEN' : 'NOT_FOUND';
    for (const who of ['outsider', 'siteModerator', 'siteAdministrator'] as const) {
      expect(await (await as(who)).refusal(queue, { group: groupId })).toBe(code);
    }
    expect(await (await as('member')).refusal(queue, { group: groupId })).toBe('FORBIDDEN');
    expect(await app.stranger().refusal(queue, { group: groupId })).toBe('UNAUTHENTICATED');
  });

  it('comments and pictures among them; profiles stay with the site', async () => {
    const { groupId, post } = await reported();
    const comment = await givenComment(app, people.member, { itemId: post.id, text: 'A secret word' });
    await givenReport(app, people.elsewhere, { kind: 'COMMENT', id: comment.id });
    await givenReport(app, people.elsewhere, { kind: 'PROFILE', id: people.member.id });
    expect((await queueFor('moderator', groupId)).map(({ kind }) => kind).sort()).toEqual(['COMMENT', 'ITEM']);
    const ofSite = await queueFor('siteModerator', null);
    expect(ofSite.map(({ kind }) => kind)).toEqual(['PROFILE']);
    expect(JSON.stringify(ofSite)).not.toContain('secret');
  });

  it('show a reported picture to its moderators alone', async () => {
    await forgetLimits(app);
    const groupId = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', members: [people.elsewhere] });
    await giveRoles(app, groupId, people);
    const place = { blogId: blogOfGroup(groupId).id, audience: 'GROUP' as const };
    const post = await givenPost(app, people.member, { ...place, status: 'draft' });
    const png = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#336699' } }).png().toBuffer();
    const sent = await (await as('member')).fetch(`/files/images?item=${post.id}&name=queue.png`, {
      method: 'POST', body: Uint8Array.from(png), headers: { 'content-type': 'image/png' },
    });
    const { id } = (await sent.json()) as { id: string };
    const author = await app.actor(people.member);
    await app.get(SaveDraft).run(author, { postId: post.id, baseVersion: 1, draft: draftInput({ ...place, body: pictureText(id, { alt: 'A queue' }) }) });
    await app.get(PublishPost).run(author, { postId: post.id, draftVersion: 2 });
    await givenReport(app, people.elsewhere, { kind: 'PICTURE', id });
    const [found] = await queueFor('owner', groupId);
    const statusFor = async (who: Who) => (await (await as(who)).fetch(found?.pictureUrl ?? '')).status;
    expect([await statusFor('owner'), await statusFor('moderator')]).toEqual([200, 200]);
    for (const who of ['member', 'elsewhere', 'outsider', 'siteModerator', 'siteAdministrator'] as const) expect(await statusFor(who)).toBe(404);
  });

  it('stay away from those who have lost their role, with their next request', async () => {
    const { groupId, id } = await reported();
    const client = await as('moderator');
    await client.ask(oneCase, { id });
    await setRole(app, groupId, people.moderator, 'MEMBER');
    expect([await client.refusal(oneCase, { id }), await client.refusal(queue, { group: groupId })]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
    expect(await client.refusal(decide, { input: { caseId: id, lockVersion: 1, kind: 'KEEP', message: '' } })).toBe('NOT_FOUND');
    await setRole(app, groupId, people.moderator, null);
    expect(await client.refusal(queue, { group: groupId })).toBe('NOT_FOUND');
  });

  it('go to the site where all moderators of the group wrote it, as they were reported and without the place', async () => {
    await forgetLimits(app);
    const groupId = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', name: 'Nameless circle', members: [people.member] });
    const post = await givenPost(app, people.owner, { blogId: blogOfGroup(groupId).id, audience: 'GROUP', title: 'By the owner' });
    const { reportableThing } = await (await as('member')).ask<{ reportableThing: { goesTo: unknown } }>(
      `query ($id: ID!) { reportableThing(kind: ITEM, id: $id) { goesTo { name } } }`, { id: post.id });
    expect(reportableThing.goesTo).toBeNull();
    await givenReport(app, people.member, { kind: 'ITEM', id: post.id });
    const found = (await queueFor('siteModerator', null)).find(({ title }) => title === 'By the owner');
    expect(found).toMatchObject({ withSite: true, group: null, path: null });
    expect(JSON.stringify(found)).not.toContain('Nameless');
    expect(await queueFor('owner', groupId)).toEqual([]);
    await givenMembers(app, groupId, [people.outsider], 'MODERATOR');
    expect(ids(await queueFor('outsider', groupId))).toEqual([found?.id]);
    expect(await refusals(found?.id ?? '', 'siteModerator')).toEqual(['NOT_FOUND']);
  });
});

describe('a decision in a group', () => {
  it('hides from all but authors and the group’s moderators; its author is told, and asks another one of them', async () => {
    const { groupId, post, id } = await reported();
    expect((await decideAs('moderator', { id })).__typename).toBe('CaseDecided');
    expect(await readersAmong(app, people, post.id)).toEqual(['member', 'moderator', 'owner']);
    const author = await as('member');
    const { casesAboutMe } = await author.ask<{ casesAboutMe: { nodes: { id: string; secondLookWithSite: boolean }[] } }>(ownCases);
    expect(casesAboutMe.nodes.find((node) => node.id === id)).toMatchObject({ secondLookWithSite: false, viewerCanAskSecondLook: true });
    await author.ask(askSecondLook, { input: { caseId: id, words: 'It is true' } });
    expect((await queueFor('moderator', groupId, 'SECOND_LOOK'))[0]).toMatchObject({ id, viewerCan: { decide: false } });
    expect(await queueFor('siteModerator', null, 'SECOND_LOOK')).toEqual([]);
    await decideAs('owner', { id }, 'KEEP');
    expect(await readersAmong(app, people, post.id)).toEqual(['elsewhere', 'member', 'moderator', 'owner']);
    await app.runJobs();
    const mail = await app.get(Database).rows<{ subject: string }>(sql`select subject from mail_message where recipient = ${people.member.email} order by created_at, id`);
    expect(mail.map(({ subject }) => subject.split(' - ')[0])).toEqual(expect.arrayContaining(['Your post was hidden', 'Your post is shown again']));
  });

  it('is looked at again by the site where the group has nobody else, who sees what was reported and afterwards the decision', async () => {
    await forgetLimits(app);
    const groupId = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', members: [people.member, people.elsewhere] });
    const post = await givenPost(app, people.member, { blogId: blogOfGroup(groupId).id, audience: 'GROUP', title: 'Alone' });
    const { hideThing } = await (await as('owner')).ask<{ hideThing: { case: TestCase } }>(hide, { input: { kind: 'ITEM', id: post.id, reason: 'TONE', message: 'Too loud' } });
    const { id } = hideThing.case;
    expect(await refusals(id, 'siteModerator')).toEqual(['NOT_FOUND']);
    const author = await as('member');
    const { casesAboutMe } = await author.ask<{ casesAboutMe: { nodes: { id: string; secondLookWithSite: boolean }[] } }>(ownCases);
    expect(casesAboutMe.nodes.find((node) => node.id === id)).toMatchObject({ secondLookWithSite: true });
    await author.ask(askSecondLook, { input: { caseId: id, words: 'It is true' } });
    expect((await queueFor('owner', groupId, 'SECOND_LOOK'))[0]).toMatchObject({ id, withSite: true, viewerCan: { decide: false } });
    expect((await queueFor('siteModerator', null, 'SECOND_LOOK'))[0]).toMatchObject({ id, path: null, viewerCan: { decide: true } });
    expect(await decideAs('siteModerator', { id }, 'KEEP')).toMatchObject({ __typename: 'CaseDecided', case: { viewerCan: { decide: false, showAgain: false } } });
    expect(await refusals(id, second)).toEqual(['NOT_FOUND']);
    expect(await readersAmong(app, people, post.id)).toEqual(['elsewhere', 'member', 'owner']);
    expect(ids(await queueFor('owner', groupId, 'DECIDED'))).toEqual([id]);
  });

  it('is told to authors who have left too, who see what is hidden of theirs and nothing else of the group', async () => {
    const { groupId, post, id } = await reported();
    const comment = await givenComment(app, people.owner, { itemId: post.id, text: 'Said among us' });
    await decideAs('owner', { id });
    await setRole(app, groupId, people.member, null);
    const author = await as('member');
    const { casesAboutMe } = await author.ask<{ casesAboutMe: { nodes: { id: string }[] } }>(ownCases);
    expect(casesAboutMe.nodes.map((node) => node.id)).toContain(id);
    expect(await author.ask('query ($id: String!) { post(address: $id) { comments { nodes { id } } } }', { id: post.id })).toEqual({ post: { comments: { nodes: [] } } });
    expect(await author.refusal('query ($id: ID!) { comment(id: $id) { id } }', { id: comment.id })).toBe('NOT_FOUND');
    expect(await readersAmong(app, people, post.id)).toEqual(['member', 'moderator', 'owner']);
    expect(await author.refusal('query ($id: String!) { group(address: $id) { name } }', { id: groupId })).toBe('NOT_FOUND');
    await author.ask(askSecondLook, { input: { caseId: id, words: 'It was fair' } });
    await decideAs('moderator', { id }, 'KEEP');
    expect(await readersAmong(app, people, post.id)).toEqual(['elsewhere', 'moderator', 'owner']);
  });

  it('stays with the group when the thing leaves it; what waits or is hidden goes with the thing', async () => {
    const [kept, waiting] = [await reported(), await reported()];
    await decideAs('owner', kept, 'KEEP');
    for (const { post } of [kept, waiting]) await app.get(Database).rows(sql`update item set group_id = null where id = ${post.id}`);
    expect(await refusals(kept.id, 'siteModerator')).toEqual(['NOT_FOUND']);
    expect(ids(await queueFor('owner', kept.groupId, 'DECIDED'))).toEqual([kept.id]);
    expect(await refusals(waiting.id, 'owner')).toEqual(['NOT_FOUND']);
    expect(ids(await queueFor('siteModerator', null))).toContain(waiting.id);
  });

  it('shows the site’s moderator who has decided it before it went into a group what there was by then, and nothing of the group', async () => {
    await forgetLimits(app);
    const groupId = await givenGroup(app, { owner: people.owner, kind: 'HIDDEN', members: [people.member] });
    const post = await givenPost(app, people.member, { title: 'For all' });
    await givenReport(app, people.elsewhere, { kind: 'ITEM', id: post.id, words: 'Look' });
    const id = (await queueFor('siteModerator', null)).find(({ title }) => title === 'For all')?.id ?? '';
    await decideAs('siteModerator', { id });
    const author = await app.actor(people.member);
    const draft = draftInput({ title: 'Among us', body: textOf('For us'), audience: 'GROUP', blogId: blogOfGroup(groupId).id });
    await app.get(SaveDraft).run(author, { postId: post.id, baseVersion: 1, draft });
    const asked = await app.get(PublishPost).run(author, { postId: post.id, draftVersion: 2 });
    const acceptedWarnings = asked.type === 'WarningsToAccept' ? asked.warnings.map(({ key }) => key) : [];
    expect(await app.get(PublishPost).run(author, { postId: post.id, draftVersion: 2, acceptedWarnings })).toMatchObject({ type: 'PostPublished' });
    await (await as('member')).ask(askSecondLook, { input: { caseId: id, words: 'Only the group sees it now' } });
    await decideAs('owner', { id }, 'HIDE');
    const seenBy = async (who: Who) => (await (await as(who)).ask<{ moderationCase: TestCase }>(oneCase, { id })).moderationCase;
    expect(await seenBy('owner')).toMatchObject({ mended: { title: 'Among us' }, decisions: [{ kind: 'HIDE' }, { moderator: { name: 'Olu Owner' } }] });
    expect(await seenBy('siteModerator')).toMatchObject({
      title: 'For all', mended: null, secondLookWords: null, group: null, path: null, decisions: [{ kind: 'HIDE', moderator: { name: 'Sam Site' } }],
    });
  });

  it('goes over when groups are merged, with what waits', async () => {
    const [decided, waiting] = [await reported(), await reported()];
    await decideAs('owner', decided, 'KEEP');
    const into = await givenGroup(app, { owner: people.owner });
    for (const { groupId } of [decided, waiting]) await app.get(MergeGroups).run(await app.actor(people.owner), groupId, into);
    expect(ids(await queueFor('owner', into, 'DECIDED'))).toEqual([decided.id]);
    expect(ids(await queueFor('owner', into))).toEqual([waiting.id]);
    expect(await refusals(waiting.id, 'moderator')).toEqual(['NOT_FOUND']);
  });
});

describe('hiding without a report', () => {
  const hidingOf = (id: string, changes = {}) => ({ input: { kind: 'ITEM', id, reason: 'TONE', message: '', ...changes } });

  it('is for owners and moderators, and not of what they wrote', async () => {
    const { post } = await reported('OPEN');
    const own = await reported('OPEN', people.moderator);
    for (const who of ['member', 'elsewhere', 'siteAdministrator', 'siteModerator', 'outsider'] as const) {
      const code = (await as(who)).refusal(hide, hidingOf(post.id));
      expect(await code).toBe(who === 'elsewhere' || who === 'member' ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    expect(await (await as('moderator')).refusal(hide, hidingOf(own.post.id))).toBe('FORBIDDEN');
    expect(await (await as('moderator')).refusal(hide, hidingOf(people.member.id, { kind: 'PROFILE' }))).toBe('FORBIDDEN');
    expect(await app.stranger().refusal(hide, hidingOf(post.id))).toBe('UNAUTHENTICATED');
  });

  it('names a rule, and opens no case without', async () => {
    const { groupId, post } = await reported('OPEN');
    const comment = await givenComment(app, people.member, { itemId: post.id });
    const { hideThing } = await (await as('owner')).ask<{ hideThing: object }>(hide, hidingOf(comment.id, { kind: 'COMMENT', reason: 'NONE' }));
    expect(hideThing).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await queueFor('owner', groupId)).toHaveLength(1);
  });

  it('is undone from the same case', async () => {
    const { groupId, post } = await reported('OPEN');
    const comment = await givenComment(app, people.member, { itemId: post.id });
    const { hideThing } = await (await as('owner')).ask<{ hideThing: { case: TestCase } }>(hide, hidingOf(comment.id, { kind: 'COMMENT' }));
    expect(hideThing.case).toMatchObject({ hidden: true, reportCount: 0, viewerCan: { showAgain: true } });
    expect(ids(await queueFor('moderator', groupId, 'DECIDED'))).toEqual([hideThing.case.id]);
    expect((await decideAs('moderator', hideThing.case, 'KEEP')).case.hidden).toBe(false);
  });
});

describe('what the screens ask', () => {
  it('says who may hide and lock, and how many cases wait', async () => {
    const { groupId, post } = await reported('OPEN');
    const comment = await givenComment(app, people.elsewhere, { itemId: post.id });
    const ask = `query ($post: String!, $comment: ID!, $group: String!) { post(address: $post) { viewerCanHide viewerCanLockComments commentsLocked }
      comment(id: $comment) { viewerCanHide } group(address: $group) { casesToDecide } }`;
    const variables = { post: post.id, comment: comment.id, group: groupId };
    const answer = async (who: Who) => (await as(who)).ask<{ post: object | null; comment: object; group: object }>(ask, variables);
    const yes = { viewerCanHide: true, viewerCanLockComments: true, commentsLocked: false };
    const no = { viewerCanHide: false, viewerCanLockComments: false, commentsLocked: false };
    expect(await answer('moderator')).toEqual({ post: yes, comment: { viewerCanHide: true }, group: { casesToDecide: 1 } });
    expect(await answer('elsewhere')).toEqual({ post: no, comment: { viewerCanHide: false }, group: { casesToDecide: null } });
  });

  it('names the group to its moderators', async () => {
    const { id } = await reported();
    const { moderationCase } = await (await as('owner')).ask<{ moderationCase: TestCase }>(`query ($id: ID!) { moderationCase(id: $id) { ${caseFields} } }`, { id });
    expect(moderationCase).toMatchObject({ group: { name: expect.any(String) }, withSite: false });
  });
});

describe('locked comments', () => {
  const lock = `mutation ($id: ID!) { lockComments(itemId: $id) { commentsLocked viewerCanLockComments } }`;
  const unlock = `mutation ($id: ID!) { unlockComments(itemId: $id) { commentsLocked } }`;

  it('are for owners and moderators of the group', async () => {
    const { post } = await reported();
    for (const who of ['member', 'elsewhere'] as const) expect(await (await as(who)).refusal(lock, { id: post.id })).toBe('FORBIDDEN');
    for (const who of ['outsider', 'siteModerator', 'siteAdministrator'] as const) expect(await (await as(who)).refusal(lock, { id: post.id })).toBe('NOT_FOUND');
    expect(await app.stranger().refusal(unlock, { id: post.id })).toBe('UNAUTHENTICATED');
    const outside = await givenPost(app, people.member);
    expect(await (await as('owner')).refusal(lock, { id: outside.id })).toBe('FORBIDDEN');
  });

  it('take no comment, nor a change of one, until they are opened', async () => {
    const { post } = await reported();
    const moderator = await as('moderator');
    expect(await moderator.ask(lock, { id: post.id })).toEqual({ lockComments: { commentsLocked: true, viewerCanLockComments: true } });
    await expect(givenComment(app, people.elsewhere, { itemId: post.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await moderator.ask(unlock, { id: post.id })).toEqual({ unlockComments: { commentsLocked: false } });
    await givenComment(app, people.elsewhere, { itemId: post.id });
  });
});
