import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { ImportedPosts } from '../features/blogs/blogs.public.js';
import { LinksAgain } from '../features/content/content.public.js';
import { EnsureDepartment } from '../features/departments/departments.public.js';
import { realFolder } from '../importing/files/real-folder.js';
import { ImportReport } from '../importing/report/import-report.js';
import { SourceProblem } from '../importing/source-problem.js';
import { Trial } from '../importing/trial.js';
import { BadRequest } from '../platform/errors/domain-errors.js';
import { type Conversion, type Converter, type NumberedItem, inlineConverter, threadConverter } from './convert/converter.js';
import { ImportBatch, type MetPeople, type ReadyItem } from './import-batch.js';
import type { WordpressImportOptions } from './import-options.js';
import type { PeopleSource } from './import-people.js';
import { readWxr } from './source/read-wxr.js';
import { sourceOfSite } from './source/source-of-site.js';
import { type Survey, isPublished, survey } from './source/survey.js';
import type { WxrItem } from './source/wxr.js';

/** Posts that are kept in one transaction. */
const batchSize = 50;
/** Characters of text after which a batch is full. */
const batchCharacters = 2_000_000;

interface Run {
  readonly options: WordpressImportOptions & { readonly source: string };
  readonly survey: Survey;
  readonly people: PeopleSource;
  readonly report: ImportReport;
  readonly met: MetPeople;
  /** Ids of posts that link to others. */
  readonly linking: string[];
  done: number;
}

/**
 * Brings a WordPress export here as posts. The file is read twice, and never held whole. It can be stopped at any moment;
 * run again, it goes on, changes only what is different, and makes nothing twice.
 */
@Injectable()
export class ImportWordpress {
  constructor(
    private readonly posts: ImportedPosts,
    private readonly linksAgain: LinksAgain,
    private readonly ensureDepartment: EnsureDepartment,
    private readonly batch: ImportBatch,
    private readonly trial: Trial,
  ) {}

  /** Throws a SourceProblem when the file is no export, or the folder none. */
  async run(options: WordpressImportOptions): Promise<ImportReport> {
    const report = new ImportReport(options.department, options.dryRun ?? false);
    const uploads = options.uploads === undefined ? null : await realFolder(options.uploads);
    const source = options.source ?? (await sourceOfSite(options.file));
    const known = await this.posts.all(`${source}/`);
    const surveyed = await survey(options.file, source, known, uploads);
    const department = await this.trial.run(report.dryRun, () => this.ensureDepartment.run({ name: options.department }));
    report.departmentMade = department.created;
    if (surveyed.site.url !== '') report.site = { url: surveyed.site.url, guessed: false };
    const people = { source, departmentId: department.created && report.dryRun ? null : department.id, authors: surveyed.authors };
    const met = { ids: new Map<string, string>(), made: report.peopleMade };
    const run: Run = { options: { ...options, source }, survey: surveyed, people, report, met, linking: [], done: 0 };
    const threads = options.threads ?? Math.min(availableParallelism() - 1, 1);
    const converter = threads === 0 ? inlineConverter(surveyed.site) : threadConverter(surveyed.site);
    try {
      await this.importAll(run, converter);
    } finally {
      await converter.close();
    }
    // When all are there: what links to a later post was written before that one was.
    if (!report.dryRun) await this.linksAgain.run(run.linking);
    return report;
  }

  /** While one batch is stored, the next is converted. */
  private async importAll(run: Run, converter: Converter): Promise<void> {
    let converted: Promise<() => Promise<void>> | undefined;
    for await (const items of this.batches(run)) {
      const next = converter.run(items).then((conversions) => () => this.store(items, conversions, run));
      // Its failure is met when it is waited for.
      next.catch(() => undefined);
      if (converted) await (await converted)();
      converted = next;
    }
    if (converted) await (await converted)();
  }

  private async *batches(run: Run): AsyncGenerator<NumberedItem[]> {
    const { options, report } = run;
    let batch: NumberedItem[] = [];
    let characters = 0;
    for await (const part of readWxr(options.file)) {
      if (options.signal?.aborted) {
        report.stopped = true;
        break;
      }
      if (part.kind === 'broken') report.fail(options.file, `ends in the middle or is broken (${part.reason}); what came before was taken`);
      if (part.kind !== 'item') continue;
      if (!this.isWanted(part.item, report)) continue;
      batch.push({ item: part.item, sourceId: `${options.source}/${part.item.id}` });
      characters += part.item.content.length;
      if (batch.length === batchSize || characters > batchCharacters) {
        yield batch;
        batch = [];
        characters = 0;
      }
    }
    if (batch.length > 0) yield batch;
  }

  private isWanted(item: WxrItem, report: ImportReport): boolean {
    if (isPublished(item)) {
      report.authorIds.add(item.creator);
      return true;
    }
    if (item.type === 'post' || item.type === 'page') {
      const reason = item.hasPassword && item.status === 'publish' ? 'is guarded by a password' : `is not published (${item.status})`;
      report.passedOver.push({ name: nameOf(item), reason });
    }
    return false;
  }

  private async store(items: readonly NumberedItem[], conversions: readonly Conversion[], run: Run): Promise<void> {
    const ready: ReadyItem[] = [];
    for (const [index, { item, sourceId }] of items.entries()) {
      const { text, comments } = conversions[index] ?? { text: { reason: 'was not converted' }, comments: [] };
      const place = run.survey.places.get(sourceId);
      if ('reason' in text || !place) run.report.fail(nameOf(item), 'reason' in text ? text.reason : 'came into the file while it was read');
      else ready.push({ sourceId, place, creator: item.creator, publishedAt: item.publishedAt, text, comments });
    }
    await this.keep(ready, run).catch(async (error: unknown) => {
      // One post that cannot be kept must not take the others with it.
      if (ready.length === 1 || !isExplained(error)) throw error;
      for (const one of ready) await this.keep([one], run).catch((problem: unknown) => this.refuse(one, problem, run));
    });
    run.done += items.length;
    run.options.progress?.(run.done, run.survey.places.size);
  }

  private async keep(ready: readonly ReadyItem[], { people, report, met, linking }: Run): Promise<void> {
    const outcomes = await this.batch.run(ready, people, report.dryRun, met);
    for (const [index, { outcome, notes, comments }] of outcomes.entries()) {
      const item = ready[index];
      if (!item) continue;
      const name = nameOf({ id: item.sourceId.split('/').at(-1) ?? '', title: item.text.title });
      report.comments += comments;
      report.record(name, outcome.type, notes, item.text.pictures.flatMap(({ path }) => path ?? []));
      if (outcome.type === 'edited-here') continue;
      if (item.text.linksTo.length > 0) linking.push(outcome.id);
    }
  }

  private refuse({ sourceId, text }: ReadyItem, error: unknown, { report }: Run): void {
    if (!isExplained(error)) throw error;
    report.fail(nameOf({ id: sourceId.split('/').at(-1) ?? '', title: text.title }), error.message);
  }
}

function nameOf({ id, title }: { id: string; title: string }): string {
  return `${id} "${title}"`;
}

function isExplained(error: unknown): error is Error {
  return error instanceof SourceProblem || error instanceof BadRequest;
}
