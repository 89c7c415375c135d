import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { AdoptGroup } from '../../groups/actions/adopt-group.js';
import { ArchiveGroup } from '../../groups/actions/archive-group.js';
import { ChangeKind } from '../../groups/actions/change-kind.js';
import { MergeGroups } from '../../groups/actions/merge-groups.js';
import type { GroupKind } from '../../groups/groups.public.js';
import { givenGroup, givenMembers } from '../../groups/testing/group.factory.js';
import { setRole } from '../../groups/testing/standing.js';
import { givenPage, givenSpace } from '../testing/wiki.factory.js';
import { canSee, mayEdit, readersOfPages } from '../testing/sight.js';
import { DescribeSpace } from './actions/describe-space.js';
import { NameSpacePeople } from './actions/name-space-people.js';

let app: TestApp;
let owner: TestPerson;
let member: TestPerson;
let outsider: TestPerson;
let everybody: TestPerson[];
beforeAll(async () => {
  app = await startTestApp();
  owner = await givenPerson(app, { name: 'Olu' });
  member = await givenPerson(app, { name: 'Mel' });
  outsider = await givenPerson(app, { name: 'Eli', department: 'Roads' });
  everybody = [owner, member, outsider];
});
afterAll(() => app.close());

const change = async (groupId: string, kind: GroupKind, departmentIds: string[] = []) =>
  app.get(ChangeKind).run(await app.actor(owner), { groupId, kind, departmentIds });

async function openSpace(editing: 'READERS' | 'MEMBERS' | 'EDITORS' = 'READERS') {
  const groupId = await givenGroup(app, { owner, members: [member] });
  const spaceId = await givenSpace(app, owner, { groupId, readers: 'EVERYONE', editing });
  return { groupId, spaceId, pageId: await givenPage(app, owner, { spaceId }) };
}

const sights = async ({ spaceId, pageId }: { spaceId: string; pageId: string }) => ({
  read: (await readersOfPages(app, everybody, [pageId]))[0],
  edit: await mayEdit(app, everybody, pageId),
  outsiderSeesSpace: await canSee(app, outsider, spaceId),
});

describe('a group that is closed', () => {
  it.each(['REQUEST', 'HIDDEN'] as const)('%s: its spaces are for members only, for good', async (kind) => {
    const here = await openSpace();
    expect(await sights(here)).toEqual({ read: 'Eli Mel Olu', edit: 'Eli Mel Olu', outsiderSeesSpace: true });
    await change(here.groupId, kind);
    expect(await sights(here)).toEqual({ read: 'Mel Olu', edit: 'Mel Olu', outsiderSeesSpace: false });
    await change(here.groupId, 'OPEN');
    expect(await sights(here)).toEqual({ read: 'Mel Olu', edit: 'Mel Olu', outsiderSeesSpace: false });
  });

  it('named editors who do not belong have nothing of it', async () => {
    const here = await openSpace('EDITORS');
    await app.get(NameSpacePeople).name(await app.actor(owner), { spaceId: here.spaceId, personId: outsider.id, role: 'EDITOR' });
    expect((await sights(here)).edit).toBe('Eli Olu');
    await change(here.groupId, 'HIDDEN');
    expect(await sights(here)).toEqual({ read: 'Mel Olu', edit: 'Olu', outsiderSeesSpace: false });
  });
});

it('a limit, and its end, hold for spaces too', async () => {
  const here = await openSpace();
  await change(here.groupId, 'OPEN', [owner.departmentId]);
  expect(await sights(here)).toEqual({ read: 'Mel Olu', edit: 'Mel Olu', outsiderSeesSpace: false });
  await change(here.groupId, 'OPEN');
  expect(await sights(here)).toEqual({ read: 'Eli Mel Olu', edit: 'Eli Mel Olu', outsiderSeesSpace: true });
});

it('an archived group is read and no longer written, and looked after again when it is restored', async () => {
  const here = await openSpace();
  const actor = await app.actor(owner);
  await app.get(ArchiveGroup).archive(actor, here.groupId);
  expect(await sights(here)).toEqual({ read: 'Eli Mel Olu', edit: '', outsiderSeesSpace: true });
  const describeIt = () => app.get(DescribeSpace).run(actor, { spaceId: here.spaceId, lockVersion: 1, name: 'Other', description: '' });
  await expect(describeIt()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await app.get(ArchiveGroup).restore(actor, here.groupId);
  expect(await describeIt()).toMatchObject({ type: 'WikiSpaceSaved' });
});

describe('a group that is merged into another', () => {
  it('takes its spaces over, for members only, under a name of their own', async () => {
    const here = await openSpace();
    const into = await givenGroup(app, { owner });
    await app.get(Database).rows(sql`update wiki_space set name = 'Notes', folded = 'notes' where id = ${here.spaceId}`);
    await givenSpace(app, owner, { groupId: into, name: 'Notes' });
    await app.get(MergeGroups).run(await app.actor(owner), here.groupId, into);
    expect(await sights(here)).toEqual({ read: 'Mel Olu', edit: 'Mel Olu', outsiderSeesSpace: false });
    const row = await app.get(Database).row<{ name: string; groupId: string; pageGroupId: string }>(sql`
      select wiki_space.name, wiki_space.group_id as "groupId", item.group_id as "pageGroupId"
      from wiki_space, item where wiki_space.id = ${here.spaceId} and item.id = ${here.pageId}`);
    expect(row).toEqual({ name: expect.stringMatching(/^Notes \(Group \d+\)$/), groupId: into, pageGroupId: into });
  });
});

it('whoever adopts a group looks after its spaces', async () => {
  const here = await openSpace();
  await givenMembers(app, here.groupId, [outsider]);
  await setRole(app, here.groupId, owner, null);
  const administrator = await givenPerson(app, { roles: ['SITE_ADMIN'] });
  await app.get(AdoptGroup).run(await app.actor(administrator), { groupId: here.groupId, personId: outsider.id });
  const outcome = await app.get(DescribeSpace).run(await app.actor(outsider), { spaceId: here.spaceId, lockVersion: 1, name: 'Ours now', description: '' });
  expect(outcome).toMatchObject({ type: 'WikiSpaceSaved' });
});
