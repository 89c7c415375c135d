import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportMarkdown } from './import-markdown.js';
import type { ImportOptions } from './import-options.js';
import type { ImportReport } from '../importing/report/import-report.js';
import { type PostFolder, makePostFolder } from './testing/post-folder.js';

let app: TestApp;
let folder: PostFolder;
let number = 0;
let source: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  number += 1;
  source = `test${number}`;
  folder = await makePostFolder();
  await folder.picture('a.png', 'red');
  await folder.write('2015-01-02-first.md', 'title: First\nauthors: [ada-b, mary-jane]\ntags: [Open data]', [
    'Before the next.', '{% image "a.png" "A red box" %}', '[Later]({{ "/2015/02/03/second/#x" | url }}) and [[own]](#later)', '## Later', 'End',
  ].join('\n\n'));
  await folder.write('2015-02-03-second.md', 'title: Second\ndate: 2015-02-04\nauthors: mary-jane\nexcerpt: About it', '[Back](/2015/01/02/first/)');
});
afterEach(() => folder.remove());

function run(options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return app.get(ImportMarkdown).run({ folder: folder.posts, assets: folder.assets, department: `Department ${number}`, source, ...options });
}

interface StoredPost {
  readonly id: string;
  readonly path: string;
  readonly html: string;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly standfirst: string;
}

async function stored(name: string): Promise<StoredPost | undefined> {
  return app.get(Database).row(sql`
    select item.id, '/posts/' || item.slug || '-' || item.short_id as path, html, item.revision_number as revision,
      item.published_at as "publishedAt", blog_post.standfirst
    from item join blog_post on blog_post.id = item.id
      join item_revision on item_revision.item_id = item.id and number = item.revision_number
    where source_id = ${`${source}/${name}`}`);
}

/** How many rows there are that an import might double. */
async function counts(): Promise<Record<string, number> | undefined> {
  return app.get(Database).row(sql`
    select (select count(*)::int from item) as items, (select count(*)::int from person) as people, (select count(*)::int from tag) as tags,
      (select count(*)::int from attachment) as attachments, (select count(*)::int from item_revision) as revisions,
      (select count(*)::int from department) as departments, (select count(*)::int from item_link) as links,
      (select count(*)::int from file) as files, (select count(*)::int from event_log) as events`);
}

function notes(report: ImportReport, kind: string): string[] {
  return report.notes.filter((note) => note.kind === kind).map((note) => `${note.name}: ${note.text}`);
}

describe('a first import', () => {
  it('brings posts with their people, tags, dates, pictures and links', async () => {
    const report = await run();
    expect(report).toMatchObject({ created: ['2015-01-02-first.md', '2015-02-03-second.md'], failed: [], departmentMade: true });
    expect([...report.peopleMade]).toEqual(['ada-b', 'mary-jane']);
    const [first, second] = [await stored('2015-01-02-first'), await stored('2015-02-03-second')];
    expect(first?.html).toContain(`href="${second?.path}"`);
    expect(second?.html).toContain(`href="${first?.path}"`);
    expect(first?.html).toMatch(/<img src="\/files\/[0-9a-f-]{36}"[^>]* alt="A red box"/);
    expect(first?.publishedAt).toEqual(new Date('2015-01-02T12:00:00Z'));
    expect(second).toMatchObject({ publishedAt: new Date('2015-02-04T12:00:00Z'), standfirst: 'About it', revision: 1 });
    const people = await app.get(Database).rows(sql`
      select person.name, account.person_id as account from item_author
        join person on person.id = item_author.person_id left join account on account.person_id = person.id
      where item_id = ${first?.id} order by position`);
    expect(people).toEqual([{ name: 'Ada B', account: null }, { name: 'Mary Jane', account: null }]);
  });

  it('sends nobody mail', async () => {
    await run();
    expect(await app.get(Database).rows(sql`select from mail_message`)).toEqual([]);
  });

  it('notes every link between posts, also to later ones', async () => {
    await run();
    const links = await app.get(Database).rows(sql`
      select from item_link join item on item.id = from_item_id where starts_with(source_id, ${`${source}/`})`);
    expect(links).toHaveLength(2);
  });
});

describe('a second import', () => {
  it('changes nothing when nothing has changed', async () => {
    await run();
    const before = await counts();
    const report = await run();
    expect(report.unchanged).toHaveLength(2);
    expect(await counts()).toEqual(before);
  });

  it('updates what has changed, and only that', async () => {
    await run();
    await folder.write('2015-02-03-second.md', 'title: Second\ndate: 2015-02-04\nauthors: mary-jane', 'New words');
    const report = await run();
    expect(report).toMatchObject({ updated: ['2015-02-03-second.md'], unchanged: ['2015-01-02-first.md'] });
    expect(await stored('2015-02-03-second')).toMatchObject({ revision: 2, html: '<p>New words</p>', standfirst: '' });
  });

  it('replaces a picture that has changed', async () => {
    await run();
    const before = (await stored('2015-01-02-first'))?.html;
    await folder.picture('a.png', 'blue');
    expect((await run()).updated).toEqual(['2015-01-02-first.md']);
    expect((await stored('2015-01-02-first'))?.html).not.toBe(before);
  });

  it('leaves a post alone that was edited here, and says so', async () => {
    await run();
    await app.get(Database).rows(sql`
      update item set revision_number = 2 where source_id = ${`${source}/2015-02-03-second`}`);
    await app.get(Database).rows(sql`
      insert into item_revision select item_id, 2, title, body, plain_text, '<p>Ours</p>', outline, renderer_version, tags, marking_id, details,
        summary, author_id, created_at
      from item_revision where item_id = ${(await app.get(Database).row<{ id: string }>(sql`
        select id from item where source_id = ${`${source}/2015-02-03-second`}`))?.id}`);
    await folder.write('2015-02-03-second.md', 'title: Second', 'Theirs');
    const report = await run();
    expect(report).toMatchObject({ editedHere: ['2015-02-03-second.md'], updated: [] });
    expect(await stored('2015-02-03-second')).toMatchObject({ html: '<p>Ours</p>', revision: 2 });
  });

  it('keeps the day of the first import for posts without a date', async () => {
    await folder.write('about.md', 'title: About\nauthors: ada-b', 'Words');
    expect(notes(await run(), 'flagged')).toEqual(['about.md: no date: published on the day of its first import']);
    const before = (await stored('about'))?.publishedAt;
    expect((await run()).unchanged).toContain('about.md');
    expect((await stored('about'))?.publishedAt).toEqual(before);
  });
});

describe('an import that breaks off', () => {
  it.each([1, 2])('goes on with the next run, after %i of 2', async (posts) => {
    const stop = new AbortController();
    const first = await run({ signal: stop.signal, progress: (done) => void (done === posts && stop.abort()) });
    expect(first.created).toHaveLength(posts);
    expect(first.stopped).toBe(posts < 2);
    const second = await run();
    expect([second.created.length, second.unchanged.length, second.updated.length]).toEqual([2 - posts, posts, 0]);
    const links = await app.get(Database).rows(sql`
      select from item_link join item on item.id = from_item_id where starts_with(source_id, ${`${source}/`})`);
    expect(links).toHaveLength(2);
  });

  it('keeps whole posts only', async () => {
    const broken = run({ progress: () => { throw new Error('killed'); } });
    await expect(broken).rejects.toThrow('killed');
    expect((await stored('2015-01-02-first'))?.html).toContain('A red box');
    expect(await stored('2015-02-03-second')).toBeUndefined();
    expect((await run()).created).toEqual(['2015-02-03-second.md']);
  });
});

describe('a trial run', () => {
  it('changes nothing and says what would be done', async () => {
    const before = await counts();
    const report = await run({ dryRun: true });
    expect(report).toMatchObject({ created: ['2015-01-02-first.md', '2015-02-03-second.md'], departmentMade: true });
    expect([...report.peopleMade]).toEqual(['ada-b', 'mary-jane']);
    expect(await counts()).toEqual(before);
  });

  it('knows what is here already', async () => {
    await run();
    await folder.write('2015-02-03-second.md', 'title: Second\nauthors: new-one', 'New words');
    const before = await counts();
    const report = await run({ dryRun: true });
    expect(report).toMatchObject({ updated: ['2015-02-03-second.md'], unchanged: ['2015-01-02-first.md'], departmentMade: false });
    expect([...report.peopleMade]).toEqual(['new-one']);
    expect(await counts()).toEqual(before);
  });
});

describe('pictures', () => {
  it('that are missing, refused or elsewhere are listed, and their words stay', async () => {
    await writeFile(join(folder.assets, 'page.png'), '<html></html>');
    await folder.write('p.md', 'title: P\nauthors: ada-b\nimage: /cover.png', [
      '![Gone](/gone.png)', '![Page](/page.png)', '![Far](https://far.example/a.png)', '![](../../etc/passwd)', '![](/a.png)',
    ].join('\n\n'));
    const report = await run();
    expect(notes(report, 'missing-picture').filter((note) => note.startsWith('p.md')).map((note) => note.replace(folder.assets, ''))).toEqual([
      'p.md: cover.png is not there',
      'p.md: gone.png is not there',
      'p.md: https://far.example/a.png is on another site',
      'p.md: ../../etc/passwd is not there',
      'p.md: /page.png cannot be taken: This file is not a JPEG, PNG, WebP, GIF or AVIF picture',
    ]);
    expect(notes(report, 'flagged')).toContain('p.md: a picture has no description');
    expect((await stored('p'))?.html).toContain('<p>Picture not available: Gone</p><p>Picture not available: Page</p>');
  });

  it('above the text stand there once', async () => {
    const cover = 'title: C\nauthors: ada-b\nimage: /a.png\nimage_alt: Cover\nimage_caption: By us';
    await folder.write('shown.md', cover, 'Words ![Same](a.png)');
    await folder.write('above.md', cover, 'Words');
    await run();
    expect((await stored('shown'))?.html.match(/<img/g)).toHaveLength(1);
    expect((await stored('above'))?.html).toMatch(/^<figure><img [^>]*alt="Cover"[^>]*><figcaption>By us<\/figcaption><\/figure><p>Words/);
  });
});

describe('broken files', () => {
  it('are listed with the reason, and the rest goes on', async () => {
    await writeFile(join(folder.posts, 'bare.md'), '# Only text');
    await writeFile(join(folder.posts, 'bytes.md'), Buffer.from([0x2d, 0xff]));
    await writeFile(join(folder.posts, 'empty.md'), '');
    await writeFile(join(folder.posts, 'huge.md'), '');
    await truncate(join(folder.posts, 'huge.md'), 3_000_000_000);
    await writeFile(join(folder.posts, 'readme.txt'), 'x');
    await folder.write('untitled.md', 'authors: ada-b', 'Words');
    await folder.write('deep.md', 'title: Deep\nauthors: ada-b', `${'<div>'.repeat(2000)}x`);
    await folder.write('2015-01-02-first.markdown', 'title: Twin', 'x');
    const report = await run();
    expect(Object.fromEntries(report.failed.map(({ name, reason }) => [name, reason]))).toEqual({
      'bare.md': expect.stringContaining('has no front matter'),
      'bytes.md': 'is not UTF-8 text',
      'empty.md': 'is empty',
      'huge.md': 'is larger than 1 MB',
      'untitled.md': 'has no title',
      'deep.md': expect.stringContaining('nested too deeply'),
      '2015-01-02-first.md': 'has the same name as 2015-01-02-first.markdown',
    });
    expect(report.passedOver).toEqual([{ name: 'readme.txt', reason: 'is not a Markdown file' }]);
    expect(report.created).toEqual(['2015-01-02-first.markdown', '2015-02-03-second.md']);
  });

  it('that try to run scripts come without them', async () => {
    await folder.write('evil.md', 'title: "<script>alert(1)</script>Evil"\nauthors: ada-b', [
      '<script>alert(1)</script>', '<img src="a.png" onerror="alert(1)" alt="x">', '[a](javascript:alert(1))', '{% raw %}<iframe src="javascript:alert(1)"></iframe>{% endraw %}',
    ].join('\n\n'));
    await run();
    const { html = '' } = (await stored('evil')) ?? {};
    expect(html).not.toMatch(/script|onerror|iframe/);
    expect(html).toContain('<p>a</p>');
  });
});
