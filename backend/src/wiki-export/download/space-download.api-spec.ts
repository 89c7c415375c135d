import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { missingPageAddress, newBlockId } from '@crossbench/schema/rich-text';
import type { RichTextDocument, RichTextNode } from '@crossbench/schema/rich-text';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { AttachFile, AttachImage } from '../../features/content/content.public.js';
import { OldAddresses, PageRepository, PageVersions } from '../../features/wiki/wiki.public.js';
import { givenPage, givenSpace } from '../../features/wiki/testing/wiki.factory.js';
import type { ImportReport } from '../../importing/report/import-report.js';
import type { PackManifest } from '../../group-pack/format/pack-format.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { ImportWiki } from '../../wiki-import/import-wiki.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
let folder: string;
let spaceId: string;
let zip: Buffer;
let report: ImportReport;

const titles = [
  'Plain', 'Same', 'CON', 'aux', 'Index', 'README', 'files', 'manifest.json', '.hidden', '..', 'a/b\\c: "d" <e> | f?*', 'A-B', 'a b', '日本語のページ', 'Überschrift', '🦊', '-',
  '- [ ] #x: {y}', `${'x'.repeat(199)}é`, 'ﬁ', 'null', '2026', "it's",
];

beforeAll(async () => {
  app = await startTestApp();
  [rosa, omar] = [await givenPerson(app, { name: 'Rosa' }), await givenPerson(app, { name: 'Omar' })];
  folder = await mkdtemp(join(tmpdir(), 'crossbench-download-'));
  spaceId = await givenSpace(app, rosa, { name: 'Nasty things', description: 'What breaks\nothers' });
  await fill();
  zip = await downloadOf(rosa, spaceId);
  report = await bring(zip, 'Nasty again');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await app.close();
});
beforeEach(() => app.get(Database).rows(sql`delete from rate_limit`));

const page = (title: string, parentId: string | null = null) => givenPage(app, rosa, { spaceId, title, parentId });
const pathOf = async (id: string) => (await app.get(Database).row<{ path: string }>(sql`select '/wiki/' || slug || '-' || short_id as path from item where id = ${id}`))?.path ?? '';

async function write(id: string, content: readonly RichTextNode[], tags: readonly string[] = []): Promise<void> {
  const body: RichTextDocument = { type: 'doc', content: [...content] };
  await app.get(UnitOfWork).run(async () => {
    const found = await app.get(PageRepository).getReadable(await app.actor(rosa), id);
    const before = await app.get(PageVersions).contentOf(found);
    await app.get(PageVersions).add(found, { content: { ...before, body, tags: [...tags] }, summary: '', authorId: rosa.id, actor: rosa as never });
  });
}

const link = (href: string): RichTextNode => ({ type: 'text', text: `to ${href.slice(0, 9)}`, marks: [{ type: 'link', attrs: { href } }] });
const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: 'paragraph', attrs: { id: newBlockId() }, content });
const words = (text: string): RichTextNode => paragraph({ type: 'text', text });

async function fill(): Promise<void> {
  const top: string[] = [];
  for (const title of titles) {
    top.push(await page(title));
    await app.get(Database).rows(sql`delete from rate_limit`);
  }
  const [plain = '', same = '', retired = ''] = top;
  const [below, other] = [await page('Same', same), await page('Same', plain)];
  await page('Below the below', await page('Below', below));
  const [deleted, hidden] = [await page('In the bin'), await page('Secret words', other)];
  await page('Below what is hidden', hidden);
  const heading = newBlockId();
  await write(below, [{ type: 'heading', attrs: { id: heading, level: 2 }, content: [{ type: 'text', text: 'Part (1)' }] }, words('Below it')], ['one, two', 'C#', 'null']);
  const { picture, file } = await app.get(UnitOfWork).run(async () => {
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0c0' } }).png().toBuffer();
    const path = join(folder, 'rules (old) & new.md');
    await writeFile(path, '# Not a page\n');
    return { picture: (await app.get(AttachImage).forSystem(plain, bytes, 'map.png', 'A map')).id, file: (await app.get(AttachFile).forSystem(plain, path)).split('/').at(-1) ?? '' };
  });
  const address = await pathOf(below);
  await write(plain, [
    paragraph(link(address), { type: 'text', text: ' and ' }, link(`${address}#b-${heading}`), { type: 'text', text: ' and ' }, link(await pathOf(hidden))),
    paragraph(link(missingPageAddress({ space: await shortIdOf(spaceId), title: 'Not (yet) there' })), { type: 'text', text: ' and ' }, link('/people/somebody-0123456789')),
    paragraph(link('https://elsewhere.example/a?b=c#d'), { type: 'text', text: ' and ' }, link('https://www.youtube.com/embed/abcdefg')),
    paragraph({ type: 'text', text: 'Ask ' }, { type: 'mention', attrs: { personId: omar.id, name: 'Omar' } }, { type: 'text', text: ' or ' }, link(`/files/${file}`)),
    { type: 'image', attrs: { id: newBlockId(), attachmentId: picture, alt: 'A map', caption: 'From above', width: 40, height: 20, decorative: false } },
    { type: 'fileCard', attrs: { id: newBlockId(), attachmentId: file, name: 'rules (old) & new.md', size: 13, mediaType: 'text/markdown' } },
  ]);
  const database = app.get(Database);
  await database.rows(sql`update item set hidden_at = now(), hidden_reason = 'TONE' where id = ${hidden}`);
  await database.rows(sql`update wiki_page set deleted_at = now(), deleted_with_id = id where id = ${deleted}`);
  await database.rows(sql`update item set status = 'WITHDRAWN', audience_id = (select id from audience where readers = '{}') where id = ${deleted}`);
  await database.rows(sql`update item set status = 'ARCHIVED' where id = ${retired}`);
  await database.rows(sql`insert into position (id, title, department_id) values ('01940000-0000-7000-8000-0000000000cc', 'Head of things', ${rosa.departmentId})`);
  await database.rows(sql`update item set owner_person_id = case when id = ${plain} then ${omar.id}::uuid end,
    owner_position_id = case when id = ${same} then '01940000-0000-7000-8000-0000000000cc'::uuid end where id in (${plain}, ${same})`);
  await database.rows(sql`update wiki_page set review_months = 3, position = 1000000 where id = ${same}`);
  await database.rows(sql`update item set published_at = published_at - interval '13 months' where id in (${plain}, ${same})`);
  await database.rows(sql`update wiki_page set reviewed_at = now() - interval '5 months' where id = ${same}`);
  await database.rows(sql`update wiki_space set review_months = 24 where id = ${spaceId}`);
  await app.get(OldAddresses).set(spaceId, [{ address: '/Old place/ü', pageId: plain }, { address: '/older', pageId: plain }]);
}

async function shortIdOf(id: string): Promise<string> {
  return (await app.get(Database).row<{ shortId: string }>(sql`select short_id as "shortId" from wiki_space where id = ${id}`))?.shortId ?? '';
}

const request = 'mutation ($id: ID!) { requestWikiSpacePack(spaceId: $id) { id state path } }';
const latest = 'query ($id: ID!) { wikiSpacePack(spaceId: $id) { id state progress path byteSize expiresAt } }';

interface Pack {
  wikiSpacePack: { id: string; state: string; progress: number; path: string | null } | null;
}

async function downloadOf(person: TestPerson, id: string): Promise<Buffer> {
  const client = await app.as(person);
  await client.ask(request, { id });
  await app.runJobs();
  const { wikiSpacePack: pack } = await client.ask<Pack>(latest, { id });
  const response = await client.fetch(pack?.path ?? '/nowhere');
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment; filename="space-[a-z0-9-]+\.zip"$/)]);
  return Buffer.from(await response.arrayBuffer());
}

async function bring(bytes: Buffer, space: string): Promise<ImportReport> {
  const path = join(folder, `${space}.zip`);
  await writeFile(path, bytes);
  return app.get(ImportWiki).run({ folder: path, space, source: space.toLowerCase().replaceAll(' ', '-') });
}

/** All that makes a space; what stands for things here is left out. */
function tree(space: string): Promise<Record<string, unknown>[]> {
  return app.get(Database).rows(sql`
    with recursive tree as (
      select page.id, array[lpad(page.position::text, 12, '0') || page.id] as place, 0 as depth from wiki_page page join wiki_space on wiki_space.id = space_id
      where parent_id is null and wiki_space.name = ${space} and deleted_at is null
      union all
      select page.id, tree.place || (lpad(page.position::text, 12, '0') || page.id), depth + 1 from tree join wiki_page page on page.parent_id = tree.id)
    select depth, revision.title, revision.tags, revision.marking_id as marking, item.status, wiki_page.review_months as months,
      coalesce(item.owner_person_id, item.owner_position_id, (select person_id from account where person_id = item.author_id)) as owner,
      date_trunc('milliseconds', item.published_at) as published, date_trunc('milliseconds', wiki_page.reviewed_at) as reviewed,
      array(select path from wiki_old_address where page_id = item.id order by path) as addresses,
      (select json_agg(json_build_object('kind', kind, 'name', regexp_replace(version.name, '\\.(png|webp)$', ''), 'hash', case kind when 'FILE' then encode(file.sha256, 'hex') end) order by kind)
        from attachment join attachment_version version on version.attachment_id = attachment.id join file on file.id = version.file_id
        where attachment.item_id = item.id) as files,
      replace(regexp_replace(regexp_replace(revision.body::text, '"id": "[a-z0-9]+"', '"id": 0', 'g'), '[0-9a-f]{8}-[0-9a-f-]{27}|(/wiki/[a-z0-9-]*)[a-z0-9]{10}', '\\1', 'g'), wiki_space.short_id, 'SPACE') as text
    from tree join item using (id) join wiki_page using (id) join wiki_space on wiki_space.id = wiki_page.space_id
      join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
    where item.hidden_at is null order by place`);
}

describe('a space that is downloaded and imported again', () => {
  it('is the same: tree, titles, order, texts, links, tags, pictures, files, old addresses, owners and reviews', async () => {
    expect([report.failed, report.passedOver, report.pictures.size]).toEqual([[], [], 1]);
    const [before, after] = [await tree('Nasty things'), await tree('Nasty again')];
    expect(before).toHaveLength(titles.length + 5);
    // What stood below a hidden page stands below the page above.
    const lifted = before.map((one) => (one.title === 'Below what is hidden' ? { ...one, depth: 2 } : one));
    const siteOf = (text: unknown) => String(text).replace(/"http:\/\/[^/"]+\/wiki\//g, '"/wiki/');
    expect(after.map((one) => ({ ...one, text: siteOf(one.text) }))).toEqual(lifted.map((one) => ({ ...one, text: siteOf(one.text) })));
    const spaces = await app.get(Database).rows(sql`select description, review_months as months from wiki_space where name in ('Nasty things', 'Nasty again')`);
    expect(spaces[1]).toEqual(spaces[0]);
  });

  it('holds nothing of the bin and of what is hidden, and lists all else', () => {
    const files = unzipSync(new Uint8Array(zip));
    const all = Object.entries(files).map(([name, bytes]) => name + strFromU8(bytes)).join('\n');
    expect(all).not.toMatch(/In the bin|Secret words\b(?!-)|title: "Secret/);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as PackManifest;
    expect(manifest).toMatchObject({ format: 'crossbench-space', version: 1, counts: { pages: titles.length + 5, files: 2 } });
    expect(manifest.entries.map(({ path }) => path).sort()).toEqual(Object.keys(files).filter((name) => name !== 'manifest.json').sort());
  });

  it('changes nothing when it comes again, and follows a page that is called otherwise', async () => {
    const again = await bring(zip, 'Nasty again');
    expect([again.created, again.updated]).toEqual([[], []]);
    const renamed = change((files) => {
      files['called-otherwise.md'] = strToU8(strFromU8(files['a-b.md'] ?? new Uint8Array()).replace('title: "A-B"', 'title: "C-D"'));
      delete files['a-b.md'];
    });
    expect(await bring(renamed, 'Nasty again')).toMatchObject({ created: [], updated: ['called-otherwise.md'] });
  });

  it('comes to a site where nobody of it is known without owners, and without mentions that lead nowhere', async () => {
    const foreign = change((files) => {
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { origin: object };
      files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, origin: { ...manifest.origin, site: 'https://other.example' } }));
    });
    const { notes, failed } = await bring(foreign, 'From elsewhere');
    expect([failed, notes.filter(({ text }) => text.includes('its owner was Omar'))]).toEqual([[], [expect.objectContaining({ kind: 'flagged' })]]);
    const [first] = await tree('From elsewhere');
    expect(first).toMatchObject({ title: 'Plain', owner: null });
    expect(String(first?.text)).not.toContain('"mention"');
  });
});

/** The same zip with other files in it, whose list fits them. */
function change(work: (files: Record<string, Uint8Array>) => void): Buffer {
  const files: Record<string, Uint8Array> = unzipSync(new Uint8Array(zip));
  work(files);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as object;
  files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, entries: entriesOf(files) }));
  return Buffer.from(zipSync(files));
}

describe('a zip that was tampered with', () => {
  const broken = (work: (files: Record<string, Uint8Array>) => void): Buffer => {
    const files: Record<string, Uint8Array> = unzipSync(new Uint8Array(zip));
    work(files);
    return Buffer.from(zipSync(files));
  };

  it.each<[string, RegExp, () => Buffer]>([
    ['no zip at all', /not a pack of this kind/, () => Buffer.from('Hello')],
    ['cut off', /not a pack of this kind/, () => zip.subarray(0, zip.length - 40)],
    ['a zip of something else', /was not made of a space/, () => Buffer.from(zipSync({ 'a.md': strToU8('# A') }))],
    ['of a later version', /of a version that this site does not know/, () => change((files) => {
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as object;
      files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, version: 2 }));
    })],
    ['a text that was changed', /was changed or damaged/, () => broken((files) => { files['plain/index.md'] = strToU8('Other words'); })],
    ['a file that nobody listed', /its list does not name/, () => broken((files) => { files['more.md'] = strToU8('# More'); })],
    ['a path that leads out', /leads somewhere else/, () => change((files) => { files['../../out.md'] = strToU8('# Out'); })],
    ['a file that is a folder too', /leads somewhere else/, () => change((files) => { files['FILES'] = strToU8('# Out'); })],
    ['a bomb', /grows beyond all measure/, () => change((files) => { files['bomb.md'] = new Uint8Array(30_000_000); })],
  ])('is refused as a whole: %s', async (_, reason, make) => {
    const before = await app.get(Database).row(sql`select (select count(*) from item) as items, (select count(*) from wiki_space) as spaces`);
    await expect(bring(make(), 'Not this one')).rejects.toThrow(reason);
    expect(await app.get(Database).row(sql`select (select count(*) from item) as items, (select count(*) from wiki_space) as spaces`)).toEqual(before);
  });
});

describe('the download of a space', () => {
  it('is for those who look after it, each their own, as long as they do', async () => {
    const own = await givenSpace(app, rosa, { name: 'Two managers', editing: 'READERS' });
    await app.get(Database).rows(sql`
      insert into wiki_space_person (space_id, person_id, role, added_at) values (${own}, ${omar.id}, 'MANAGER', now())`);
    await downloadOf(rosa, own);
    const [first, second, reader] = [await app.as(rosa), await app.as(omar), await app.as(await givenPerson(app))];
    expect((await second.ask<Pack>(latest, { id: own })).wikiSpacePack).toBeNull();
    expect([await reader.refusal(request, { id: own }), await reader.refusal(latest, { id: own })]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    const { path } = (await first.ask<Pack>(latest, { id: own })).wikiSpacePack ?? {};
    expect([(await second.fetch(path ?? '')).status, (await reader.fetch(path ?? '')).status, (await app.stranger().fetch(path ?? '')).status]).toEqual([404, 404, 401]);
    await app.get(Database).rows(sql`delete from wiki_space_person where space_id = ${own} and person_id = ${rosa.id}`);
    expect((await first.fetch(path ?? '')).status).toBe(404);
  });

  it('is not built for somebody who has lost the space meanwhile', async () => {
    const own = await givenSpace(app, rosa);
    const client = await app.as(rosa);
    const { requestWikiSpacePack: asked } = await client.ask<{ requestWikiSpacePack: { id: string } }>(request, { id: own });
    expect((await client.ask<{ requestWikiSpacePack: { id: string } }>(request, { id: own })).requestWikiSpacePack.id).toBe(asked.id);
    await app.get(Database).rows(sql`delete from wiki_space_person where space_id = ${own}`);
    await app.runJobs();
    expect(await app.get(Database).row(sql`select state from data_export where id = ${asked.id}`)).toEqual({ state: 'REMOVED' });
  });
});

function entriesOf(files: Record<string, Uint8Array>): PackManifest['entries'] {
  return Object.entries(files).filter(([path]) => path !== 'manifest.json').map(([path, bytes]) => ({
    path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}
