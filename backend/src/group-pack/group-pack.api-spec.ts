import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { Storage } from '../platform/storage/storage.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { GroupCast, cast } from '../features/groups/testing/group-cast.js';
import { eventsOf, mailTo } from '../features/groups/testing/belonging.factory.js';
import type { PackManifest, PackPost } from './format/pack-format.js';
import { givenFilledGroup } from './testing/filled-group.js';

const fields = 'id state progress byteSize expiresAt path';
const request = `mutation ($id: ID!) { requestGroupPack(groupId: $id) { __typename ${fields} } }`;
const latest = `query ($id: ID!) { groupPack(groupId: $id) { __typename ${fields} } }`;

let app: TestApp;
let people: GroupCast;
beforeAll(async () => {
  app = await startTestApp();
  people = await GroupCast.of(app);
});
afterAll(() => app.close());

async function forget(): Promise<void> {
  await app.get(Database).rows(sql`delete from rate_limit`);
}

async function pathOf(client: TestClient, id: string): Promise<string> {
  const { groupPack } = await client.ask<{ groupPack: { state: string; path: string | null } }>(latest, { id });
  return groupPack.path ?? `/nowhere/${groupPack.state}`;
}

async function unpacked(client: TestClient, id: string): Promise<Record<string, Uint8Array>> {
  const response = await client.fetch(await pathOf(client, id));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
}

const textIn = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name] ?? new Uint8Array());

describe('the pack of a group', () => {
  it('holds all that members read there, whose hashes its manifest tells, and nothing from elsewhere', async () => {
    await forget();
    const id = await people.group('REQUEST');
    const { secrets } = await givenFilledGroup(app, id, people.people);
    const owner = await people.as('owner');
    expect(await owner.ask(request, { id })).toMatchObject({ requestGroupPack: { state: 'WAITING', progress: 0, path: null } });
    await app.runJobs();
    const files = await unpacked(owner, id);
    const manifest = JSON.parse(textIn(files, 'manifest.json')) as PackManifest;
    expect(manifest).toMatchObject({ format: 'crossbench-group-pack', version: 2, origin: { groupId: id }, counts: { posts: 3, comments: 3, files: 2, members: 3 } });
    expect(manifest.entries.map(({ path }) => path).sort()).toEqual(Object.keys(files).filter((name) => name !== 'manifest.json').sort());
    for (const { path, size, sha256 } of manifest.entries) {
      const bytes = files[path] ?? new Uint8Array();
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([path, size, sha256]);
    }
    const posts = Object.keys(files).filter((name) => /^posts\/.*\.json$/.test(name)).map((name) => JSON.parse(textIn(files, name)) as PackPost);
    expect(posts.map(({ title, status }) => [title, status]).sort()).toEqual([
      ['First <steps>', 'PUBLISHED'], ['Old plans', 'ARCHIVED'], ['Second steps', 'PUBLISHED'],
    ]);
    const whole = Object.values(files).map((bytes) => strFromU8(bytes)).join('\n');
    for (const secret of secrets) expect(whole).not.toContain(secret);
    for (const page of Object.keys(files).filter((name) => name.endsWith('.html'))) {
      expect(textIn(files, page)).toContain("default-src 'none'");
      expect(textIn(files, page)).not.toContain('<steps>');
    }
    expect(await mailTo(app, people.people.owner.email)).toContainEqual(expect.stringMatching(/^A group of yours is ready/));
    expect(await eventsOf(app, id)).toEqual(expect.arrayContaining(['group-pack-requested', 'group-pack-ready', 'group-pack-downloaded']));
  });

  it('shows an address only where its owner lets whoever takes the group out see it', async () => {
    await forget();
    const id = await people.group('OPEN');
    const { member, owner } = people.people;
    const database = app.get(Database);
    await database.rows(sql`update person set email_visibility = 'NOBODY' where id = ${member.id}`);
    const client = await people.as('owner');
    await client.ask(request, { id });
    await app.runJobs();
    const text = textIn(await unpacked(client, id), 'people.json');
    await database.rows(sql`update person set email_visibility = 'EVERYONE' where id = ${member.id}`);
    expect(text).toContain(owner.email);
    expect(text).not.toContain(member.email);
    const { people: listed } = JSON.parse(text) as { people: { name: string; address: string | null; confirmed: boolean; fingerprint: string }[] };
    expect(listed.find(({ name }) => name === member.name)).toMatchObject({ address: null, confirmed: true, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each(['OPEN', 'REQUEST', 'HIDDEN'] as const)('is asked for, seen and downloaded by owners alone: %s', async (kind) => {
    await forget();
    const id = await people.group(kind);
    const hidden = kind === 'HIDDEN';
    const stranger = hidden ? 'NOT_FOUND' : 'FORBIDDEN';
    expect(await people.answers(request, { id })).toEqual({
      owner: 'DataExport', moderator: 'FORBIDDEN', member: 'FORBIDDEN', stranger, outsider: stranger, removed: stranger, invited: 'FORBIDDEN', admin: stranger,
    });
    await app.runJobs();
    const seen = await people.answers(latest, { id });
    expect(Object.entries(seen).filter(([, answer]) => answer !== 'NOT_FOUND')).toEqual([['owner', 'DataExport']]);
    const path = await pathOf(await people.as('owner'), id);
    for (const character of cast) expect([character, (await (await people.as(character)).fetch(path)).status]).toEqual([character, character === 'owner' ? 200 : 404]);
    expect((await app.stranger().fetch(path)).status).toBe(401);
  });

  it('is handed to owners of this moment, and not built for somebody who owns the group no longer', async () => {
    await forget();
    const id = await people.group('OPEN');
    const { owner, member } = people.people;
    const client = await people.as('owner');
    await client.ask(request, { id });
    await app.runJobs();
    const path = await pathOf(client, id);
    const setRole = (role: string) => app.get(Database).rows(sql`update group_member set role = ${role} where group_id = ${id} and person_id = ${owner.id}`);
    await app.get(Database).rows(sql`update group_member set role = 'OWNER' where group_id = ${id} and person_id = ${member.id}`);
    expect((await (await people.as('member')).fetch(path)).status).toBe(200);
    await client.ask(request, { id });
    await setRole('MEMBER');
    expect((await client.fetch(path)).status).toBe(404);
    await app.runJobs();
    expect(await (await people.as('member')).ask(latest, { id })).toEqual({ groupPack: null });
  });

  it('is one for all owners who ask while it is built, starts again where a worker died, and goes when its time is over', async () => {
    await forget();
    const id = await people.group('OPEN');
    const client = await people.as('owner');
    const database = app.get(Database);
    const ask = () => client.ask<{ requestGroupPack: { id: string } }>(request, { id });
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(asked.map(({ requestGroupPack }) => requestGroupPack.id)).size).toBe(1);
    await database.rows(sql`update data_export set state = 'BUILDING', progress = 40 where group_id = ${id}`);
    await app.runJobs();
    const path = await pathOf(client, id);
    expect((await client.fetch(path)).status).toBe(200);
    await database.rows(sql`update data_export set expires_at = now() - interval '1 second' where group_id = ${id}`);
    expect((await client.fetch(path)).status).toBe(404);
    expect(await client.ask(latest, { id })).toEqual({ groupPack: null });
    expect(await app.get(Storage).exists(`exports/${asked[0]?.requestGroupPack.id}.zip`)).toBe(true);
  });
});
