import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { program, zipOf } from '../features/files/testing/sample-files.js';
import { GroupCast } from '../features/groups/testing/group-cast.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { fingerprintOf } from './format/fingerprint.js';
import { CheckPack } from './import/check-pack.js';
import { type PackRefusal, PackRefused } from '../packs/pack-refused.js';
import { givenFilledGroup } from './testing/filled-group.js';
import { type PackFiles, changeJson, changedPack, packOf, postPath } from './testing/packs.js';

let app: TestApp;
let folder: string;
let good: Buffer;
let owner: { id: string; email: string };
beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'crossbench-packs-'));
  const people = await GroupCast.of(app);
  owner = people.people.owner;
  const groupId = await people.group('OPEN');
  await givenFilledGroup(app, groupId, people.people);
  good = await packOf(app, await people.as('owner'), groupId);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

interface Person {
  id: string;
  name: string;
  address: string | null;
  fingerprint: string | null;
  confirmed: boolean;
  role: string | null;
}
interface Post {
  id: string;
  authors: string[];
  body: { content: unknown[] };
  title: unknown;
  publishedAt: string;
  cover: { file: string } | null;
  files: { path: string; name: string; kind: string }[];
  comments: { id: string; parent: string | null; author: string | null; text: string }[];
}

/** Why the pack is refused; undefined when it is not. */
async function refusalOf(pack: Buffer): Promise<PackRefused | undefined> {
  const path = join(folder, `${randomUUID()}.zip`);
  await writeFile(path, pack);
  try {
    await app.get(CheckPack).run(path, () => Promise.resolve(), () => Promise.resolve());
    return undefined;
  } catch (error) {
    if (error instanceof PackRefused) return error;
    throw error;
  } finally {
    await rm(path);
  }
}

const changed = (change: (files: PackFiles) => void) => (): Buffer => changedPack(good, change);
const first = (change: (post: Post) => void) => changed((files) => changeJson(files, postPath(files, 'First <steps>'), change));
const people = (change: (people: Person[], salt: string) => void) => changed((files) => {
  const salt = (JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as { salt: string }).salt;
  changeJson(files, 'people.json', (data: { people: Person[] }) => change(data.people, salt));
});
const one = (list: Person[], role: string): Person => {
  const found = list.find((person) => person.role === role);
  if (!found) throw new Error(`Nobody is ${role}`);
  return found;
};
const group = (change: (data: Record<string, unknown>) => void) => changed((files) => changeJson(files, 'group.json', change));
const manifest = (change: (data: Record<string, unknown>) => void) => changed((files) => changeJson(files, 'manifest.json', change));
/** Without a list that fits: as somebody would who knows no hashes. */
const tampered = (change: (files: PackFiles) => void) => (): Buffer => {
  const files: PackFiles = unzipSync(new Uint8Array(good));
  change(files);
  return Buffer.from(zipSync(files));
};
const named = (...names: string[]) => (): Buffer => zipOf(...names.map((name) => ({ name, text: 'x' })));

/** A pack whose zip lists its first file in another way. */
function listedAs(change: (list: Buffer, at: number) => void): Buffer {
  const pack = named('manifest.json')();
  change(pack, pack.indexOf(Buffer.from('PK\x01\x02', 'latin1')));
  return pack;
}

function fileOfKind(files: PackFiles, kind: string): string {
  const post = JSON.parse(Buffer.from(files[postPath(files, 'First <steps>')] ?? []).toString()) as Post;
  return post.files.find((file) => file.kind === kind)?.path ?? '';
}

const packs: readonly [string, PackRefusal, () => Buffer][] = [
  ['is no zip', 'NOT_A_PACK', () => Buffer.from('This is a letter')],
  ['is empty', 'NOT_A_PACK', () => Buffer.alloc(0)],
  ['is cut off', 'NOT_A_PACK', () => good.subarray(0, good.length - 40)],
  ['has no manifest', 'NOT_A_PACK', tampered((files) => delete files['manifest.json'])],
  ['has a manifest that is no JSON', 'DOCUMENT_INVALID', tampered((files) => void (files['manifest.json'] = strToU8('{')))],
  ['calls itself something else', 'NOT_A_PACK', manifest((data) => void (data.format = 'zip'))],
  ['comes from an address that runs as a script', 'DOCUMENT_INVALID', manifest((data) => void ((data.origin as { site: string }).site = 'javascript:alert(1)//'))],
  ['comes from an address that hides where it leads', 'DOCUMENT_INVALID', manifest((data) => void ((data.origin as { site: string }).site = 'https://gov.example@elsewhere.example'))],
  ['comes from nowhere', 'DOCUMENT_INVALID', manifest((data) => void ((data.origin as { site: string }).site = '/'))],
  ['is of a later version', 'UNKNOWN_VERSION', manifest((data) => void (data.version = 3))],
  ['climbs out', 'PATH_NOT_ALLOWED', named('manifest.json', '../../etc/cron.d/x')],
  ['climbs out in the middle', 'PATH_NOT_ALLOWED', named('files/../../x')],
  ['has an absolute path', 'PATH_NOT_ALLOWED', named('/etc/passwd')],
  ['has a path of Windows', 'PATH_NOT_ALLOWED', named('..\\..\\x')],
  ['has a drive', 'PATH_NOT_ALLOWED', named('C:/x')],
  ['has a name with a NUL', 'PATH_NOT_ALLOWED', named('files/a\0.txt')],
  ['has an empty part in a path', 'PATH_NOT_ALLOWED', named('files//x')],
  ['has two files of one name', 'PATH_NOT_ALLOWED', named('manifest.json', 'Manifest.JSON')],
  ['has a link', 'LINK_NOT_ALLOWED', () => listedAs((list, at) => {
    list.writeUInt8(3, at + 5);
    list.writeUInt32LE((0o120777 << 16) >>> 0, at + 38);
  })],
  ['is encrypted', 'NOT_A_PACK', () => listedAs((list, at) => list.writeUInt16LE(1, at + 8))],
  ['is packed in an unknown way', 'NOT_A_PACK', () => listedAs((list, at) => list.writeUInt16LE(99, at + 10))],
  ['grows a thousand times', 'UNPACKS_TOO_LARGE', () => Buffer.from(zipSync({ 'manifest.json': new Uint8Array(20_000_000) }))],
  ['says that it is small and is not', 'UNPACKS_TOO_LARGE', () => {
    const bomb = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(20_000_000) }));
    bomb.writeUInt32LE(900, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    return bomb;
  }],
  ['lays files over each other', 'UNPACKS_TOO_LARGE', () => {
    const pack = named('manifest.json', 'other.json')();
    const second = pack.indexOf(Buffer.from('PK\x01\x02', 'latin1'), pack.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 4);
    pack.writeUInt32LE(0, second + 42);
    return pack;
  }],
  ['claims to hold more than a site takes', 'UNPACKS_TOO_LARGE', () => {
    const pack = named('manifest.json')();
    const at = pack.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    pack.writeUInt32LE(4_000_000_000, at + 24);
    return pack;
  }],
  ['has another name inside than in its list', 'NOT_A_PACK', () => {
    const pack = named('manifest.json')();
    pack.write('manifesT.json', pack.indexOf('manifest.json'));
    return pack;
  }],
  ['lacks a file that its list names', 'FILE_MISSING', tampered((files) => delete files['people.json'])],
  ['holds a file that its list does not name', 'FILE_NOT_LISTED', tampered((files) => void (files['more.json'] = strToU8('{}')))],
  ['was changed', 'HASH_MISMATCH', tampered((files) => {
    const path = postPath(files, 'Old plans');
    files[path] = strToU8(Buffer.from(files[path] ?? []).toString().replace('Old plans', 'Odd plans'));
  })],
  ['was changed in its length', 'HASH_MISMATCH', tampered((files) => void (files['index.html'] = strToU8('other')))],
  ['lacks its people', 'FILE_MISSING', changed((files) => delete files['people.json'])],
  ['lacks its group', 'FILE_MISSING', changed((files) => delete files['group.json'])],
  ['has a text outside the schema', 'DOCUMENT_INVALID', first((post) => post.body.content.push({ type: 'script', content: [] }))],
  ['has a link that runs', 'DOCUMENT_INVALID', first((post) =>
    post.body.content.push({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }))],
  ['has a title that is no text', 'DOCUMENT_INVALID', first((post) => void (post.title = { a: 1 }))],
  ['has a time that is none', 'DOCUMENT_INVALID', first((post) => void (post.publishedAt = 'yesterday'))],
  ['has a time to come', 'DOCUMENT_INVALID', first((post) => void (post.publishedAt = '2999-01-01T00:00:00.000Z'))],
  ['has a picture of no post', 'DOCUMENT_INVALID', first((post) => void (post.files = []))],
  ['has a cover that is no picture', 'DOCUMENT_INVALID', first((post) => void (post.cover = { ...post.cover, file: randomUUID() }))],
  ['has a file from outside its folder', 'DOCUMENT_INVALID', first((post) => post.files.forEach((file) => void (file.path = 'people.json')))],
  ['has an answer to nothing', 'DOCUMENT_INVALID', first((post) => post.comments.forEach((comment) => void (comment.parent = randomUUID())))],
  ['has one comment twice', 'DOCUMENT_INVALID', first((post) => void post.comments.push(...post.comments))],
  ['has one post twice', 'DOCUMENT_INVALID', changed((files) => void (files['posts/twice.json'] = files[postPath(files, 'Old plans')] ?? new Uint8Array()))],
  ['has a group of no kind', 'DOCUMENT_INVALID', group((data) => void (data.kind = 'PUBLIC'))],
  ['has a member of no role', 'DOCUMENT_INVALID', people((list) => void (one(list, 'MEMBER').role = 'SITE_ADMIN'))],
  ['is limited to a department that is not here', 'DEPARTMENT_MISSING', group((data) => void (data.limitedTo = ['Department of Nowhere']))],
  ['has an author who is not among its people', 'UNKNOWN_AUTHOR', first((post) => void (post.authors = [randomUUID()]))],
  ['has no author', 'UNKNOWN_AUTHOR', first((post) => void (post.authors = []))],
  ['has a comment of nobody it knows', 'UNKNOWN_AUTHOR', first((post) => post.comments.forEach((comment) => void (comment.author &&= randomUUID())))],
  ['gives one address to two people', 'FORGED_AUTHOR', people((list) => {
    const { address, fingerprint } = one(list, 'OWNER');
    Object.assign(one(list, 'MEMBER'), { address, fingerprint });
  })],
  ['gives one id to two people', 'FORGED_AUTHOR', people((list) => void list.push({ ...one(list, 'MEMBER'), address: null, fingerprint: null }))],
  ['shows another address than it means', 'FORGED_AUTHOR', people((list) => void (one(list, 'MEMBER').address = 'minister@skills.example'))],
  ['puts somebody under the address of another', 'FORGED_AUTHOR', people((list, salt) => {
    const victim = one(list, 'OWNER');
    Object.assign(victim, { address: null, fingerprint: null, role: null });
    Object.assign(one(list, 'MEMBER'), { address: owner.email, fingerprint: fingerprintOf(salt, owner.email), role: 'OWNER' });
  })],
  ['holds a program that is called a report', 'FILE_REFUSED', changed((files) => void (files[fileOfKind(files, 'FILE')] = program()))],
  ['holds a picture that is none', 'FILE_REFUSED', changed((files) => void (files[fileOfKind(files, 'PICTURE')] = strToU8('no picture')))],
  ['holds a file that is too large', 'FILE_REFUSED', changed((files) => {
    const large = new Uint8Array(50_000_001);
    for (let at = 0; at < large.length; at += 1) large[at] = (at * 31 + (at >> 7)) & 255;
    files[fileOfKind(files, 'FILE')] = large;
  })],
];

describe('a pack', () => {
  it('that is as it should be, is taken', async () => expect(await refusalOf(good)).toBeUndefined());

  it.each(packs)('that %s, is refused: %s', async (_, reason, make) => {
    const refused = await refusalOf(make());
    expect(refused?.reason).toBe(reason);
    // What people wrote is not told to whoever imports.
    expect(`${refused?.message} ${refused?.path}`).not.toMatch(/steps|plans|carefully/);
  });

  it('that does not confirm an address, gives its holder nothing', async () => {
    const pack = people((list) => void (one(list, 'OWNER').confirmed = false))();
    const path = join(folder, 'unconfirmed.zip');
    await writeFile(path, pack);
    const { matched, preview } = await app.get(CheckPack).run(path, () => Promise.resolve(), (checked) => Promise.resolve(checked));
    expect([...matched.values()]).not.toContain(owner.id);
    expect(preview.ownersMatched).toBe(0);
  });

  it('leaves nothing behind when it was refused', async () => {
    expect(await app.get(Database).rows(sql`select from people_group`)).toHaveLength(1);
    expect(await app.get(Database).rows(sql`select from person where source_id like 'pack/%'`)).toEqual([]);
  });
});
