import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Tasks } from '../../../platform/jobs/tasks.js';
import type { SearchSource } from '../../../platform/search-source.js';
import { statementCount } from '../../../platform/testing/statements.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { givenDocument } from '../testing/documents.js';
import { ChangesTogether } from './changes-together.js';

const task = 'index-leaflet-alone';
const unreadable = newId();
const leaflets: SearchSource = {
  kind: 'leaflet',
  changedBy: [],
  toDocuments: async (ids) => {
    if (ids.includes(unreadable)) throw new Error('This one cannot be read');
    return ids.map((id) => givenDocument({ id, kind: 'leaflet', title: 'Leaflet' }));
  },
  readable: async () => [],
  readableRefs: async () => [],
  idsAfter: async () => [],
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  app.get(Tasks).register(task, ({ subjectId }) => app.get(ChangesTogether).changed(task, leaflets, String(subjectId)));
});
afterAll(() => app.close());

async function change(ids: readonly string[]): Promise<void> {
  await app.get(Jobs).addAll(ids.map((subjectId) => ({ task, payload: { subjectId }, key: `${task}:${subjectId}` })));
}

async function indexed(ids: readonly string[]): Promise<number> {
  const rows = await app.get(Database).rows(sql`select from search_document where kind = 'leaflet' and id = any(${ids}::uuid[])`);
  return rows.length;
}

const newIds = (count: number) => Array.from({ length: count }, () => newId());

it('indexes what waits together, at little more than the cost of one', async () => {
  const ids: string[] = [];
  const cost = (count: number) =>
    statementCount(async () => {
      const changed = newIds(count);
      ids.push(...changed);
      await change(changed);
      await app.runJobs();
    });
  const [one, many] = [await cost(1), await cost(30)];
  expect(await indexed(ids)).toBe(ids.length);
  expect(many.fewest).toBeLessThan(one.most * 2);
});

it('takes along what is told while it waits for its turn', async () => {
  const ids = newIds(5);
  await Promise.all(ids.map((id) => app.get(ChangesTogether).changed(task, leaflets, id)));
  expect(await indexed(ids)).toBe(5);
});

it('keeps nothing from the index because of another that cannot be read', async () => {
  const ids = newIds(4);
  await change([...ids.slice(0, 2), unreadable, ...ids.slice(2)]);
  await app.runJobs();
  expect(await indexed(ids)).toBe(4);
  expect(await app.get(Database).rows(sql`select attempts from graphile_worker.jobs where key = ${`${task}:${unreadable}`}`)).toEqual([{ attempts: 1 }]);
});
