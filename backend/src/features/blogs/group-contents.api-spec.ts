import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { sendUpload } from '../content/testing/send-upload.js';
import { pdfFile } from '../files/testing/sample-files.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { PublishPost } from './actions/publish-post.js';
import { SaveDraft } from './actions/save-draft.js';
import { blogOfGroup } from './blog-places.js';
import { draftInput, fileText, givenPost } from './testing/post.factory.js';

let app: TestApp;
let owner: TestPerson;
let member: TestPerson;
let removed: TestPerson;
let outsider: TestPerson;
let invited: TestPerson;
let administrator: TestPerson;
let hidden: string;
let post: { id: string };

beforeAll(async () => {
  app = await startTestApp();
  [owner, member, removed, outsider, invited] = [
    await givenPerson(app), await givenPerson(app), await givenPerson(app), await givenPerson(app, { department: 'Department of Health' }), await givenPerson(app),
  ];
  administrator = await givenPerson(app, { roles: ['SITE_ADMIN', 'MODERATOR'] });
  hidden = await givenGroup(app, { owner, members: [member, removed], name: 'Night shift', kind: 'HIDDEN' });
  await app.get(Database).rows(sql`delete from group_member where person_id = ${removed.id}`);
  await app.get(Database).rows(sql`
    insert into group_invitation (id, group_id, person_id, invited_by, created_at, expires_at)
    values (gen_random_uuid(), ${hidden}, ${invited.id}, ${owner.id}, now(), now() + interval '9 days')`);
  post = await givenPost(app, owner, { status: 'draft' });
  const { id } = await sendUpload(await app.as(owner), { item: post.id, name: 'rota.pdf', body: pdfFile() });
  await givenSecondFile(post.id);
  const actor = await app.actor(owner);
  const draft = draftInput({ blogId: blogOfGroup(hidden).id, audience: 'GROUP', body: fileText(id) });
  await app.get(SaveDraft).run(actor, { postId: post.id, baseVersion: 1, draft });
  const published = await app.get(PublishPost).run(actor, { postId: post.id, draftVersion: 2 });
  if (published.type !== 'PostPublished') throw new Error(JSON.stringify(published));
});
afterAll(() => app.close());

/** Attached, and shown by no text. */
async function givenSecondFile(item: string): Promise<void> {
  await sendUpload(await app.as(owner), { item, name: 'unshown.pdf', body: `${pdfFile().toString('latin1')}%` });
}

const contents = `query ($a: String!) { group(address: $a) { latestAt fileCount welcomeItem { id } blog { id postCount }
  latest(order: ACTIVE) { nodes { id } } files { nodes { file { name } item { id } } pageInfo { hasNextPage } } } }`;
const asked = async (person: TestPerson) => (await (await app.as(person)).ask<{ group: Record<string, unknown> }>(contents, { a: hidden })).group;
const choose = 'mutation ($i: ChooseWelcomeItemInput!) { chooseWelcomeItem(input: $i) { __typename } }';

describe('what stands in a group', () => {
  it('is shown to members', async () => {
    expect(await asked(member)).toMatchObject({
      fileCount: 1, latest: { nodes: [{ id: post.id }] }, files: { nodes: [{ file: { name: 'rota.pdf' }, item: { id: post.id } }], pageInfo: { hasNextPage: false } },
      blog: { postCount: 1 }, latestAt: expect.any(String),
    });
  });

  it('is found by letters of its title, in any case', async () => {
    const named = 'query ($a: String!, $t: String!) { group(address: $a) { latest(title: $t) { nodes { title } } } }';
    const { title } = draftInput();
    const found = async (person: TestPerson, letters: string) =>
      (await (await app.as(person)).ask<{ group: { latest: { nodes: object[] } } }>(named, { a: hidden, t: letters })).group.latest.nodes;
    expect(await found(owner, ` ${title.slice(2).toUpperCase()} `)).toEqual([{ title }]);
    expect(await found(owner, '%')).toEqual([]);
    expect(await found(invited, title)).toEqual([]);
  });

  it('is nothing to who is only invited, and not there for all others', async () => {
    expect(await asked(invited)).toMatchObject({ fileCount: 0, latestAt: null, welcomeItem: null, latest: { nodes: [] }, files: { nodes: [] } });
    for (const person of [removed, outsider, administrator]) {
      expect(await (await app.as(person)).refusal(contents, { a: hidden })).toBe('NOT_FOUND');
    }
  });

  it('is left out where a file was hidden or found infected', async () => {
    const set = (change: string) => app.get(UnitOfWork).run(() => app.get(Database).rows(sql`
      update file set scan = ${change} where id in (select file_id from attachment_version where name = 'rota.pdf')`));
    await set('INFECTED');
    expect(await asked(member)).toMatchObject({ fileCount: 0, files: { nodes: [] } });
    await set('CLEAN');
    await app.get(Database).rows(sql`update attachment set hidden_at = now() where name = 'rota.pdf'`);
    expect(await asked(member)).toMatchObject({ fileCount: 0, files: { nodes: [] } });
    await app.get(Database).rows(sql`update attachment set hidden_at = null where name = 'rota.pdf'`);
  });
});

describe('where newcomers are led', () => {
  it('is chosen by owners, of what stands in the group', async () => {
    const elsewhere = await givenPost(app, owner);
    for (const [person, code] of [[member, 'FORBIDDEN'], [removed, 'NOT_FOUND'], [outsider, 'NOT_FOUND'], [administrator, 'NOT_FOUND'], [invited, 'FORBIDDEN']] as const) {
      expect(await (await app.as(person)).refusal(choose, { i: { groupId: hidden, itemId: post.id } })).toBe(code);
    }
    const mine = await app.as(owner);
    expect(await mine.ask(choose, { i: { groupId: hidden, itemId: elsewhere.id } })).toEqual({ chooseWelcomeItem: { __typename: 'ValidationFailed' } });
    expect(await mine.ask(choose, { i: { groupId: hidden, itemId: post.id } })).toEqual({ chooseWelcomeItem: { __typename: 'WelcomeItemChosen' } });
    expect(await asked(member)).toMatchObject({ welcomeItem: { id: post.id } });
    expect(await asked(invited)).toMatchObject({ welcomeItem: null });
    await mine.ask(choose, { i: { groupId: hidden, itemId: null } });
    expect(await asked(member)).toMatchObject({ welcomeItem: null });
  });
});
