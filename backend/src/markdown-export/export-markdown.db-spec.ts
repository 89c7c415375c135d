import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BlogRow, BlogQueries, ImportedPosts } from '../features/blogs/blogs.public.js';
import type { ImportReport } from '../importing/report/import-report.js';
import { ImportMarkdown } from '../markdown-import/import-markdown.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ministryExport, ministryUploads } from '../wordpress-import/testing/ministry.js';
import { ImportWordpress } from '../wordpress-import/import-wordpress.js';
import { ExportMarkdown } from './export-markdown.js';

let first: TestApp;
let second: TestApp;
let folder: string;

beforeAll(async () => {
  [first, second] = await Promise.all([startTestApp(), startTestApp()]);
  folder = await mkdtemp(join(tmpdir(), 'crossbench-export-'));
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await rm(folder, { recursive: true });
});

/** A blog with everything that posts hold, as another system wrote it and as people write here. */
async function fill(app: TestApp): Promise<void> {
  const uploads = await ministryUploads();
  await app.get(ImportWordpress).run({ file: ministryExport, uploads: uploads.folder, department: 'Ministry', source: 'old', threads: 0 });
  await uploads.remove();
  const posts = join(folder, 'written');
  await mkdir(posts);
  const own = (title: string, more: string, body: string): string => `---\nformat: crossbench\nblog: department\n${more}title: ${JSON.stringify(title)}\n---\n\n${body}`;
  await writeFile(join(posts, '2026-01-02-awkward.md'), own('Awkward: "words" & <b>signs</b>', 'authors: [Åsa Öberg]\naudience: department\n', [
    '{{ not a template }} and {% nor this %}', '> [!NOTE]\n> Mind the gap', '1. one\n2. two\n   - nested', '| a | b |\n| - | - |\n| 1 \\| 2 | `x` |', '\\# no heading', '***',
  ].join('\n\n')));
  await writeFile(join(posts, '2026-01-02-awkward-2.md'), own('Awkward: words and signs', 'authors: [Åsa Öberg]\n', '[To the other](/2026-01-02-awkward.md)'));
  await app.get(ImportMarkdown).run({ folder: posts, department: 'Ministry', source: 'own' });
}

async function blogOf(app: TestApp): Promise<BlogRow> {
  const blog = (await app.get(BlogQueries).ofDepartments(await app.actor(await givenPerson(app)))).find(({ name }) => name === 'Ministry');
  if (!blog) throw new Error('The department has no blog');
  return blog;
}

/** Every file's text; pictures have other names and bytes each time that they are kept. */
async function textsIn(name: string): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of (await readdir(join(folder, name, 'posts'))).sort()) {
    texts[file] = (await readFile(join(folder, name, 'posts', file), 'utf8')).replace(/\/pictures\/[0-9a-f-]{36}\.\w+/g, '/pictures/…');
  }
  return texts;
}

function importFrom(app: TestApp, name: string): Promise<ImportReport> {
  return app.get(ImportMarkdown).run({ folder: join(folder, name, 'posts'), assets: join(folder, name), department: 'Ministry', source: 'again' });
}

describe('a blog that is exported', () => {
  it('is the same when it is imported elsewhere and exported again', async () => {
    await fill(first);
    const done = await first.get(ExportMarkdown).run({ blog: await blogOf(first), folder: join(folder, 'one') });
    expect(done).toEqual({ posts: 6, pictures: 2 });
    const report = await importFrom(second, 'one');
    expect(report).toMatchObject({ failed: [], notes: [] });
    expect(report.created).toHaveLength(6);
    await second.get(ExportMarkdown).run({ blog: await blogOf(second), folder: join(folder, 'two') });
    expect(await textsIn('two')).toEqual(await textsIn('one'));
  });

  it('keeps audience, dates, authors, tags, links and pictures', async () => {
    const texts = await textsIn('one');
    expect(texts['2026-01-02-awkward-words-b-signs-b.md'] ?? Object.keys(texts)).toContain('{{ not a template }}');
    const classic = Object.entries(texts).find(([name]) => name.startsWith('2019-03-31'))?.[1] ?? '';
    expect(classic).toContain('date: "2019-03-31T01:30:00.000Z"');
    expect(classic).toContain('/pictures/…');
    expect(classic).toMatch(/\]\(\/2020-05-04-gutenberg-post\.md\)/);
    const rows = await second.get(Database).rows(sql`
      select intended_readers as readers from item where source_id like 'again/2026-01-02%' order by source_id`);
    expect(rows).toContainEqual({ readers: 'DEPARTMENT' });
  });

  it('comes back unchanged where it was imported before', async () => {
    const report = await importFrom(second, 'one');
    expect([report.unchanged.length, report.updated, report.created]).toEqual([6, [], []]);
    expect((await second.get(ImportedPosts).all('again/')).size).toBe(6);
  });

  it('is not written over something else', async () => {
    await expect(first.get(ExportMarkdown).run({ blog: await blogOf(first), folder: join(folder, 'one') })).rejects.toThrow('is not empty');
  });

  it('leaves out what its readers do not have', async () => {
    await first.get(Database).rows(sql`update item set status = 'WITHDRAWN' where source_id = 'own/2026-01-02-awkward'`);
    await first.get(Database).rows(sql`update item set hidden_at = now() where source_id = 'old/6'`);
    expect(await first.get(ExportMarkdown).run({ blog: await blogOf(first), folder: join(folder, 'three') })).toMatchObject({ posts: 4 });
  });

  it('is refused with a marking that may not be kept here', async () => {
    const posts = join(folder, 'marked', 'posts');
    await mkdir(posts, { recursive: true });
    await writeFile(join(posts, 'a.md'), '---\nformat: crossbench\ntitle: A\nauthors: [B C]\nmarking: secret\n---\n\nWords');
    expect((await importFrom(second, 'marked')).failed).toEqual([{ name: 'a.md', reason: 'is marked "secret", which may not be kept here' }]);
  });
});
