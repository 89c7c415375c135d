import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestPerson, givenPerson } from '../testing/people.factory.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportWiki } from '../wiki-import/import-wiki.js';

let app: TestApp;
let reader: TestPerson;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  reader = await givenPerson(app);
  await app.get(ImportWiki).run({ folder: fileURLToPath(new URL('../wiki-import/testing/handbook', import.meta.url)), space: 'Depot', source: 'depot' });
  const row = await app.get(Database).row<{ id: string }>(sql`select id from item where source_id = 'depot/travel/rail/booking'`);
  address = row?.id ?? '';
});
afterAll(() => app.close());

async function download(as: 'markdown' | 'html', id = address): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await (await app.as(reader)).fetch(`/files/wiki-pages/${id}/${as}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('a page as a file', () => {
  it('is Markdown whose links and pictures lead to this site', async () => {
    const { status, headers, text } = await download('markdown');
    expect([status, headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      200, 'attachment; filename="book-a-train.md"', 'private, no-store',
    ]);
    expect(text).toMatch(/^# Book a train\n\n/);
    expect(text).toMatch(/!\[The depot from above\]\(http:\/\/[^)]+\/files\/[0-9a-f-]{36}\)/);
    expect(text).toMatch(/\]\(http:\/\/[^)]+\/wiki\/radio-\w+\)/);
  });

  it('is HTML with its pictures in it, which asks nobody for anything', async () => {
    const { headers, text } = await download('html');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).toMatch(/<img[^>]* src="data:image\/\w+;base64,/);
    expect(text).not.toMatch(/ (src|srcset)="(\/|http)/);
    expect(text).toContain("default-src 'none'");
  });

  it('is not there for those who do not read the page, nor for strangers', async () => {
    await app.get(Database).rows(sql`update item set audience_id = (select id from audience where readers = '{}') where id = ${address}`);
    expect([(await download('markdown')).status, (await download('html')).status]).toEqual([404, 404]);
    expect((await fetch(`${app.url}/files/wiki-pages/${address}/html`)).status).toBe(401);
  });
});
