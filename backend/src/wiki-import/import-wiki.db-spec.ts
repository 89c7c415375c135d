import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OldAddresses, SpaceForImport } from '../features/wiki/wiki.public.js';
import type { ImportReport } from '../importing/report/import-report.js';
import { reportText } from '../importing/report/report-text.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import type { WikiImportOptions } from './import-options.js';
import { ImportWiki } from './import-wiki.js';

const handbook = fileURLToPath(new URL('./testing/handbook', import.meta.url));
let app: TestApp;
let folder: string;
let reader: TestPerson;
let trial: ImportReport;
let report: ImportReport;

beforeAll(async () => {
  app = await startTestApp();
  reader = await givenPerson(app);
  folder = await mkdtemp(join(tmpdir(), 'crossbench-wiki-'));
  await cp(handbook, folder, { recursive: true });
  trial = await run({ dryRun: true });
  report = await run();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await app.close();
});

function run(options: Partial<WikiImportOptions> = {}): Promise<ImportReport> {
  return app.get(ImportWiki).run({ folder, space: 'Depot handbook', source: 'depot', ...options });
}

interface StoredPage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly version: number;
}

async function stored(name: string): Promise<StoredPage> {
  const page = await app.get(Database).row<StoredPage>(sql`
    select item.id, '/wiki/' || item.slug || '-' || item.short_id as path, item.title, html, item.revision_number as version
    from item join item_revision on item_revision.item_id = item.id and number = item.revision_number where source_id = ${`depot/${name}`}`);
  if (!page) throw new Error(`depot/${name} is not here`);
  return page;
}

async function tree(): Promise<string[]> {
  const rows = await app.get(Database).rows<{ line: string }>(sql`
    with recursive tree as (
      select id, array[position] as place, 0 as depth from wiki_page where parent_id is null and id in (select id from item where starts_with(source_id, 'depot/'))
      union all
      select page.id, tree.place || page.position, depth + 1 from tree join wiki_page page on page.parent_id = tree.id)
    select repeat('  ', depth) || title as line from tree join item using (id) order by place`);
  return rows.map(({ line }) => line);
}

/** How many rows there are that an import might double. */
function counts(): Promise<Record<string, number> | undefined> {
  return app.get(Database).row(sql`
    select (select count(*)::int from item) as items, (select count(*)::int from person) as people, (select count(*)::int from tag) as tags,
      (select count(*)::int from attachment) as attachments, (select count(*)::int from item_revision) as revisions,
      (select count(*)::int from item_link) as links, (select count(*)::int from wiki_space) as spaces,
      (select count(*)::int from wiki_old_address) as addresses, (select count(*)::int from event_log) as events`);
}

const notes = (kind: string) => report.notes.filter((note) => note.kind === kind).map(({ name, text }) => `${name}: ${text}`);

describe('a folder of Markdown', () => {
  it('is tried without changing anything, with the same report', () => {
    expect({ ...trial, dryRun: false, space: report.space }).toMatchObject({
      created: report.created, failed: report.failed, passedOver: report.passedOver, oldAddresses: report.oldAddresses,
    });
  });

  it('becomes a tree; folders without a page get one, and a title that is taken a number', async () => {
    expect(await tree()).toEqual([
      'Welcome to the depot handbook', 'Moved', '  Union rules', 'Tools', '  Radio', '  radio (2)', 'Travel', '  Rail', '    Book a train',
    ]);
    expect(report.space).toMatchObject({ name: 'Depot handbook', openedFor: 'all staff' });
    expect(reportText(report)).toContain('Space: Depot handbook was opened, for all staff (/spaces/depot-handbook-');
    expect(notes('mended')).toEqual(expect.arrayContaining([
      'travel/rail: a page was made for this folder, which has none',
      'tools/radio-2.md: another page of its place has this title: it is called "radio (2)"',
      'travel/README.md: no title: taken from its heading',
    ]));
  });

  it('keeps tables, code, call-outs, pictures and files, and says what is missing', async () => {
    const { html } = await stored('travel/rail/booking');
    expect(html).toContain('<td');
    expect(html).toContain('{{ window }}');
    expect(html).toContain('Book two weeks ahead');
    expect(html).toMatch(/<img src="\/files\/[0-9a-f-]{36}"[^>]* alt="The depot from above"/);
    expect(html).toMatch(/href="\/files\/[0-9a-f-]{36}"[^>]*>the leaflet/);
    expect(notes('missing-picture')).toEqual([expect.stringContaining('nothing.png is not there')]);
    expect([report.pictures.size, report.missingPictures.size]).toEqual([1, 1]);
    const tags = await app.get(Database).rows(sql`select tag.name from item_tag join tag on tag.id = tag_id join item on item.id = item_id where source_id = 'depot/travel/rail/booking' order by position`);
    expect(tags).toEqual([{ name: 'tickets' }, { name: 'seats' }]);
  });

  it('links by identity, also through old addresses, and shows tags that nobody knows as they are', async () => {
    const [travel, booking, radio] = await Promise.all([stored('travel/README'), stored('travel/rail/booking'), stored('tools/radio')]);
    expect(travel.html.split(`href="${booking.path}`)).toHaveLength(3);
    expect(booking.html).toContain(`href="${radio.path}"`);
    expect(radio.html).toContain(`href="${booking.path}"`);
    expect(travel.html).toContain('<code>{% unknown_badge &quot;new_*page*&quot; %}</code>');
    expect(notes('degraded')).toEqual(expect.arrayContaining([
      'travel/README.md: a template tag that is not known stands there as it is written: {% unknown_badge "new_*page*" %}',
    ]));
  });

  it('leads into the middle of other pages', async () => {
    const [travel, booking] = await Promise.all([stored('travel/README'), stored('travel/rail/booking')]);
    const [, anchor] = new RegExp(`href="${booking.path}#(b-[a-z0-9]+)"`).exec(travel.html) ?? [];
    expect(booking.html.replace(/ data-line="\w+"/g, '')).toContain(`<h2 id="${anchor}">What it’s going to cost`);
    expect(notes('degraded').join()).toContain('the link to /guide/trains/#nothing leads to the beginning of its page');
  });

  it.each([
    ['/guide/trains/', 'travel/rail/booking'], ['https://depot.example/tickets', 'travel/rail/booking'], ['/passes', 'travel/rail/booking'],
    ['/moved/tickets/', 'travel/rail/booking'], ['moved/old.html', 'tools/radio'], ['/Travel/README.md', undefined], ['/travel/?a=b#c', 'travel/README'],
  ])('is found where it stood: %s', async (address, name) => {
    const found = await app.get(OldAddresses).find(await app.actor(reader), address, null);
    expect(found).toBe(name && (await stored(name)).id);
  });

  it('is found below its own space, and not below another', async () => {
    const other = await app.get(SpaceForImport).ensure('Another place');
    const { data } = await (await app.as(reader)).send<{ here: { title: string } | null; there: null }>(`{
      here: wikiPageByOldAddress(path: "guide/trains", space: "${report.space?.path.split('/').at(-1)}") { title }
      there: wikiPageByOldAddress(path: "guide/trains", space: "${other.shortId}") { title } }`, {});
    expect(data).toEqual({ here: { title: 'Book a train' }, there: null });
  });

  it('is found by nobody who may not read it', async () => {
    const { id } = await stored('tools/radio');
    await app.get(Database).rows(sql`update item set audience_id = (select id from audience where readers = '{}') where id = ${id}`);
    expect(await app.get(OldAddresses).find(await app.actor(reader), '/tools/radio/', null)).toBeUndefined();
    await app.get(Database).rows(sql`update item set audience_id = (select audience_id from wiki_space where folded = 'depot handbook') where id = ${id}`);
  });

  it('names what could not come', () => {
    expect(report.failed).toEqual([{ name: 'tools/broken.md', reason: expect.stringContaining('never ends') as unknown }]);
    expect(report.passedOver).toEqual(expect.arrayContaining([
      { name: 'moved/tickets.md', reason: 'leads on to a page: its addresses do so here' },
      { name: 'travel/rail/leaflet.txt', reason: 'is not a Markdown file' },
    ]));
  });
});

describe('when it comes again', () => {
  it('changes nothing where nothing changed', async () => {
    const before = await counts();
    const again = await run();
    expect([again.created, again.updated, again.unchanged.length]).toEqual([[], [], report.created.length]);
    expect(again.space?.openedFor).toBeNull();
    expect(await counts()).toEqual(before);
  });

  it('makes a version of what changed, and leaves alone what was changed here', async () => {
    await appendFile(join(folder, 'travel/README.md'), '\nOr on foot.\n');
    await appendFile(join(folder, 'tools/radio.md'), '\nOver.\n');
    const radio = await stored('tools/radio');
    await app.get(Database).rows(sql`update item set imported_revision = 0 where id = ${radio.id}`);
    const again = await run();
    expect([again.updated, again.editedHere]).toEqual([['travel/README.md'], ['tools/radio.md']]);
    expect(await stored('travel/README')).toMatchObject({ version: 2, html: expect.stringContaining('Or on foot') as unknown });
  });

  it('goes on where a broken file was mended', async () => {
    await writeFile(join(folder, 'tools/broken.md'), '---\ntitle: Pager\n---\nWhole now.\n');
    expect(await run()).toMatchObject({ created: ['tools/broken.md'], failed: [] });
  });
});

it('refuses a name that no space could have', async () => {
  await expect(app.get(SpaceForImport).ensure('  ')).rejects.toThrow('cannot be the name of a space');
});
