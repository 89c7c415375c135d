import type { MediawikiPlan, PlannedPage } from './mediawiki-plan.js';
import { historyLimits } from './page-history.js';
import type { DumpPage } from './source/dump.js';
import { readDump } from './source/read-dump.js';

export interface PageInFile {
  /** By which the report names it. */
  readonly name: string;
  readonly planned: PlannedPage;
  readonly page: DumpPage;
}

/**
 * The pages of an export, each after the one it is a part of. The file is read again as long as pages wait for others that come
 * later in it; pages are never collected. A page that stands there twice comes once.
 */
export async function* pagesInOrder(file: string, { pages, survey }: MediawikiPlan): AsyncGenerator<PageInFile> {
  const done = new Set<string>();
  for (let before = -1; before < done.size && done.size < pages.size; ) {
    before = done.size;
    for await (const part of readDump(file, historyLimits)) {
      if (part.kind !== 'page') continue;
      const title = survey.titles.read(part.page.title);
      const planned = title && (pages.get(title.key) ?? pages.get(`${part.page.namespace}:${title.name}`));
      if (!planned || done.has(planned.key) || (planned.parent && !done.has(planned.parent.key))) continue;
      yield { name: planned.fullTitle, planned, page: part.page };
      done.add(planned.key);
    }
  }
}
