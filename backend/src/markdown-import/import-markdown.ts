import { Injectable } from '@nestjs/common';
import { ImportedPosts } from '../features/blogs/blogs.public.js';
import { LinksAgain } from '../features/content/content.public.js';
import { EnsureDepartment } from '../features/departments/departments.public.js';
import { Clock } from '../platform/clock.js';
import type { ImportOptions } from './import-options.js';
import { ImportPeople } from './import-people.js';
import { type ImportPlan, makePlan } from './import-plan.js';
import { ImportPostFile, type ImportedFile } from './import-post-file.js';
import { importEach, reasonOf } from '../importing/import-each.js';
import { ImportReport } from '../importing/report/import-report.js';
import { realFolder } from '../importing/files/real-folder.js';
import { listSources } from './source/list-sources.js';
import { type SourcePost, readPost } from './source/read-post.js';
import { SourceProblem } from '../importing/source-problem.js';
import { Trial } from '../importing/trial.js';

/**
 * Brings a folder of Markdown files here as posts. Each post is a unit of work of its own, so it can be stopped at any
 * moment; run again, it goes on, changes only what is different, and makes nothing twice.
 */
@Injectable()
export class ImportMarkdown {
  constructor(
    private readonly posts: ImportedPosts,
    private readonly linksAgain: LinksAgain,
    private readonly people: ImportPeople,
    private readonly importPostFile: ImportPostFile,
    private readonly ensureDepartment: EnsureDepartment,
    private readonly trial: Trial,
    private readonly clock: Clock,
  ) {}

  /** Throws a SourceProblem when one of the folders is none. */
  async run(options: ImportOptions): Promise<ImportReport> {
    const report = new ImportReport(options.department, options.dryRun ?? false);
    const posts = await this.read(options, report);
    const assets = options.assets === undefined ? undefined : await realFolder(options.assets);
    const plan = makePlan(posts, await this.posts.all(`${options.source}/`), { site: options.site, assets });
    report.site = plan.site;
    const peoplePaths = await this.ensurePeople(posts, options, report);
    const linking = await this.importAll(posts, plan, peoplePaths, options, report);
    // When all are there: what links to a later post was written before that one was.
    if (!options.dryRun) await this.linksAgain.run(linking);
    return report;
  }

  private async read({ folder, source }: ImportOptions, report: ImportReport): Promise<SourcePost[]> {
    const { files, refused, passedOver } = await listSources(folder);
    report.failed.push(...refused);
    report.passedOver.push(...passedOver);
    const posts = new Map<string, SourcePost>();
    for (const file of files) {
      try {
        const post = await readPost(file, source, this.clock.now());
        const twin = posts.get(post.sourceId);
        if (twin) throw new SourceProblem(`has the same name as ${twin.name}`);
        posts.set(post.sourceId, post);
      } catch (error) {
        report.fail(file.name, reasonOf(error));
      }
    }
    return [...posts.values()];
  }

  /** Before the posts, which may name people who write only later ones. Answers their pages, by author id. */
  private async ensurePeople(posts: readonly SourcePost[], options: ImportOptions, report: ImportReport): Promise<Map<string, string>> {
    for (const post of posts) for (const author of post.facts.authors) report.authorIds.add(author);
    const people = await this.trial.run(report.dryRun, async () => {
      const department = options.department === null ? null : await this.ensureDepartment.run({ name: options.department });
      report.departmentMade = department?.created ?? false;
      return this.people.ensure([...report.authorIds], options.source, department?.id ?? null);
    });
    for (const [authorId, { made }] of people) if (made) report.peopleMade.add(authorId);
    return new Map([...people].filter(([, { made }]) => !made || !report.dryRun).map(([authorId, { path }]) => [authorId, path]));
  }

  /** Answers the ids of the posts that link to others. */
  private async importAll(
    posts: readonly SourcePost[],
    plan: ImportPlan,
    peoplePaths: ReadonlyMap<string, string>,
    options: ImportOptions,
    report: ImportReport,
  ): Promise<string[]> {
    const linking: string[] = [];
    await importEach(posts, report, options, async (post) => {
      const imported = await this.trial.run(report.dryRun, () => this.importPostFile.run(post, plan, peoplePaths, options));
      record(report, post, imported);
      if (imported.linksTo.length > 0 && imported.outcome.type !== 'edited-here') linking.push(imported.outcome.id);
    });
    return linking;
  }
}

function record(report: ImportReport, post: SourcePost, { outcome, notes, pictures, peopleMade, departmentMade }: ImportedFile): void {
  for (const author of peopleMade) report.peopleMade.add(author);
  report.departmentMade ||= departmentMade;
  report.record(post.name, outcome.type, notes.list, pictures);
}
