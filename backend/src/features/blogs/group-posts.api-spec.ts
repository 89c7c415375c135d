import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { HideItem } from '../content/content.public.js';
import { givenGroup } from '../groups/testing/group.factory.js';
import { blogOfDepartment, blogOfGroup, ownBlogOf } from './blog-places.js';
import { givenPost } from './testing/post.factory.js';

let app: TestApp;
let author: TestPerson;
let colleague: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
let official: TestPerson;
let invited: TestPerson;
const groups = { open: '', limited: '', request: '', hidden: '' };

beforeAll(async () => {
  app = await startTestApp();
  author = await givenPerson(app, { name: 'Amara Osei' });
  colleague = await givenPerson(app, { name: 'Priya Raman' });
  member = await givenPerson(app, { name: 'Tom Bright', department: 'Department for Roads' });
  outsider = await givenPerson(app, { department: 'Department of Health' });
  invited = await givenPerson(app, { department: 'Department of Health' });
  official = await givenPerson(app, { department: 'Department of Health', roles: ['SITE_ADMIN', 'MODERATOR'] });
  const departmentIds = [author.departmentId, member.departmentId];
  groups.open = await givenGroup(app, { owner: author, members: [member], name: 'Open door' });
  groups.limited = await givenGroup(app, { owner: author, members: [member], name: 'Two houses', departmentIds });
  groups.request = await givenGroup(app, { owner: author, members: [member], name: 'Rural pilots', kind: 'REQUEST' });
  groups.hidden = await givenGroup(app, { owner: author, members: [member], name: 'Night shift', kind: 'HIDDEN' });
  await app.get(Database).rows(sql`
    insert into group_invitation (id, group_id, person_id, invited_by, created_at, expires_at)
    values (gen_random_uuid(), ${groups.hidden}, ${invited.id}, ${author.id}, now(), now() + interval '9 days')`);
});
afterAll(() => app.close());

const blogOf = (groupId: string): string => blogOfGroup(groupId).id;

interface Option {
  choice: string;
  label: string;
  readers: { inWords: string };
}

const optionsQuery = 'query ($blogId: ID!, $postId: ID) { audienceOptions(blogId: $blogId, postId: $postId) { choice label readers { inWords people outsideDepartment } } }';

async function options(person: TestPerson, blogId: string, postId?: string): Promise<string[]> {
  const { audienceOptions } = await (await app.as(person)).ask<{ audienceOptions: Option[] }>(optionsQuery, { blogId, postId: postId ?? null });
  return audienceOptions.map(({ choice, label, readers }) => `${choice}: ${label}: ${readers.inWords}`);
}

describe('the blog of a group', () => {
  const query = 'query ($id: String!) { blog(address: $id) { description editors { name } } }';
  const askedBy = async (person: TestPerson, groupId: string) => (await app.as(person)).ask<{ blog: unknown }>(query, { id: blogOf(groupId) });

  beforeAll(async () => {
    for (const groupId of Object.values(groups)) await givenPost(app, author, { blogId: blogOf(groupId), audience: 'GROUP' });
    await app.get(Database).rows(sql`update blog set description = 'What we are up to' where group_id is not null`);
  });

  it.each<[string, keyof typeof groups, () => TestPerson]>([
    ['a member', 'hidden', () => member],
    ['a member', 'request', () => member],
    ['everybody', 'open', () => outsider],
    ['people of its departments', 'limited', () => colleague],
  ])('tells %s who looks after it, and what it says of itself: %s', async (_, kind, person) => {
    expect(await askedBy(person(), groups[kind])).toEqual({ blog: { description: 'What we are up to', editors: [{ name: 'Amara Osei' }] } });
  });

  it.each<[string, keyof typeof groups, () => TestPerson]>([
    ['who is invited', 'hidden', () => invited],
    ['who could ask to join', 'request', () => outsider],
    ['with a role on the site', 'request', () => official],
    ['of other departments', 'limited', () => outsider],
  ])('tells nobody %s, who do not see its members: %s', async (_, kind, person) => {
    expect(await askedBy(person(), groups[kind])).toEqual({ blog: { description: '', editors: [] } });
  });
});

describe('whom one can publish for', () => {
  const everyone = 'EVERYONE: Everyone on Crossbench: 6 people in 3 departments, 4 of them outside your department';
  const two = '2 people in 2 departments, 1 of them outside your department';

  it.each<[string, () => string, string[]]>([
    ["one's own blog", () => ownBlogOf(author.id).id, [everyone, 'DEPARTMENT: Everyone in Department for Skills: 2 people in 1 department']],
    ["one's department's", () => blogOfDepartment(author.departmentId).id, [everyone, 'DEPARTMENT: Everyone in Department for Skills: 2 people in 1 department']],
    ['an open group', () => blogOf(groups.open), [everyone, `GROUP: Members of Open door: ${two}`]],
    ['an open group that is limited', () => blogOf(groups.limited), [
      'EVERYONE: Members of Two houses and everyone in Department for Roads and Department for Skills: 3 people in 2 departments, 1 of them outside your department',
      `GROUP: Members of Two houses: ${two}`,
    ]],
    ['a group by request', () => blogOf(groups.request), [`GROUP: Members of Rural pilots: ${two}`]],
    ['a hidden group', () => blogOf(groups.hidden), [`GROUP: Members of Night shift: ${two}`]],
  ])('in %s', async (_, blogId, expected) => expect(await options(author, blogId())).toEqual(expected));

  it.each([
    ['somebody who does not belong', () => outsider],
    ['somebody who is invited', () => invited],
    ['an administrator of the site', () => official],
  ])('is nobody in a group for %s, and the same where there is no blog', async (_, person) => {
    await givenPost(app, author, { blogId: blogOf(groups.hidden), audience: 'GROUP' });
    for (const id of [groups.hidden, groups.request, groups.open]) expect(await options(person(), blogOf(id))).toEqual([]);
    expect(await options(person(), '0198c5a0-0000-7000-8000-00000000ffff')).toEqual([]);
    expect(await options(person(), 'the best one')).toEqual([]);
  });

  it('goes by the department to which a published post belongs', async () => {
    const { id } = await givenPost(app, member, { audience: 'DEPARTMENT' });
    await app.get(Database).rows(sql`update person set department_id = ${author.departmentId} where id = ${member.id}`);
    const [, department] = await options(member, ownBlogOf(member.id).id, id);
    await app.get(Database).rows(sql`update person set department_id = ${member.departmentId} where id = ${member.id}`);
    expect(department).toMatch(/^DEPARTMENT: Everyone in Department for Roads/);
  });
});

const readersQuery = 'query ($address: String!) { post(address: $address) { readers { label inWords } draft { readers { label inWords } readersChange { key } } } }';

async function readersOf(person: TestPerson, address: string) {
  const { post } = await (await app.as(person)).ask<{ post: { readers: { label: string; inWords: string }; draft: Record<string, unknown> | null } }>(readersQuery, { address });
  return post;
}

describe('who can see this', () => {
  it('says of a draft who sees it now, and who will', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.limited), audience: 'EVERYONE', status: 'draft' });
    expect(await readersOf(author, id)).toMatchObject({
      readers: { label: 'Only you', inWords: '1 person in 1 department' },
      draft: { readers: { label: 'Members of Two houses and everyone in Department for Roads and Department for Skills' }, readersChange: null },
    });
  });

  it('says the same to authors and readers', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.limited), audience: 'EVERYONE' });
    const label = 'Members of Two houses and everyone in Department for Roads and Department for Skills';
    expect((await readersOf(colleague, id)).readers).toEqual({ label, inWords: '3 people in 2 departments, 1 of them outside your department' });
    expect(await (await app.as(outsider)).refusal(readersQuery, { address: id })).toBe('NOT_FOUND');
    expect(await (await app.as(official)).refusal(readersQuery, { address: id })).toBe('NOT_FOUND');
  });

  it('tells those who left a hidden group nothing of it any more', async () => {
    const leaver = await givenPerson(app, { department: 'Department for Roads' });
    const groupId = await givenGroup(app, { owner: author, members: [member, leaver], name: 'Dusk patrol', kind: 'HIDDEN' });
    const draft = await givenPost(app, leaver, { blogId: blogOf(groupId), audience: 'GROUP', status: 'draft' });
    const hidden = await givenPost(app, leaver, { blogId: blogOf(groupId), audience: 'GROUP' });
    await app.get(HideItem).hide({ personId: author.id }, hidden.id, 'Off topic');
    const moving = await givenPost(app, leaver);
    await move(leaver, moving.id, blogOf(groupId), 'GROUP');
    await app.get(Database).rows(sql`delete from group_member where group_id = ${groupId} and person_id = ${leaver.id}`);
    const all = 'query ($address: String!) { post(address: $address) { path blog { name path editors { name } } readers { label inWords } otherReaders { label canRead } draft { blog { name path } readers { label inWords } readersChange { key } } } }';
    const answers = await Promise.all([draft, hidden, moving].map(async ({ id }) => (await app.as(leaver)).ask<Record<string, object>>(all, { address: id })));
    const alone = { label: 'Only you', inWords: '1 person in 1 department' };
    expect(answers.map(({ post }) => post)).toMatchObject([
      { blog: { name: 'A group that you do not belong to', path: '/groups', editors: [] }, readers: alone, draft: { readers: alone, readersChange: null } },
      { readers: { label: 'Only you and the moderators of the group', inWords: '1 person in 1 department' }, draft: null },
      { draft: { blog: { name: 'A group that you do not belong to' }, readers: alone, readersChange: null } },
    ]);
    expect(JSON.stringify(answers)).not.toContain('Dusk');
    const lists = await (await app.as(leaver)).ask('{ myDrafts { nodes { id blog { name path } } } latest(first: 50) { nodes { title blog { name } } } blogOptions { name } }');
    expect(JSON.stringify(lists)).toContain(draft.id);
    expect(JSON.stringify(lists)).not.toContain('Dusk');
  });

  const groupQuery = 'query ($address: String!) { group(address: $address) { readersOfPosts { label inWords } } }';
  const ofGroup = async (person: TestPerson, address: string) =>
    (await (await app.as(person)).ask<{ group: { readersOfPosts: { label: string } | null } }>(groupQuery, { address })).group.readersOfPosts;

  it('is said of a group to all who know of it, but of a hidden one to its members only', async () => {
    expect(await ofGroup(outsider, groups.request)).toEqual({ label: 'Members of Rural pilots', inWords: '2 people in 2 departments, all of them outside your department' });
    expect(await ofGroup(member, groups.hidden)).toMatchObject({ label: 'Members of Night shift' });
    expect(await ofGroup(invited, groups.hidden)).toBeNull();
    expect(await (await app.as(official)).refusal(groupQuery, { address: groups.hidden })).toBe('NOT_FOUND');
  });
});

describe('what is seen of a group', () => {
  it('is told to its owners only', async () => {
    const query = 'query ($address: String!) { group(address: $address) { sights { id knows seesMembers reads readsMembersOnly } } }';
    const of = async (person: TestPerson) => (await (await app.as(person)).ask<{ group: { sights: object[] } }>(query, { address: groups.hidden })).group.sights;
    expect(await of(author)).toMatchObject([{ id: 'member', readsMembersOnly: true }, { id: 'invited', knows: true, reads: false }, { id: 'colleague', knows: false }, { id: 'other', knows: false }]);
    expect([await of(member), await of(invited)]).toEqual([[], []]);
  });
});

const saving = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
  ... on ValidationFailed { problems { field message } }
  ... on DraftSaved { post { draft { version readers { label } readersChange { key from { label } to { label } gain { people inWords } lose { people inWords } } } } } } }`;
const publishing = `mutation ($input: PublishPostInput!) { publishPost(input: $input) { __typename
  ... on WarningsToAccept { warnings { key message } readersChange { key gain { people } lose { people } } }
  ... on ValidationFailed { problems { field message } }
  ... on PostPublished { post { readers { label } blog { name path } } } } }`;

interface Draft {
  version: number;
  readersChange: { key: string; gain: { people: number; inWords: string }; lose: { people: number; inWords: string } } | null;
}

async function move(person: TestPerson, postId: string, blogId: string, audience: string, baseVersion = 1): Promise<Draft> {
  const draft = {
    title: 'What we learnt', standfirst: '', body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'aaaaaaaaaa' }, content: [{ type: 'text', text: 'Much.' }] }] },
    tags: [], markingId: 'official', audience, blogId,
  };
  const { saveDraft } = await (await app.as(person)).ask<{ saveDraft: { post: { draft: Draft } } }>(saving, { input: { postId, baseVersion, draft } });
  return saveDraft.post.draft;
}

async function publish(person: TestPerson, postId: string, draftVersion: number, acceptedWarnings: string[] = []) {
  const answer = await (await app.as(person)).ask<{ publishPost: Record<string, unknown> }>(publishing, { input: { postId, draftVersion, acceptedWarnings } });
  return answer.publishPost;
}

describe('moving what is published', () => {
  it('shows who gains and who loses sight of it, asks, and takes comments along', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.hidden), audience: 'GROUP' });
    const added = await (await app.as(member)).ask<{ addComment: { __typename: string } }>(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }',
      { input: { id: '0198c5a0-0000-4000-8000-0000000000aa', itemId: id, text: 'Quite so.' } },
    );
    expect(added.addComment.__typename).toBe('CommentAdded');
    const draft = await move(author, id, ownBlogOf(author.id).id, 'DEPARTMENT');
    expect(draft).toMatchObject({
      readers: { label: 'Everyone in Department for Skills' },
      readersChange: {
        from: { label: 'Members of Night shift' }, to: { label: 'Everyone in Department for Skills' },
        gain: { people: 1, inWords: '1 person in 1 department' }, lose: { people: 1, inWords: '1 person in 1 department outside yours' },
      },
    });
    const key = draft.readersChange?.key ?? '';
    const asked = await publish(author, id, draft.version);
    expect(asked).toMatchObject({ __typename: 'WarningsToAccept', warnings: [{ key }], readersChange: { key, gain: { people: 1 }, lose: { people: 1 } } });
    expect((asked.warnings as { message: string }[])[0]?.message).toMatch(/^Who can see this post changes from “Members of Night shift” to “Everyone in Department for Skills”/);
    expect(await publish(author, id, draft.version, ['another-key'])).toMatchObject({ __typename: 'WarningsToAccept' });
    expect(await publish(author, id, draft.version, [key])).toMatchObject({ __typename: 'PostPublished', post: { readers: { label: 'Everyone in Department for Skills' } } });
    const read = 'query ($address: String!) { post(address: $address) { commentCount comments { nodes { html } } } }';
    expect(await (await app.as(colleague)).ask(read, { address: id })).toMatchObject({ post: { commentCount: 1, comments: { nodes: [{ html: '<p>Quite so.</p>' }] } } });
    for (const gone of [member, outsider, official]) expect(await (await app.as(gone)).refusal(read, { address: id })).toBe('NOT_FOUND');
  });

  it('asks again when the readers have changed to others meanwhile', async () => {
    const { id } = await givenPost(app, author, { blogId: blogOf(groups.request), audience: 'GROUP' });
    const first = await move(author, id, ownBlogOf(author.id).id, 'DEPARTMENT');
    const second = await move(author, id, ownBlogOf(author.id).id, 'EVERYONE', first.version);
    expect(second.readersChange?.key).not.toBe(first.readersChange?.key);
    expect(second.readersChange?.lose.inWords).toBe('nobody');
    expect(await publish(author, id, second.version, [first.readersChange?.key ?? ''])).toMatchObject({ __typename: 'WarningsToAccept' });
  });

  it('asks too when a post goes into a group and all still see it, and not when it only goes to another blog', async () => {
    const { id } = await givenPost(app, author);
    const draft = await move(author, id, blogOf(groups.open), 'EVERYONE');
    expect(draft.readersChange).toMatchObject({ gain: { people: 0 }, lose: { people: 0 } });
    expect((await move(author, id, blogOfDepartment(author.departmentId).id, 'EVERYONE', draft.version)).readersChange).toBeNull();
    expect(await publish(author, id, draft.version + 1)).toMatchObject({ __typename: 'PostPublished', post: { blog: { name: 'Department for Skills' } } });
  });

  it('asks nothing at the first publication', async () => {
    const { id } = await givenPost(app, author, { status: 'draft' });
    expect((await move(author, id, blogOf(groups.hidden), 'GROUP')).readersChange).toBeNull();
    expect(await publish(author, id, 2)).toMatchObject({ __typename: 'PostPublished', post: { readers: { label: 'Members of Night shift' } } });
  });
});

describe('possible authors', () => {
  const query = 'query ($query: String!, $blogId: ID!) { possibleAuthors(query: $query, blogId: $blogId) { name } }';
  const names = async (person: TestPerson, typed: string, blogId: string) =>
    (await (await app.as(person)).ask<{ possibleAuthors: { name: string }[] }>(query, { query: typed, blogId })).possibleAuthors.map(({ name }) => name);

  it('are all colleagues outside groups, and in a group those who belong', async () => {
    expect(await names(author, 'pri', ownBlogOf(author.id).id)).toEqual(['Priya Raman']);
    expect(await names(author, 'pri', blogOf(groups.hidden))).toEqual([]);
    expect(await names(author, 'to', blogOf(groups.hidden))).toEqual(['Tom Bright']);
    expect(await names(author, '  ', blogOf(groups.hidden))).toEqual([]);
  });

  it('tell nobody else who belongs', async () => {
    for (const person of [colleague, outsider, invited, official]) {
      for (const id of [groups.hidden, groups.request]) expect(await names(person, 'to', blogOf(id))).toEqual([]);
    }
  });
});
