import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '../importing/report/import-report.js';
import { SourceProblem } from '../importing/source-problem.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportWordpress } from './import-wordpress.js';
import type { WordpressImportOptions } from './import-options.js';
import { type UploadsFolder, ministryExport, ministryUploads } from './testing/ministry.js';

let app: TestApp;
let uploads: UploadsFolder;
let folder: string;
let number = 0;
let source: string;

beforeAll(async () => {
  app = await startTestApp();
  uploads = await ministryUploads();
  folder = await mkdtemp(join(tmpdir(), 'crossbench-wordpress-'));
});
afterAll(async () => {
  await app.close();
  await uploads.remove();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  number += 1;
  source = `test${number}`;
});

function run(options: Partial<WordpressImportOptions> = {}): Promise<ImportReport> {
  const usual = { file: ministryExport, uploads: uploads.folder, department: `Ministry ${number}`, source, threads: 0 };
  return app.get(ImportWordpress).run({ ...usual, ...options });
}

interface StoredPost {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly html: string;
  readonly standfirst: string;
  readonly tags: string[];
  readonly author: string;
  readonly publishedAt: Date;
}

async function stored(id: string): Promise<StoredPost> {
  const row = await app.get(Database).row<StoredPost>(sql`
    select item.id, item.title, '/posts/' || item.slug || '-' || item.short_id as path, html, standfirst, revision.tags, person.name as author,
      item.published_at as "publishedAt"
    from item join blog_post on blog_post.id = item.id join person on person.id = item.author_id
      join item_revision revision on revision.item_id = item.id and number = item.revision_number
    where item.source_id = ${`${source}/${id}`}`);
  if (!row) throw new Error(`${id} was not imported`);
  return row;
}

/** How many rows there are that an import might double. */
async function counts(): Promise<Record<string, number> | undefined> {
  return app.get(Database).row(sql`
    select (select count(*)::int from item) as items, (select count(*)::int from person) as people, (select count(*)::int from tag) as tags,
      (select count(*)::int from item_revision) as revisions, (select count(*)::int from comment) as comments,
      (select count(*)::int from attachment) as attachments, (select count(*)::int from item_link) as links,
      (select count(*)::int from department) as departments, (select count(*)::int from event_log) as events`);
}

describe('an export that WordPress wrote', () => {
  it('arrives with its authors, tags, dates, introductions, pictures and links', async () => {
    const report = await run();
    expect(report).toMatchObject({ failed: [], departmentMade: true, comments: 3 });
    expect(report.created).toHaveLength(4);
    const [classic, blocks] = [await stored('6'), await stored('7')];
    expect(classic).toMatchObject({
      title: 'A classic post, with “quotes” & tags',
      author: 'Ann Æthelred O’Neill',
      standfirst: 'What a classic post is.',
      tags: ['Äpfel & Birnen', 'Content', 'Service design & research', 'User research'],
      publishedAt: new Date('2019-03-31T01:30:00Z'),
    });
    expect(classic.html).toContain(`href="${blocks.path}"`);
    expect(blocks.html).toContain(`href="${classic.path}"`);
    expect(classic.html).toMatch(/<figure><img src="\/files\/[0-9a-f-]{36}"[^>]* alt="A yellow circle on teal"[^>]*><figcaption>Our diagram/);
    expect(classic.html).toContain('<pre tabindex="0"><code>code  with\n\nblank lines</code></pre>');
    expect(blocks.author).toBe('Bob "the Builder" & Sons');
    expect(blocks.html).toContain('<ul><li>one<ul><li>nested</li></ul></li></ul>');
    expect(blocks.html).not.toMatch(/wp:|<script|onerror/);
  });

  it('keeps the largest form of a picture that is there in several', async () => {
    await run();
    const sizes = await app.get(Database).rows(sql`
      select width from attachment join file on file.id = file_id join item on item.id = item_id where attachment.kind = 'PICTURE' and source_id = ${`${source}/6`}`);
    expect(sizes).toEqual([{ width: 1200 }]);
  });

  it('keeps the files that posts link to', async () => {
    await run();
    const { id, html } = await stored('7');
    const [file] = await app.get(Database).rows<{ id: string; name: string }>(sql`
      select id, name from attachment where item_id = ${id} and kind = 'FILE'`);
    expect(file?.name).toBe('notes.pdf');
    expect(html).toContain(`<a href="/files/${file?.id}"`);
  });

  it('lists what is not shown as before', async () => {
    const report = await run({ uploads: undefined } as Partial<WordpressImportOptions>);
    expect(report.passedOver.map(({ reason }) => reason).sort()).toEqual([
      'is guarded by a password', 'is not published (draft)', 'is not published (private)',
    ]);
    const texts = report.notes.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['the shortcode [contact-form] stands as text', 'the block "latest-posts" is left out']));
    expect([...report.missingPictures]).toContainEqual(expect.stringContaining('diagram-one.png is not there; a link stands in its place'));
    expect((await stored('7')).html).toMatch(/<a href="https:\/\/blog\.ministry\.example[^"]*diagram-one\.png"[^>]*>Picture: A yellow circle on teal/);
  });

  it('brings what people said below, in two levels, and no machines', async () => {
    await run();
    const { id } = await stored('6');
    const comments = await app.get(Database).rows(sql`
      select comment.body, person.name, parent_id is not null as reply, comment.created_at as at
      from comment join person on person.id = author_id where item_id = ${id} order by comment.created_at`);
    expect(comments).toEqual([
      { body: 'Very useful.\nThanks & regards', name: 'Carys Evans', reply: false, at: new Date('2019-04-01T08:00:00Z') },
      { body: 'Glad it helps', name: 'Ann Æthelred O’Neill', reply: true, at: new Date('2019-04-01T10:00:00Z') },
      { body: 'A third level', name: 'Third', reply: true, at: new Date('2019-04-02T10:00:00Z') },
    ]);
    expect(await app.get(Database).row(sql`select comment_count as count from item where id = ${id}`)).toEqual({ count: 3 });
  });

  it('is found by the search after the jobs have run', async () => {
    await run();
    await app.runJobs();
    const reader = await app.as(await givenPerson(app));
    const { search } = await reader.ask<{ search: { hits: { sourceId: string | null }[] } }>('{ search(query: "written with blocks") { hits { sourceId } } }');
    expect(search.hits).toContainEqual({ sourceId: `${source}/7` });
  });

  it('gives posts to those who hold the address of their author here', async () => {
    const ann = await givenPerson(app, { email: 'ann@ministry.example' });
    await run();
    const row = await app.get(Database).row(sql`select author_id as id from item where source_id = ${`${source}/6`}`);
    expect(row).toEqual({ id: ann.id });
  });
});

describe('a second run', () => {
  it('changes nothing when nothing has changed', async () => {
    await run();
    const before = await counts();
    const report = await run();
    expect([report.unchanged.length, report.created.length, report.updated.length, report.comments]).toEqual([4, 0, 0, 0]);
    expect(await counts()).toEqual(before);
  });

  it('updates what has changed, and only that', async () => {
    await run();
    const file = join(folder, 'changed.xml');
    await writeFile(file, (await readFile(ministryExport, 'utf8')).replace('<p>A page.</p>', '<p>A better page.</p>'));
    const report = await run({ file });
    expect([report.unchanged.length, report.updated]).toEqual([3, ['8 "About this blog"']]);
    expect((await stored('8')).html).toBe('<p>A better page.</p>');
  });

  it('completes what a file that was cut began', async () => {
    const whole = await readFile(ministryExport, 'utf8');
    const file = join(folder, 'cut.xml');
    for (const part of [0.3, 0.55, 0.8]) {
      await writeFile(file, whole.slice(0, Math.floor(whole.length * part)));
      const report = await run({ file });
      expect(report.failed).toEqual([{ name: file, reason: expect.stringContaining('ends in the middle') }]);
    }
    const last = await run();
    expect(last.created.length + last.unchanged.length + last.updated.length).toBe(4);
    expect(last.failed).toEqual([]);
    const [classic, blocks] = [await stored('6'), await stored('7')];
    expect(classic.html).toContain(`href="${blocks.path}"`);
  });
});

describe('a trial run', () => {
  it('changes nothing and says what would be done', async () => {
    const before = await counts();
    const report = await run({ dryRun: true });
    expect([report.created.length, report.comments, report.departmentMade]).toEqual([4, 3, true]);
    expect(await counts()).toEqual(before);
    expect(report.peopleMade).toEqual((await run()).peopleMade);
  });
});

describe('bad input', () => {
  it('is refused as a whole when it is no export', async () => {
    const file = join(folder, 'page.xml');
    await writeFile(file, '<html/>');
    await expect(run({ file })).rejects.toThrow(SourceProblem);
    await expect(run({ uploads: file })).rejects.toThrow('is not a folder');
  });
});
