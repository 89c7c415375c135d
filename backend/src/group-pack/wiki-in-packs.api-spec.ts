import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { GroupCast } from '../features/groups/testing/group-cast.js';
import { type PackRefusal, PackRefused } from '../packs/pack-refused.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import type { TestClient } from '../testing/test-client.js';
import type { PackManifest } from './format/pack-format.js';
import { CheckPack } from './import/check-pack.js';
import { givenFilledWiki, givenPosition } from './testing/filled-wiki.js';
import { type PackFiles, changeJson, changedPack, checkedImport, packOf, startImport } from './testing/packs.js';
import { wikiOf, withoutIds } from './testing/wiki-of-groups.js';

let there: TestApp;
let here: TestApp;
let people: GroupCast;
let admin: TestClient;
let member: TestPerson;
let folder: string;
let groupId: string;
let pack: Buffer;

beforeAll(async () => {
  [there, here] = await Promise.all([startTestApp(), startTestApp({ publicUrl: 'https://here.example' })]);
  folder = await mkdtemp(join(tmpdir(), 'crossbench-packs-'));
  people = await GroupCast.of(there);
  groupId = await people.group('OPEN');
  await givenFilledWiki(there, groupId, folder, people.people);
  pack = await packOf(there, await people.as('owner'), groupId);
  admin = await here.as(await givenPerson(here, { name: 'Ada Admin', roles: ['SITE_ADMIN'] }));
  member = await givenPerson(here, { name: 'Mel Elsewhere', email: people.people.member.email });
  await givenPosition(here, member.departmentId);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await Promise.all([there.close(), here.close()]);
});
beforeEach(() => there.get(Database).rows(sql`delete from rate_limit`));

function manifestOf(bytes: Buffer): PackManifest {
  return JSON.parse(strFromU8(unzipSync(new Uint8Array(bytes))['manifest.json'] ?? new Uint8Array())) as PackManifest;
}

describe('a pack of a group with spaces', () => {
  it('holds their trees, pages and files, and nothing of the bin and of what is hidden', () => {
    const files: PackFiles = unzipSync(new Uint8Array(pack));
    const all = Object.entries(files).map(([name, bytes]) => name + strFromU8(bytes)).join('\n');
    expect(all).not.toContain('Secret');
    expect(manifestOf(pack)).toMatchObject({ version: 2, counts: { spaces: 2, pages: 5, comments: 5, files: 1 } });
    expect(Object.keys(files).filter((name) => /^pages\/\w+\.(md|html|json)$/.test(name))).toHaveLength(15);
    expect(Object.keys(files).filter((name) => name.startsWith('histories/')).map((name) => name.replace(/\w+-/, '')).sort()).toEqual(['histories/1.json', 'histories/1.json', 'histories/2.json']);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('Timetable');
  });

  it('comes to another site: spaces, trees, texts, links, files, comments, contributors, as far as people are here', async () => {
    const found = await checkedImport(here, admin, pack);
    expect(found).toMatchObject({ state: 'READY', refusal: null });
    expect(await startImport(here, admin, found.id)).toMatchObject({ state: 'DONE' });
    const [before, after] = [await wikiOf(there), await wikiOf(here)];
    const lifted = before.map((row) => (row.title === 'Below what is hidden' ? { ...row, depth: 2 } : row));
    // What leads to pages that did not come leads to where they were.
    const expected = JSON.stringify(withoutIds(lifted)).replaceAll('"/wiki/secret-plans', `"${manifestOf(pack).origin.site}/wiki/secret-plans`);
    expect(withoutIds(after, { 'Mel Elsewhere': 'member Person' })).toEqual(JSON.parse(expected));
    expect(before.find(({ title, space }) => title === 'Ferries' && space === 'Handbook')).toMatchObject({
      versions: [1, 2, 3, 4, 5].map((number) => ({ number })), reviews: [{}, {}], files: [expect.any(String)],
      passages: [{ now: { start: { offset: 0 } } }, { now: { start: { offset: 7 } } }, { now: null }],
    });
    const database = here.get(Database);
    expect(await database.row(sql`select owner_person_id as owner from item where title = 'Ferries' and owner_person_id is not null`)).toEqual({ owner: member.id });
    const meeting = await database.row<{ path: string }>(sql`select slug || '-' || short_id as path from item where title = 'Ferries' and revision_number = 1`);
    const { body = '' } = (await database.row<{ body: string }>(sql`select body::text from item_revision where number = 5 and title = 'Ferries'`)) ?? {};
    expect(body).toContain(`"/wiki/${meeting?.path}#b-line0xxxxx"`);
    const notes = await database.row<{ path: string }>(sql`select slug || '-' || short_id as path from wiki_space where name = 'Notes'`);
    expect(body).toContain(`"/spaces/${notes?.path}"`);
    expect(await database.rows(sql`select person_id as id, role from wiki_space_person`)).toEqual([{ id: member.id, role: 'EDITOR' }]);
    expect(await database.rows(sql`select from item join wiki_page using (id) join wiki_space on wiki_space.id = space_id where item.audience_id <> wiki_space.audience_id`)).toEqual([]);
    const link = await database.row(sql`select to_item.title from item_link join item on item.id = from_item_id join item to_item on to_item.id = to_item_id where item.kind = 'page'`);
    expect(link).toEqual({ title: 'Ferries' });
  });

  it('of a version before packs held spaces still comes', async () => {
    const old = changedPack(pack, (files) => {
      for (const name of Object.keys(files)) if (name.startsWith('pages/') || name === 'spaces.json') Reflect.deleteProperty(files, name);
      changeJson(files, 'manifest.json', (data: { version: number; counts: Record<string, unknown> }) => {
        data.version = 1;
        Reflect.deleteProperty(data.counts, 'spaces');
        Reflect.deleteProperty(data.counts, 'pages');
      });
    });
    expect(await refusalOf(old)).toMatchObject({ reason: 'ALREADY_IMPORTED' });
  });
});

describe('a pack from a site with other markings and titles', () => {
  it('comes without what may not be kept here, and with each page under a title of its own', async () => {
    const other = changedPack(pack, (files) => {
      changeJson(files, 'manifest.json', (data: { origin: { groupId: string } }) => void (data.origin.groupId = randomUUID()));
      const marking = { id: 'secret', label: 'SECRET' };
      const [ferries = '', timetable = '', , piers = ''] = (JSON.parse(strFromU8(files['spaces.json'] ?? new Uint8Array())) as Spaces).spaces[0]?.pages.map(({ path }) => path) ?? [];
      changeJson(files, historyOf(ferries), ({ versions }: History) => void Object.assign(versions[3] ?? {}, { marking }));
      changeJson(files, timetable, (page: Record<string, unknown>) => void (page.marking = marking));
      changeJson(files, piers, (page: Record<string, unknown>) => void (page.title = 'FERRIES'));
    });
    const found = await checkedImport(here, admin, other);
    expect(found.preview).toMatchObject({ refusedPostCount: 2, refusedPosts: [
      { path: expect.stringMatching(/^histories\/\w+-1\.json, version 4$/), marking: 'SECRET' }, { path: expect.stringMatching(/^pages\/\w+\.json$/) },
    ] });
    expect(await startImport(here, admin, found.id)).toMatchObject({ state: 'DONE' });
    const pages = (await wikiOf(here)).filter(({ group }) => group === found.preview?.nameHere);
    expect(pages.map(({ title, depth }) => [title, depth])).toEqual([['Ferries', 0], ['Below what is hidden', 1], ['FERRIES (2)', 0], ['Ferries', 0]]);
    expect(pages[0]).toMatchObject({
      versions: [1, 2, 3, 4].map((number) => ({ number, restored: null, marking: 'official' })),
      passages: [{ quote: 'See our', now: {} }, { quote: 'sort post in about four seconds', now: { start: { offset: 7 } } }, { quote: 'who it is from', now: null }],
    });
  });
});

async function refusalOf(bytes: Buffer, app = here): Promise<PackRefused | undefined> {
  const path = join(folder, `${randomUUID()}.zip`);
  await writeFile(path, bytes);
  return app.get(CheckPack).run(path, () => Promise.resolve(), () => Promise.resolve()).then(() => undefined, (error: unknown) => {
    if (error instanceof PackRefused) return error;
    throw error;
  });
}

interface Place {
  id: string;
  parent: string | null;
  path: string;
}
interface History {
  page: string;
  versions: Record<string, unknown>[];
}
type Comments = { comments: Record<string, unknown>[] };
type Spaces = { spaces: { id: string; name: string; editors: string[]; pages: Place[] }[] };

const spaces = (change: (handbook: Place[], notes: Place[], data: Spaces) => void) => (): Buffer => changedPack(pack, (files) =>
  changeJson(files, 'spaces.json', (data: Spaces) => change(data.spaces[0]?.pages ?? [], data.spaces[1]?.pages ?? [], data)));
const firstPage = (change: (page: Record<string, unknown>) => void) => (): Buffer => changedPack(pack, (files) => {
  const data = JSON.parse(strFromU8(files['spaces.json'] ?? new Uint8Array())) as Spaces;
  changeJson(files, data.spaces[0]?.pages[0]?.path ?? '', change);
});
const historyOf = (path: string): string => path.replace('pages/', 'histories/').replace('.json', '-1.json');
const history = (change: (history: History, path: string, files: PackFiles) => void) => (): Buffer => changedPack(pack, (files) => {
  const { spaces: [handbook] } = JSON.parse(strFromU8(files['spaces.json'] ?? new Uint8Array())) as Spaces;
  const path = historyOf(handbook?.pages[0]?.path ?? '');
  changeJson(files, path, (data: History) => change(data, path, files));
});
const said = (isChosen: (comment: Record<string, unknown>) => boolean, change: Record<string, unknown>) => firstPage((page) =>
  Object.assign((page as unknown as Comments).comments.find(isChosen) ?? {}, change));
const set = (place: Place | undefined, change: Partial<Place>): void => void (place && Object.assign(place, change));

describe('a pack with spaces that was made by hand', () => {
  it.each<[string, PackRefusal, () => Buffer]>([
    ['goes round in a circle', 'DOCUMENT_INVALID', spaces((pages) => set(pages[0], { parent: pages[1]?.id ?? '' }))],
    ['has a page below itself', 'DOCUMENT_INVALID', spaces((pages) => set(pages[0], { parent: pages[0]?.id ?? '' }))],
    ['has a page below one that is not there', 'DOCUMENT_INVALID', spaces((pages) => set(pages[0], { parent: randomUUID() }))],
    ['has a page below one of another space', 'DOCUMENT_INVALID', spaces((pages, notes) => set(notes[0], { parent: pages[0]?.id ?? '' }))],
    ['has a page in two spaces', 'DOCUMENT_INVALID', spaces((pages, notes) => void notes.push(...pages.slice(0, 1)))],
    ['has a page under the file of another', 'DOCUMENT_INVALID', spaces((pages, notes) => set(notes[0], { path: pages[0]?.path ?? '' }))],
    ['swaps the files of two pages', 'DOCUMENT_INVALID', spaces((pages, notes) => { const path = pages[0]?.path ?? ''; set(pages[0], { path: notes[0]?.path ?? '' }); set(notes[0], { path }); })],
    ['has a page that stands in no space', 'DOCUMENT_INVALID', spaces((pages) => void pages.pop())],
    ['has pages deeper than a tree can be', 'DOCUMENT_INVALID', spaces((pages) => { for (let depth = 0; depth < 30; depth += 1) pages.push({ id: randomUUID(), parent: pages.at(-1)?.id ?? null, path: `pages/z${String(depth).padStart(9, '0')}.json` }); })],
    ['has too many pages', 'DOCUMENT_INVALID', spaces((pages) => { for (let count = 0; count < 20_001; count += 1) pages.push({ id: randomUUID(), parent: null, path: `pages/z${String(count).padStart(9, '0')}.json` }); })],
    ['has too many pages in several spaces', 'TOO_LARGE', spaces((pages, notes) => { for (let count = 0; count < 10_000; count += 1) for (const [list, name] of [[pages, 'y'], [notes, 'z']] as const) list.push({ id: randomUUID(), parent: null, path: `pages/${name}${String(count).padStart(9, '0')}.json` }); })],
    ['names a page that is not in it', 'FILE_MISSING', spaces((pages) => void pages.push({ id: randomUUID(), parent: null, path: 'pages/z000000000.json' }))],
    ['leads out of its folder', 'DOCUMENT_INVALID', spaces((pages) => set(pages[0], { path: 'pages/../people.json' }))],
    ['has two spaces of one name', 'DOCUMENT_INVALID', spaces((_, __, { spaces: both }) => { if (both[1]) both[1].name = 'HANDBOOK '; })],
    ['has editors that nobody knows', 'UNKNOWN_AUTHOR', spaces((_, __, { spaces: both }) => both[0]?.editors.push(randomUUID()))],
    ['has a page that nobody wrote', 'UNKNOWN_AUTHOR', firstPage((page) => void (page.author = randomUUID()))],
    ['has contributors that nobody knows', 'UNKNOWN_AUTHOR', firstPage((page) => void (page.contributors = [randomUUID()]))],
    ['has a text that is none', 'DOCUMENT_INVALID', firstPage((page) => void (page.body = { type: 'doc', content: [{ type: 'script' }] }))],
    ['shows the file of another page', 'DOCUMENT_INVALID', firstPage((page) => void (page.files = []))],
    ['has a tree of a thousand levels', 'DOCUMENT_INVALID', spaces((pages) => { for (let depth = 0; depth < 1000; depth += 1) pages.push({ id: randomUUID(), parent: pages.at(-1)?.id ?? null, path: `pages/z${String(depth).padStart(9, '0')}.json` }); })],
    ['has a gap between versions', 'DOCUMENT_INVALID', history(({ versions }) => void versions.splice(1, 1))],
    ['has a version twice', 'DOCUMENT_INVALID', history(({ versions }) => void versions.push(...versions.slice(-1)))],
    ['has versions in another order', 'DOCUMENT_INVALID', history(({ versions }) => void versions.reverse())],
    ['lacks the last versions before the newest', 'DOCUMENT_INVALID', history(({ versions }) => void versions.pop())],
    ['has a version before the first', 'DOCUMENT_INVALID', history(({ versions }) => versions.forEach((one) => void (one.number = Number(one.number) - 1)))],
    ['has the history of another page', 'DOCUMENT_INVALID', history((data) => void (data.page = randomUUID()))],
    ['has an earlier version that nobody wrote', 'UNKNOWN_AUTHOR', history(({ versions }) => void Object.assign(versions[0] ?? {}, { author: randomUUID() }))],
    ['has an earlier version that somebody unknown helped to write', 'UNKNOWN_AUTHOR', history(({ versions }) => void Object.assign(versions[0] ?? {}, { contributors: [randomUUID()] }))],
    ['has an earlier text that is none', 'DOCUMENT_INVALID', history(({ versions }) => void Object.assign(versions[0] ?? {}, { body: { type: 'doc', content: [{ type: 'iframe' }] } }))],
    ['takes back a version to come', 'DOCUMENT_INVALID', history(({ versions }) => void Object.assign(versions[0] ?? {}, { restoredFrom: 3 }))],
    ['has versions made in a time to come', 'DOCUMENT_INVALID', history(({ versions }) => void Object.assign(versions[0] ?? {}, { madeAt: '2999-01-01T00:00:00.000Z' }))],
    ['has a history that belongs to no page', 'DOCUMENT_INVALID', history((_, path, files) => void (files['histories/z000000000-1.json'] = files[path] ?? new Uint8Array()))],
    ['has its history elsewhere', 'DOCUMENT_INVALID', firstPage((page) => void (page.history = ['people.json']))],
    ['has a history that is not in it', 'FILE_MISSING', firstPage((page) => { const [path] = page.history as string[]; page.history = [path, path?.replace('-1.json', '-2.json')]; })],
    ['has a page that was never written', 'DOCUMENT_INVALID', firstPage((page) => Object.assign(page, { number: 0, history: [] }))],
    ['has a passage of a version to come', 'DOCUMENT_INVALID', said(({ passage }) => passage !== undefined, { passage: { quote: 'x', version: 6, start: { line: '', offset: 0 }, end: { line: '', offset: 1 }, now: null } })],
    ['has a passage without a place', 'DOCUMENT_INVALID', said(({ passage }) => passage !== undefined, { passage: { quote: 'x', version: 1, now: null } })],
    ['has a passage of endless words', 'DOCUMENT_INVALID', said(({ passage }) => passage !== undefined, { passage: { quote: 'x'.repeat(1001), version: 1, start: { line: '', offset: 0 }, end: { line: '', offset: 1 }, now: null } })],
    ['has an answer about a passage', 'DOCUMENT_INVALID', said(({ parent }) => parent !== null, { passage: { quote: 'x', version: 1, start: { line: '', offset: 0 }, end: { line: '', offset: 1 }, now: null } })],
    ['has an answer that is settled', 'DOCUMENT_INVALID', firstPage((page) => (page as unknown as Comments).comments.forEach((one) => void Object.assign(one, { settled: { by: page.author, at: '2026-01-01T00:00:00.000Z' } })))],
    ['has a thread that nobody settled', 'UNKNOWN_AUTHOR', said(({ settled }) => settled !== undefined, { settled: { by: randomUUID(), at: '2026-01-01T00:00:00.000Z' } })],
    ['has a review by nobody', 'UNKNOWN_AUTHOR', firstPage((page) => void (page.reviews = [{ person: randomUUID(), answer: 'CHANGE', note: '', at: '2026-01-01T00:00:00.000Z' }]))],
    ['has an owner that nobody knows', 'UNKNOWN_AUTHOR', firstPage((page) => void (page.owner = randomUUID()))],
    ['has a review without an answer', 'DOCUMENT_INVALID', firstPage((page) => void (page.reviews = (page.reviews as object[]).map((review) => ({ ...review, answer: 'PERHAPS' }))))],
    ['has no spaces', 'FILE_MISSING', () => changedPack(pack, (files) => void Reflect.deleteProperty(files, 'spaces.json'))],
  ])('is refused as a whole: %s', async (_, reason, make) => {
    expect(await refusalOf(make())).toMatchObject({ reason });
  });
});
