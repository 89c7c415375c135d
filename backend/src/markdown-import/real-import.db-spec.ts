import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { longRun } from '../testing/long-run.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportMarkdown } from './import-markdown.js';
import type { ImportReport } from '../importing/report/import-report.js';

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const wanted = longRun && (existsSync(data) || process.env.CROSSBENCH_REQUIRE_SHARED === '1');

(wanted ? describe : describe.skip)('real posts', () => {
  let app: TestApp;
  let report: ImportReport;

  beforeAll(async () => {
    app = await startTestApp();
    report = await app.get(ImportMarkdown).run({
      folder: `${data}/18f-blog/posts`,
      assets: `${data}/18f-blog`,
      department: '18F',
      source: 'blog',
    });
  }, 300_000);
  afterAll(() => app.close());

  it('arrive or are listed, each of the 510 files', () => {
    expect(report.failed).toEqual([]);
    expect([report.created.length, report.passedOver.length]).toEqual([509, 1]);
  });

  it('keep their authors, and dates that stand only in the name of the file', () => {
    expect([report.authorIds.size, report.peopleMade.size]).toEqual([273, 273]);
    expect(report.notes.filter(({ text }) => text === 'no date: taken from the name of the file')).toHaveLength(87);
  });

  it('show the pictures that are there, and list those that are not', () => {
    expect(report.pictures.size).toBeGreaterThanOrEqual(180);
    expect(report.missingPictures.size).toBeGreaterThanOrEqual(430);
  });

  it('link to each other', async () => {
    const row = await app.get(Database).row<{ links: number; old: number }>(sql`
      select (select count(*)::int from item_link) as links,
        (select count(*)::int from item_revision where html ~ 'href="https?://(www\.)?18f\.gsa\.gov/20[0-9]{2}/[0-9]{2}/') as old`);
    expect(row?.links).toBeGreaterThan(500);
    expect(row?.old).toBeLessThan(5);
  });

  it('show no template tags outside code', async () => {
    const rows = await app.get(Database).rows<{ sourceId: string; html: string }>(sql`
      select source_id as "sourceId", html from item_revision join item on item.id = item_id where html ~ '[{][{%]'`);
    const outsideCode = rows.filter(({ html }) => /\{%-?\s*\w|\{\{\s*["\w]/.test(html.replace(/<(code|pre)[^>]*>.*?<\/\1>/gs, '')));
    expect(outsideCode.map(({ sourceId }) => sourceId)).toEqual([]);
  });

  it('stay as they are when they come again', async () => {
    const again = await app.get(ImportMarkdown).run({ folder: `${data}/18f-blog/posts`, assets: `${data}/18f-blog`, department: '18F', source: 'blog' });
    expect([again.unchanged.length, again.created.length, again.updated.length]).toEqual([509, 0, 0]);
  }, 300_000);

  it('also arrive from a handbook without dates and authors', async () => {
    const handbook = await app.get(ImportMarkdown).run({ folder: `${data}/18f-handbook/pages`, department: '18F', source: 'handbook' });
    expect([handbook.created.length, handbook.failed.length, handbook.passedOver.length]).toEqual([246, 0, 4]);
  }, 300_000);
});
