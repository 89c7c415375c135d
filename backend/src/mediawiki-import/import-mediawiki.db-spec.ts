import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OldAddresses } from '../features/wiki/wiki.public.js';
import type { ImportReport } from '../importing/report/import-report.js';
import { reportText } from '../importing/report/report-text.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportMediawiki } from './import-mediawiki.js';
import type { MediawikiImportOptions } from './import-options.js';
import { type FilesFolder, depotExport, depotFiles } from './testing/depot.js';

let app: TestApp;
let files: FilesFolder;
let folder: string;
let reader: TestPerson;
let trial: ImportReport;
let report: ImportReport;

beforeAll(async () => {
  app = await startTestApp();
  reader = await givenPerson(app);
  files = await depotFiles();
  folder = await mkdtemp(join(tmpdir(), 'crossbench-mediawiki-'));
  await symlink('/etc/passwd', join(files.folder, 'Not_here.jpg'));
  trial = await run({ dryRun: true });
  report = await run();
});
afterAll(async () => {
  await app.close();
  await files.remove();
  await rm(folder, { recursive: true });
});

function run(options: Partial<MediawikiImportOptions> = {}): Promise<ImportReport> {
  return app.get(ImportMediawiki).run({ file: depotExport, space: 'Depot wiki', files: files.folder, ...options });
}

interface StoredPage {
  readonly id: string;
  readonly path: string;
  readonly html: string;
}

async function stored(title: string): Promise<StoredPage> {
  const page = await app.get(Database).row<StoredPage>(sql`
    select item.id, '/wiki/' || item.slug || '-' || item.short_id as path, html
    from item join item_revision on item_revision.item_id = item.id and number = item.revision_number
    where item.title = ${title} and starts_with(source_id, 'wiki-depot-example-wiki/')`);
  if (!page) throw new Error(`${title} is not here`);
  return { ...page, html: page.html.replace(/ data-line="[^"]*"/g, '') };
}

async function tree(): Promise<string[]> {
  const rows = await app.get(Database).rows<{ line: string }>(sql`
    with recursive tree as (
      select id, array[lpad(position::text, 6, '0')] as place, 0 as depth from wiki_page
      where parent_id is null and id in (select id from item where starts_with(source_id, 'wiki-depot-example-wiki/'))
      union all
      select page.id, tree.place || lpad(page.position::text, 6, '0'), depth + 1 from tree join wiki_page page on page.parent_id = tree.id)
    select repeat('  ', depth) || left(title, 30) as line from tree join item using (id) order by place`);
  return rows.map(({ line }) => line);
}

function versions(title: string): Promise<unknown[]> {
  return app.get(Database).rows(sql`
    select number, summary, tags, person.name as author, item_revision.created_at as at
    from item_revision join person on person.id = author_id
    where item_id = (select id from item where title = ${title} and starts_with(source_id, 'wiki-depot-example-wiki/')) order by number`);
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

describe('an export that MediaWiki wrote', () => {
  it('is tried without changing anything, with the same report', () => {
    expect(trial).toMatchObject({
      created: report.created, failed: [], passedOver: report.passedOver, oldAddresses: report.oldAddresses, peopleMade: report.peopleMade,
    });
  });

  it('becomes a tree of the pages that are parts of others, in whatever order they come', async () => {
    expect(await tree()).toEqual([
      'Main Page', 'Trains', 'Depot', '  Radio', '    Call signs of 2019', 'TCP/IP', 'Booking office', 'Help:Editing', 'Depot wiki:About',
      'Policy:Safety first', 'Category:Rail transport', '鉄道', '  時刻表', 'الأرقام', 'SStraße & “Gleis” 100%?', 'C++',
      `Lang${'e'.repeat(26)}`, '駅'.repeat(30),
    ]);
    expect(report.space).toMatchObject({ name: 'Depot wiki', openedFor: 'all staff' });
    expect(notes('mended')).toEqual([expect.stringContaining('its title is longer than titles are here')]);
  });

  it('keeps who made which version when, and why', async () => {
    expect(await versions('Trains')).toMatchObject([
      { number: 1, author: 'Ines Duarte', summary: 'Begun', tags: [] },
      { number: 2, author: 'Omar Haddad', summary: 'Tickets: How to buy one', at: new Date('2026-11-22T13:59:02Z') },
      { number: 3, author: 'Ines Duarte', summary: 'Tables, notes and pictures', tags: ['Rail transport', 'Journeys'] },
    ]);
    expect(report.olderVersions).toBe(2);
  });

  it('keeps notes, lists, tables, code and pictures', async () => {
    const { html } = await stored('Trains');
    for (const part of [
      '<p><strong>Infobox line</strong></p><ul><li>name: Northern line</li>',
      '<td rowspan="2">Northern</td><td class="num">4.50</td>',
      '<td colspan="2">free on Sundays</td>',
      '<ol><li>first the <em>adult</em> ticket</li>',
      '<code class="language-python">def wait(minutes):\n    return minutes &lt; 5</code>',
      'H₂O', '&lt;script&gt;alert(1)&lt;/script&gt;', '<blockquote>',
      '<figcaption>The depot, see radio</figcaption>', 'alt="A plan of the depot"',
    ]) expect(html).toContain(part);
    expect(html).toMatch(/href="\/files\/[0-9a-f-]{36}"[^>]*>the timetable as a file/);
    expect([report.pictures.size, report.missingPictures.size]).toEqual([1, 1]);
    expect(notes('missing-picture')).toEqual(['Depot/Radio: http://wiki.depot.example/wiki/File:Not_here.jpg is not there; a link stands in its place']);
    expect([...report.templates.keys()]).toEqual(expect.arrayContaining(['Infobox line', 'Unknown template', '#if']));
  });

  it('links by identity, to headings too, and marks pages that nobody wrote', async () => {
    const [trains, radio, parts] = await Promise.all([stored('Trains'), stored('Radio'), stored('Call signs of 2019')]);
    const heading = /<h2 id="([^"]+)">Call signs/.exec(radio.html)?.[1];
    expect(trains.html).toContain(`<a href="${radio.path}#${heading}">call signs</a>`);
    expect(trains.html).toContain(`<a href="${trains.path}">Train</a>`);
    expect(radio.html).toContain(`href="${parts.path}"`);
    expect(trains.html).toMatch(/<a href="\/wiki\/new\?space=[^"]+&amp;title=Prices%20of%202025" class="missing-page"/);
    expect(trains.html).toContain('href="http://wiki.depot.example/wiki/User:Ines_Duarte"');
    const linked = await app.get(Database).rows(sql`select from_item_id as id from item_link where to_item_id = ${trains.id}`);
    expect(linked.length).toBeGreaterThan(0);
  });

  it.each([
    ['/wiki/Trains', 'Trains'], ['http://wiki.depot.example/wiki/Train', 'Trains'], ['/wiki/Rail', 'Trains'], ['/wiki/Depot/Radio', 'Radio'],
    [`/wiki/${encodeURIComponent('鉄道')}/時刻表`, '時刻表'], ['/wiki/C++', 'C++'], ['/wiki/Depot_wiki:About', 'Depot wiki:About'], ['/wiki/Loop_one', undefined],
    ['/wiki/Nowhere', undefined], ['/wiki/Talk:Trains', undefined],
  ])('is found where it stood: %s', async (address, title) => {
    const found = await app.get(OldAddresses).find(await app.actor(reader), address, null);
    expect(found).toBe(title && (await stored(title)).id);
  });

  it('says what stays on the old wiki', () => {
    expect(report.failed).toEqual([]);
    expect(report.passedOver.map(({ name, reason }) => `${name}: ${reason}`)).toEqual(expect.arrayContaining([
      'Loop one: leads in a circle', 'Nowhere: leads to Never written, which is not among the pages', 'Category:Radio: has no text: the category is a tag',
      'Talk:Trains: stays on the old wiki: a discussion', 'Template:Depot box: stays on the old wiki: a template: where it was used, what it was given is shown',
    ]));
    expect(reportText(report)).toContain('Infobox line: on 1 page');
  });
});

describe('when it comes again', () => {
  it('changes nothing where nothing changed', async () => {
    const before = await counts();
    const again = await run();
    expect([again.created, again.updated, again.unchanged.length]).toEqual([[], [], report.created.length]);
    expect(await counts()).toEqual(before);
  });

  it('adds the versions that were made since, under the title of now, and leaves alone what was written on here', async () => {
    const text = await readFile(depotExport, 'utf8');
    const version = (words: string) => `<revision><timestamp>2027-01-02T03:04:05Z</timestamp><contributor><ip>192.0.2.1</ip></contributor><comment>Later</comment><text>${words}</text></revision>`;
    const changed = text
      .replace(/(<title>)Booking office(<\/title>[\s\S]*?)(<\/page>)/, `$1Ticket shop$2${version('Open from 9.')}$3`)
      .replace(/(<title>C\+\+<\/title>[\s\S]*?)(<\/page>)/, `$1${version('Other words.')}$2`);
    await writeFile(join(folder, 'changed.xml'), changed);
    await app.get(Database).rows(sql`update item set imported_revision = 0 where title = 'C++'`);
    const again = await run({ file: join(folder, 'changed.xml') });
    // "Trains" links to a title that is gone.
    expect([again.updated, again.editedHere]).toEqual([['Trains', 'Ticket shop'], ['C++']]);
    expect(await versions('Ticket shop')).toMatchObject([
      { summary: 'Opening times' }, { summary: 'Later', author: 'Somebody without an account', at: new Date('2027-01-02T03:04:05Z') },
    ]);
  });
});

it('takes what comes before the end of a file that was cut, and the rest with the whole file', async () => {
  const text = await readFile(depotExport, 'utf8');
  await writeFile(join(folder, 'cut.xml'), text.slice(0, text.indexOf('Northern line')));
  const options = { file: join(folder, 'cut.xml'), space: 'Half a wiki', source: 'half' };
  const cut = await run(options);
  expect([cut.created, cut.failed.map(({ name }) => name)]).toEqual([['Main Page'], [options.file, 'Trains']]);
  const whole = await run({ ...options, file: depotExport });
  expect([whole.unchanged, whole.created.length]).toEqual([[], 17]);
  expect(whole.updated).toEqual(['Main Page']);
});

describe('an export written by hand', () => {
  const version = (at: string, text: string) => `<revision><timestamp>${at}T00:00:00Z</timestamp><contributor><username>Ada</username></contributor><text>${text}</text></revision>`;
  const page = (title: string, id: number, ...versions: string[]) => `<page><title>${title}</title><ns>0</ns><id>${id}</id>${versions.join('')}</page>`;

  async function bring(name: string, pages: string, options: Partial<MediawikiImportOptions> = {}): Promise<ImportReport> {
    const file = join(folder, `${name}.xml`);
    await writeFile(file, `<mediawiki><siteinfo><sitename>By hand</sitename></siteinfo>${pages}</mediawiki>`);
    return run({ file, space: `By hand: ${name}`, source: `by-hand-${name}`, ...options });
  }

  it('is refused when it holds no page, and opens no space', async () => {
    await expect(bring('empty', '')).rejects.toThrow('holds no whole page');
    await expect(bring('cut-early', `${page('Cut', 1, version('2020-01-01', 'a')).slice(0, -20)}`)).rejects.toThrow('holds no whole page');
    expect(await app.get(Database).rows(sql`select from wiki_space where name in ('By hand: empty', 'By hand: cut-early')`)).toEqual([]);
  });

  it('is read by whom the one who brings it says, also where it comes again', async () => {
    const [{ department } = { department: '' }] = await app.get(Database).rows<{ department: string }>(sql`select name as department from department where id = ${reader.departmentId}`);
    const readers = { type: 'DEPARTMENT', name: department } as const;
    const pages = page('Secret', 1, version('2020-01-01', 'a'));
    const { space } = await bring('ours', pages, { readers });
    expect(space).toMatchObject({ openedFor: `the department ${department}` });
    expect(await app.get(Database).rows(sql`select name from wiki_space where intended_readers = 'DEPARTMENT'`)).toEqual([{ name: 'By hand: ours' }]);
    expect(await bring('ours', pages, { readers })).toMatchObject({ unchanged: ['Secret'] });
    await expect(bring('past-ours', pages, { space: 'By hand: ours', readers: { type: 'DEPARTMENT', name: 'No such' } })).rejects.toThrow('There is no department called "No such"');
    await expect(bring('ours', pages, { readers: 'everyone' })).resolves.toMatchObject({ unchanged: ['Secret'] });
  });

  it('gives a page what its newest version says, and only its history the others', async () => {
    const told: string[] = [];
    const words = ['One [[Other]] [[Category:Kept]]', 'Two words [[Category:Gone]] [[Category:Kept]]', 'Three [[Category:Kept]]', 'Four words [[Category:Kept]] [[Gone]]'];
    const versionsOf = words.map((text, index) => version(`202${index}-01-01`, text));
    await bring('past', page('Past', 1, ...versionsOf) + page('Other', 2, version('2020-01-01', 'b')), { progress: (done, total, detail) => told.push(`${done}/${total} ${detail}`) });
    expect(told).toEqual(['0/2 ', '1/2 3 older versions', '2/2 3 older versions']);
    const [row] = await app.get(Database).rows(sql`
      select excerpt, revision_number as versions, imported_revision as imported, published_at as "publishedAt", edited_at as "editedAt",
        (select array_agg(tag.name) from item_tag join tag on tag.id = tag_id where item_id = item.id) as tags,
        (select count(*)::int from item_link where from_item_id = item.id) as links,
        (select count(*)::int from wiki_missing_link where from_item_id = item.id) as missing,
        (select array_agg(name || coalesce(facts ->> 'revision', '') order by id) from event_log where subject_id = item.id) as events
      from item where source_id = 'by-hand-past/1'`);
    expect(row).toEqual({
      excerpt: 'Four words Gone', versions: 4, imported: 4, publishedAt: new Date('2020-01-01'), editedAt: new Date('2023-01-01'),
      tags: ['Kept'], links: 0, missing: 1, events: ['page-created', 'page-edited4'],
    });
    expect(await app.get(Database).rows(sql`
      select number, plain_text as text, tags, words_added as added, words_removed as removed
      from item_revision join item on item.id = item_id where source_id = 'by-hand-past/1' order by number`)).toEqual([
      { number: 1, text: 'One Other', tags: ['Kept'], added: 2, removed: 0 },
      { number: 2, text: 'Two words', tags: ['Gone', 'Kept'], added: 2, removed: 2 },
      { number: 3, text: 'Three', tags: ['Kept'], added: 1, removed: 2 },
      { number: 4, text: 'Four words Gone', tags: ['Kept'], added: 3, removed: 1 },
    ]);
  });

  it('brings the other pages where one is far too long, or nested without end', async () => {
    const odd = [
      page('Long', 1, version('2020-01-01', 'word '.repeat(400_000))), page('Deep', 2, version('2020-01-01', '{|\n|\n'.repeat(1_000))),
      page('Boxes', 3, version('2020-01-01', '&lt;div&gt;'.repeat(1_000))), page('Bomb', 4, version('2020-01-01', '{{a|'.repeat(25_000) + '}}'.repeat(25_000))),
      page('Stars', 5, version('2020-01-01', `${'*'.repeat(10_000)} a`)), page('Whole', 6, version('2020-01-01', '&lt;div&gt;'.repeat(1_000)), version('2021-01-01', 'Fine')),
    ];
    const { created, failed } = await bring('odd', odd.join(''));
    expect(created).toEqual(['Bomb', 'Stars', 'Whole']);
    expect(failed.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'Long is longer than 1,000,000 characters. Part it on the old wiki', 'Deep cannot be kept: The HTML is nested too deeply.', 'Boxes cannot be kept: The HTML is nested too deeply.',
    ]);
  });
});
