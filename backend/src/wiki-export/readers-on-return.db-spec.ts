import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReaders } from '../features/wiki/wiki.public.js';
import { givenGroup } from '../features/groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../features/wiki/testing/wiki.factory.js';
import type { CreateSpaceInput } from '../features/wiki/spaces/actions/create-space.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportWiki } from '../wiki-import/import-wiki.js';
import { ExportSpace } from './export-space.js';

let app: TestApp;
let folder: string;
let rosa: TestPerson;
const exports = new Map<string, string>();

const department = 'Department for Skills';
const groupReaders: ImportReaders = { type: 'GROUP', name: 'Night shift' };

beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { department });
  folder = await mkdtemp(join(tmpdir(), 'crossbench-readers-'));
  const [open, closed] = [await givenGroup(app, { owner: rosa, name: 'Open door' }), await givenGroup(app, { owner: rosa, name: 'Night shift', kind: 'REQUEST' })];
  const spaces: [string, Partial<CreateSpaceInput>][] = [
    ['staff', { editing: 'EDITORS' }],
    ['department', { departmentId: rosa.departmentId, readers: 'DEPARTMENT', editing: 'READERS' }],
    ['shown', { departmentId: rosa.departmentId, readers: 'EVERYONE', editing: 'MEMBERS' }],
    ['closed', { groupId: closed, readers: 'GROUP', editing: 'MEMBERS' }],
    ['open', { groupId: open, readers: 'EVERYONE', editing: 'READERS' }],
  ];
  for (const [name, input] of spaces) await takeOut(name, input);
  const manifest = await readFile(join(folder, 'closed/manifest.json'), 'utf8');
  await takeOut('unknown', { groupId: closed, readers: 'GROUP', editing: 'MEMBERS' });
  const { place, readers, editing, ...space } = (JSON.parse(manifest) as { space: Record<string, unknown> }).space;
  expect([place, readers, editing]).toEqual([{ type: 'GROUP', name: 'Night shift' }, 'GROUP', 'MEMBERS']);
  await writeFile(join(folder, 'unknown/manifest.json'), JSON.stringify({ ...(JSON.parse(manifest) as object), space }));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await app.close();
});

async function takeOut(name: string, input: Partial<CreateSpaceInput>): Promise<void> {
  const spaceId = await givenSpace(app, rosa, input);
  await givenPage(app, rosa, { spaceId });
  exports.set(name, join(folder, name));
  const { needsReaders } = await app.get(ExportSpace).run({ address: spaceId, folder: join(folder, name) });
  expect(needsReaders).toBe(name !== 'staff');
}

let count = 0;

function bring(name: string, readers?: ImportReaders, space = `Space ${(count += 1)}`) {
  return app.get(ImportWiki).run({ folder: exports.get(name) ?? name, space, source: `source-${count}`, ...(readers && { readers }) });
}

/** Whose the latest space is, who reads it and who edits there. */
async function latest(): Promise<string> {
  const row = await app.get(Database).row<{ space: string }>(sql`
    select concat_ws(' ', people_group.name, department.name, intended_readers, editing) as space
    from wiki_space left join people_group on people_group.id = group_id left join department on department.id = wiki_space.department_id
    where wiki_space.name = ${`Space ${count}`}`);
  return row?.space ?? 'none';
}

describe('a space that comes back', () => {
  it.each<[string, ImportReaders | undefined, string, string]>([
    ['staff', undefined, 'EVERYONE EDITORS', 'all staff'],
    ['staff', 'same', 'EVERYONE EDITORS', 'all staff'],
    ['department', 'same', 'Department for Skills DEPARTMENT READERS', 'the department Department for Skills'],
    ['department', 'everyone', 'EVERYONE READERS', 'all staff'],
    ['department', groupReaders, 'Night shift GROUP MEMBERS', 'the group Night shift'],
    ['shown', 'same', 'Department for Skills EVERYONE MEMBERS', 'all who know the department Department for Skills'],
    ['closed', 'same', 'Night shift GROUP MEMBERS', 'the group Night shift'],
    ['closed', { type: 'DEPARTMENT', name: department.toLowerCase() }, 'Department for Skills DEPARTMENT MEMBERS', 'the department Department for Skills'],
    ['open', 'same', 'Open door EVERYONE READERS', 'all who know the group Open door'],
    ['unknown', groupReaders, 'Night shift GROUP MEMBERS', 'the group Night shift'],
  ])('of %s with readers %j is for %s', async (name, readers, made, openedFor) => {
    expect((await bring(name, readers)).space).toMatchObject({ openedFor });
    expect(await latest()).toBe(made);
  });

  it.each<[string, ImportReaders | undefined, RegExp]>([
    ['department', undefined, /^Only the department "Department for Skills" read it .* with --readers: same \(the department of that name here\), /],
    ['shown', undefined, /^It was a space of the department "Department for Skills" where it was made\. Say who/],
    ['closed', undefined, /^Only the group "Night shift" read it/],
    ['open', undefined, /^It was a space of the group "Open door"/],
    ['unknown', undefined, /^It does not say who read it/],
    ['unknown', 'same', /it does not say who read it/],
    ['closed', { type: 'GROUP', name: 'Day shift' }, /^There is no group called "Day shift"/],
    ['closed', { type: 'DEPARTMENT', name: 'Depart' }, /^There is no department called "Depart"/],
  ])('of %s with readers %j is refused, and nothing is opened', async (name, readers, reason) => {
    await expect(bring(name, readers)).rejects.toThrow(reason);
    expect(await latest()).toBe('none');
  });

  it('is refused where its group is not written in any more', async () => {
    const name = 'Closed shop';
    const groupId = await givenGroup(app, { owner: rosa, name });
    await takeOut('archived', { groupId, readers: 'GROUP', editing: 'MEMBERS' });
    await app.get(Database).rows(sql`update people_group set archived_at = now() where id = ${groupId}`);
    await expect(bring('archived', 'same')).rejects.toThrow('There is no group called "Closed shop" that is written in');
  });
});

describe('a space that comes into one that is there', () => {
  beforeAll(async () => {
    await givenSpace(app, rosa, { name: 'For all' });
    await givenSpace(app, rosa, { name: 'For us', departmentId: rosa.departmentId, readers: 'DEPARTMENT' });
    await givenSpace(app, rosa, { name: 'Shown by us', departmentId: rosa.departmentId, readers: 'EVERYONE' });
  });

  it.each<[string, string, ImportReaders | undefined]>([
    ['staff', 'For all', undefined],
    ['staff', 'For us', undefined],
    ['department', 'For us', undefined],
    ['department', 'For all', 'everyone'],
    ['closed', 'For us', { type: 'DEPARTMENT', name: department }],
    ['shown', 'Shown by us', undefined],
  ])('of %s comes into "%s" with readers %j', async (name, space, readers) => {
    expect((await bring(name, readers, space)).space).toMatchObject({ openedFor: null });
  });

  it.each<[string, string, ImportReaders | undefined]>([
    ['department', 'For all', undefined],
    ['department', 'For all', 'same'],
    ['department', 'Shown by us', undefined],
    ['closed', 'For us', undefined],
    ['closed', 'For all', groupReaders],
    ['unknown', 'For us', undefined],
  ])('of %s does not come into "%s" with readers %j', async (name, space, readers) => {
    await expect(bring(name, readers, space)).rejects.toThrow(/--readers/);
  });
});
