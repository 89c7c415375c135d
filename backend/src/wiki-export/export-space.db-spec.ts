import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '../importing/report/import-report.js';
import { Database } from '../platform/db/database.js';
import { sql } from '../platform/db/sql.js';
import { type TestApp, startTestApp } from '../testing/test-app.js';
import { ImportWiki } from '../wiki-import/import-wiki.js';
import { ExportSpace, type SpaceExportReport } from './export-space.js';

const handbook = fileURLToPath(new URL('../wiki-import/testing/handbook', import.meta.url));
let app: TestApp;
let folder: string;
let exported: SpaceExportReport;
let again: ImportReport;

beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'crossbench-space-'));
  const { space } = await app.get(ImportWiki).run({ folder: handbook, space: 'Depot', source: 'depot' });
  // What people put in order by hand, a page of the bin, and one that moderators have hidden.
  await app.get(Database).rows(sql`update wiki_page set position = 0 where id = (select id from item where source_id = 'depot/travel/README')`);
  await app.get(Database).rows(sql`update item set title = 'Index', slug = 'index' where source_id = 'depot/tools/radio'`);
  await app.get(Database).rows(sql`update item set hidden_at = now() where source_id = 'depot/moved/elsewhere'`);
  exported = await app.get(ExportSpace).run({ address: space?.path.split('/').at(-1) ?? '', folder });
  again = await app.get(ImportWiki).run({ folder, space: 'Depot again', source: 'again' });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await app.close();
});

interface Line {
  readonly line: string;
  readonly text: string;
}

/** The tree of a space with its texts; ids and addresses of this site do not count. */
function tree(space: string): Promise<Line[]> {
  return app.get(Database).rows(sql`
    with recursive tree as (
      select page.id, array[page.position] as place, 0 as depth from wiki_page page join wiki_space on wiki_space.id = space_id
      where parent_id is null and wiki_space.name = ${space}
      union all
      select page.id, tree.place || page.position, depth + 1 from tree join wiki_page page on page.parent_id = tree.id)
    select repeat('  ', depth) || revision.title as line,
      regexp_replace(revision.html, '(/wiki/[a-z0-9-]+-|/files/|b-|data-line="?)[a-z0-9-]+', '\\1', 'g') as text
    from tree join item using (id) join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
    where item.hidden_at is null order by place`);
}

describe('a space that is taken out', () => {
  it('has a file for each page that is read, in folders like the tree, and its pictures and files', async () => {
    expect(exported).toEqual({ name: 'Depot', pages: 8, files: 2, needsReaders: false });
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
    expect(names).toEqual(expect.arrayContaining(['travel/index.md', 'travel/rail/book-a-train.md', 'tools/index.md', 'welcome-to-the-depot-handbook.md']));
    expect(names).toHaveLength(8);
    const booking = await readFile(join(folder, 'travel/rail/book-a-train.md'), 'utf8');
    expect(booking).toMatch(/^---\nformat: "crossbench"\nid: "\w{10}"\ntitle: "Book a train"\nposition: 1\ntags:\n/);
    expect(booking).toContain('redirect_from:\n  - "/guide/trains"\n');
    expect(booking).toMatch(/!\[The depot from above\]\(\.\.\/\.\.\/files\/[0-9a-f-]{36}\/depot\.\w+\)/);
    expect(booking).toMatch(/\]\(\.\.\/\.\.\/tools\/\w+\.md\)/);
  });

  it('comes back as the same tree with the same texts', async () => {
    expect(again.failed).toEqual([]);
    expect(again.pictures.size).toBe(1);
    const [before, after] = [await tree('Depot'), await tree('Depot again')];
    expect(after.map(({ line }) => line)).toEqual(before.map(({ line }) => line));
    expect(before[0]?.line).toBe('Travel');
    expect(after).toEqual(before);
  });

  it('is refused for a folder that holds something, and for a space that is not there', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine');
    const path = again.space?.path.split('/').at(-1) ?? '';
    await expect(app.get(ExportSpace).run({ address: path, folder })).rejects.toThrow('is not empty');
    await expect(app.get(ExportSpace).run({ address: 'nothing-0000000000', folder: `${folder}/x` })).rejects.toThrow('No space has the address');
  });
});
