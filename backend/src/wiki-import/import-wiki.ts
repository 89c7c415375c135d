import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { LinksAgain } from '../features/content/content.public.js';
import { EnsurePerson } from '../features/profiles/profiles.public.js';
import { ImportedPages, OldAddresses, SettleImported, SpaceForImport } from '../features/wiki/wiki.public.js';
import { realFolder } from '../importing/files/real-folder.js';
import { importEach, reasonOf } from '../importing/import-each.js';
import { ImportReport } from '../importing/report/import-report.js';
import { SourceProblem } from '../importing/source-problem.js';
import { Trial } from '../importing/trial.js';
import { listSources } from '../markdown-import/source/list-sources.js';
import { filesFolder } from '../packs/space-format.js';
import { addressOf } from '../platform/addresses.js';
import { withAnchors } from './convert/page-anchors.js';
import { CONFIG } from '../platform/platform.tokens.js';
import type { WikiImportOptions } from './import-options.js';
import { ImportPageFile } from './import-page-file.js';
import { ownLinks } from './own-export/own-links.js';
import { manifestOf } from './own-export/read-manifest.js';
import { withFolder } from './own-export/unpack-space.js';
import { type SourcePage, readPage } from './source/read-page.js';
import { refreshTarget } from './source/refresh-page.js';
import { type PlannedPage, type Redirect, type WikiPlan, makeWikiPlan } from './wiki-plan.js';

/**
 * Brings a folder of Markdown files here as pages of a space, its folders as a tree. Each page is a unit of work of its own,
 * so it can be stopped at any moment; run again, it goes on, changes only what is different, and makes nothing twice.
 */
@Injectable()
export class ImportWiki {
  constructor(
    private readonly spaces: SpaceForImport,
    private readonly pages: ImportedPages,
    private readonly oldAddresses: OldAddresses,
    private readonly importPageFile: ImportPageFile,
    private readonly ensurePerson: EnsurePerson,
    private readonly linksAgain: LinksAgain,
    private readonly trial: Trial,
    private readonly settle: SettleImported,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Throws a SourceProblem when the folder is none, or a zip that was not made of a space, BadRequest when the name fits no space, or it is not said who may read it. */
  run(options: WikiImportOptions): Promise<ImportReport> {
    return withFolder(options.folder, (folder) => {
      const bring = () => this.bring({ ...options, folder });
      // A trial run is one transaction: pages must find those above them.
      return options.dryRun ? this.trial.run(true, bring) : bring();
    });
  }

  private async bring(options: WikiImportOptions): Promise<ImportReport> {
    const report = new ImportReport(null, options.dryRun ?? false, 'Pages');
    const folder = await realFolder(options.folder);
    const assets = options.assets === undefined ? folder : await realFolder(options.assets);
    const own = await manifestOf(folder);
    const space = await this.spaces.ensure(options.space, { description: own?.space.description, readers: options.readers, elsewhere: own?.elsewhere });
    if (own && space.openedFor !== null) await this.settle.space(space.id, own.space.reviewMonths);
    report.space = { name: space.name, path: `/spaces/${addressOf(space.slug, space.shortId)}`, openedFor: space.openedFor };
    const prefix = options.source ?? (space.slug || space.shortId);
    const { pages, redirects } = await this.read(folder, prefix, report, own !== undefined);
    const known = await this.pages.all(`${prefix}/`);
    const plan = withAnchors(makeWikiPlan({
      pages, redirects, known, prefix, folders: { pages: folder, assets }, site: options.site,
      own: own && ownLinks({ own, space: space.shortId, site: this.config.publicUrl, folder }),
    }));
    report.site = plan.site;
    for (const { name, to } of plan.leadNowhere) report.passedOver.push({ name, reason: `leads to ${to}, which is not among the pages` });
    for (const name of namesLeadingOn(pages, plan)) report.passedOver.push({ name, reason: 'leads on to a page: its addresses do so here' });
    const ids = await this.importAll(plan, { spaceId: space.id, author: { sourceId: `${prefix}/${prefix}`, name: space.name } }, options, report);
    const addresses = plan.addresses.flatMap(({ address, sourceId }) => {
      const pageId = ids.get(sourceId);
      return pageId === undefined ? [] : [{ address, pageId }];
    });
    report.oldAddresses = await this.oldAddresses.set(space.id, addresses);
    return report;
  }

  private async read(folder: string, prefix: string, report: ImportReport, isOwn: boolean): Promise<{ pages: SourcePage[]; redirects: Redirect[] }> {
    const { files: found, refused, passedOver } = await listSources(folder);
    // Beside pages, where a site like this one has put files that are Markdown themselves.
    const files = isOwn ? found.filter(({ name }) => !name.startsWith(`${filesFolder}/`)) : found;
    report.failed.push(...refused);
    if (isOwn) passedOver.splice(0);
    const redirects: Redirect[] = [];
    for (const { name, reason } of passedOver) {
      const to = await refreshTarget(`${folder}/${name}`);
      if (to === undefined) report.passedOver.push({ name, reason });
      else redirects.push({ name, from: [`/${name}`], to: to.startsWith('.') ? `/${dirname(name)}/${to}`.replace(/\/\.\//g, '/') : to });
    }
    const pages = new Map<string, SourcePage>();
    for (const file of files) {
      try {
        const page = await readPage(file, prefix, isOwn);
        const twin = pages.get(page.sourceId);
        if (twin) throw new SourceProblem(`has the same name as ${twin.name}`);
        pages.set(page.sourceId, page);
      } catch (error) {
        report.fail(file.name, reasonOf(error));
      }
    }
    return { pages: [...pages.values()], redirects };
  }

  /** Answers the ids of the pages that are here, by source id. */
  private async importAll(
    plan: WikiPlan,
    { spaceId, author }: { spaceId: string; author: { sourceId: string; name: string } },
    options: WikiImportOptions,
    report: ImportReport,
  ): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const linking: string[] = [];
    const { id: authorId, created } = await this.ensurePerson.run({ ...author, departmentId: null });
    if (created) report.peopleMade.add(author.name);
    const work = (page: PlannedPage) => this.importPageFile.run(page, plan, { spaceId, authorId, dryRun: report.dryRun });
    await importEach(plan.pages, report, options, async (page) => {
      const { outcome, notes, pictures, linksTo } = await this.trial.run(false, () => work(page));
      report.record(page.name, outcome.type, notes, pictures);
      ids.set(page.sourceId, outcome.id);
      if (linksTo.length > 0 && outcome.type !== 'edited-here') linking.push(outcome.id);
    });
    // When all are there: what links to a later page was written before that one was.
    await this.linksAgain.run(linking);
    return ids;
  }
}

/** Pages that are only addresses here. */
function namesLeadingOn(pages: readonly SourcePage[], { pages: planned, leadNowhere }: WikiPlan): string[] {
  const others = new Set([...planned.flatMap(({ page }) => page?.name ?? []), ...leadNowhere.map(({ name }) => name)]);
  return pages.flatMap(({ name }) => (others.has(name) ? [] : name));
}
