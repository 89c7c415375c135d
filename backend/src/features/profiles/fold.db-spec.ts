import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { longRun } from '../../testing/long-run.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { fold } from './fold.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const inDatabase = async (texts: readonly string[]) =>
  (await app.get(Database).rows<{ folded: string }>(sql`select folded(text) as folded from unnest(${texts}::text[]) with ordinality as t (text, n) order by n`))
    .map(({ folded }) => folded);

describe('folding', () => {
  it.each([
    ['Service-Mapping', 'service mapping'],
    ['  Dadansoddi   Dâta ', 'dadansoddi data'],
    ['Łukasz Øster', 'lukasz oster'],
    ['ｏｐｅｎ_data', 'open data'],
    ['', ''],
  ])('%j → %j, here and in the database', async (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(await inDatabase([text])).toEqual([folded]);
  });

  it('is the same here and in the database for the letters of these islands and of Europe', async () => {
    const letter = fc.integer({ min: 0x20, max: 0x24f }).filter((code) => code < 0x7f || code > 0x9f).map((code) => String.fromCodePoint(code));
    const text = fc.string({ unit: letter, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
        expect(texts.map(fold)).toEqual(await inDatabase(texts));
      }),
      { numRuns: longRun ? 300 : 10 },
    );
  });
});
