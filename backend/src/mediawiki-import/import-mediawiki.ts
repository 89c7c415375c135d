import { Injectable } from '@nestjs/common';
import { LinksAgain } from '../features/content/content.public.js';
import { ImportedPages, type ImportSpace, OldAddresses, SpaceForImport } from '../features/wiki/wiki.public.js';
import { realFolder } from '../importing/files/real-folder.js';
import { importEach } from '../importing/import-each.js';
import { ImportReport } from '../importing/report/import-report.js';
import { SourceProblem } from '../importing/source-problem.js';
import { Trial } from '../importing/trial.js';
import { addressOf } from '../platform/addresses.js';
import { sourceOfAddress } from '../wordpress-import/source/source-of-site.js';
import { ImportContributors, type ImportedContributor, keyOf } from './import-contributors.js';
import { ImportMediawikiPage } from './import-mediawiki-page.js';
import type { MediawikiImportOptions } from './import-options.js';
import { type MediawikiPlan, makeMediawikiPlan } from './mediawiki-plan.js';
import { type PageInFile, pagesInOrder } from './pages-in-order.js';
import { noteWhatStays } from './what-stays.js';
import type { DumpContributor } from './source/dump.js';
import { FileFolder } from './source/file-folder.js';
import { type Survey, survey } from './source/survey.js';

/** By what the export says of them. */
type People = Map<string, ImportedContributor>;

/** Notes that a report holds. Those of a large wiki would not fit in memory. */
const mostNotes = 20_000;
const addressesAtOnce = 5_000;

/**
 * Brings a MediaWiki export here as pages of a space, with their versions. The file is read several times, and never held whole.
 * Each page is a unit of work of its own, so it can be stopped at any moment; run again, it goes on, changes only what is
 * different, and makes nothing twice.
 */
@Injectable()
export class ImportMediawiki {
  constructor(
    private readonly spaces: SpaceForImport,
    private readonly pages: ImportedPages,
    private readonly oldAddresses: OldAddresses,
    private readonly importPage: ImportMediawikiPage,
    private readonly contributors: ImportContributors,
    private readonly linksAgain: LinksAgain,
    private readonly trial: Trial,
  ) {}

  /** Throws a SourceProblem when the file is no export, or the folder none, and BadRequest when the name or the readers fit no space. */
  async run(options: MediawikiImportOptions): Promise<ImportReport> {
    const report = new ImportReport(null, options.dryRun ?? false, 'Pages');
    const files = await FileFolder.read(options.files === undefined ? undefined : await realFolder(options.files));
    const surveyed = await survey(options.file);
    if (isEmpty(surveyed)) throw new SourceProblem(`${options.file} holds no whole page. Export the pages again: dumpBackup.php --full writes all of them`);
    const space = await this.trial.run(report.dryRun, () => this.spaces.ensure(options.space, { readers: options.readers }));
    report.space = { name: space.name, path: `/spaces/${addressOf(space.slug, space.shortId)}`, openedFor: space.openedFor };
    const source = options.source ?? sourceOf(surveyed, space);
    const plan = makeMediawikiPlan({ survey: surveyed, source, space, files, known: await this.pages.all(`${source}/`) });
    if (surveyed.site.base !== '') report.site = { url: surveyed.site.base, guessed: false };
    noteWhatStays(options.file, plan, report);
    const ids = await this.importAll(plan, space, options, report);
    report.oldAddresses = report.dryRun ? plan.addresses.length : await this.setAddresses(space, plan, ids);
    return report;
  }

  /** Answers the ids of the pages that are here, by source id. */
  private async importAll(plan: MediawikiPlan, space: ImportSpace, options: MediawikiImportOptions, report: ImportReport): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const linking: string[] = [];
    const met: People = new Map();
    const { signal } = options;
    const progress = (done: number, total: number) => options.progress?.(done, total, progressOf(report));
    if (plan.pages.size > 0) progress(0, plan.pages.size);
    await importEach(pagesInOrder(options.file, plan), report, { signal, progress, total: plan.pages.size }, async ({ name, planned, page }: PageInFile) => {
      const fresh: People = new Map();
      const { outcome, notes, pictures, templates, isLinking, versions } = await this.trial.run(report.dryRun, async () => {
        // A trial run has opened no space.
        const spaceId = report.dryRun ? (await this.spaces.ensure(options.space, { readers: options.readers })).id : space.id;
        return this.importPage.run(planned, page, plan, { spaceId, dryRun: report.dryRun, personOf: (contributor) => this.personOf(contributor, plan.source, met, fresh) });
      });
      // Only now: had it failed, those whom it made would not be here.
      for (const [key, person] of fresh) {
        report.authorIds.add(person.sourceId);
        if (person.made) report.peopleMade.add(person.sourceId);
        if (!report.dryRun) met.set(key, person);
      }
      report.record(name, outcome.type, report.notes.length < mostNotes ? notes : [], pictures);
      ids.set(planned.sourceId, outcome.id);
      if (outcome.type === 'edited-here') return;
      if (outcome.type === 'created') report.olderVersions += versions - 1;
      for (const template of templates) report.templates.set(template, (report.templates.get(template) ?? 0) + 1);
      if (isLinking) linking.push(outcome.id);
    });
    if (report.notes.length >= mostNotes) report.note(options.file, [{ kind: 'flagged', text: `there is more to say than ${mostNotes} lines; the rest is left out` }]);
    // When all are there: what links to a later page was written before that one was.
    if (!report.dryRun) await this.linksAgain.run(linking);
    return ids;
  }

  private async personOf(contributor: DumpContributor, source: string, met: People, fresh: People): Promise<string> {
    const key = keyOf(contributor);
    const person = met.get(key) ?? fresh.get(key) ?? (await this.contributors.run(contributor, source));
    if (!met.has(key)) fresh.set(key, person);
    return person.id;
  }

  private async setAddresses(space: ImportSpace, { addresses }: MediawikiPlan, ids: ReadonlyMap<string, string>): Promise<number> {
    const here = addresses.flatMap(({ address, sourceId }) => {
      const pageId = ids.get(sourceId);
      return pageId === undefined ? [] : [{ address, pageId }];
    });
    let count = 0;
    for (let start = 0; start < here.length; start += addressesAtOnce) {
      count += await this.oldAddresses.set(space.id, here.slice(start, start + addressesAtOnce));
    }
    return count;
  }
}

function isEmpty({ pages, leftOut, bareCategories }: Survey): boolean {
  return pages.length === 0 && leftOut.size === 0 && bareCategories.length === 0;
}

/** What came with the pages, and what did not come. */
function progressOf({ olderVersions, unchanged, editedHere, failed }: ImportReport): string {
  const counts: readonly (readonly [number, string])[] = [
    [olderVersions, 'older versions'], [unchanged.length, 'unchanged'], [editedHere.length, 'left alone'], [failed.length, 'failed'],
  ];
  return counts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ');
}

/** What source ids begin with unless somebody says: the old wiki's address, so that pages of two wikis never take each other's place. */
function sourceOf({ site }: Survey, { slug, shortId }: ImportSpace): string {
  const wiki = site.base.replace(/[^/]*$/, '').replace(/(\/index\.php)?\/?$/, '');
  return wiki === '' ? slug || shortId : sourceOfAddress(wiki);
}
