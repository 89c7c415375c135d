import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { StoredImage } from '@crossbench/schema/rich-text/from-html';
import { Injectable } from '@nestjs/common';
import { AttachImage, MarkingQueries } from '../features/content/content.public.js';
import { type ImportAttachments, ImportPage, type ImportPageOutcome, type ImportVersion } from '../features/wiki/wiki.public.js';
import { keepFiles } from '../importing/files/keep-files.js';
import { withFiles } from '../importing/files/named-files.js';
import { keepPictures } from '../importing/pictures/keep-pictures.js';
import { withPictures } from '../importing/pictures/named-pictures.js';
import { type Note, Notes } from '../importing/report/notes.js';
import { SourceProblem } from '../importing/source-problem.js';
import { newId } from '../platform/ids.js';
import { type ConvertedRevision, convertRevision, tagsOf } from './convert/convert-revision.js';
import { PageHtml } from './convert/page-html.js';
import type { MediawikiPlan, PlannedPage } from './mediawiki-plan.js';
import { type UsableRevision, summaryOf, usableRevisions } from './page-history.js';
import type { DumpContributor, DumpPage } from './source/dump.js';
import { takeCategories } from './source/namespaces.js';

export interface ImportedMediawikiPage {
  readonly outcome: ImportPageOutcome;
  readonly notes: readonly Note[];
  readonly pictures: readonly string[];
  readonly templates: readonly string[];
  readonly isLinking: boolean;
  readonly versions: number;
}

export interface MediawikiPageOptions {
  readonly spaceId: string;
  readonly dryRun: boolean;
  /** The id of the person behind a name of the old wiki. */
  readonly personOf: (contributor: DumpContributor) => Promise<string>;
}

interface Version {
  readonly planned: PlannedPage;
  readonly revision: UsableRevision;
  readonly notes: Notes;
  readonly attachments: ImportAttachments;
  /** Pictures of the page that are kept already, by path. */
  readonly shown: Map<string, StoredImage>;
}

/** Brings one page here with its versions, or brings it up to date. Call it inside a unit of work. */
@Injectable()
export class ImportMediawikiPage {
  constructor(
    private readonly importPage: ImportPage,
    private readonly attachImage: AttachImage,
    private readonly markings: MarkingQueries,
  ) {}

  /** Throws a SourceProblem when its newest text cannot be kept. */
  async run(planned: PlannedPage, page: DumpPage, plan: MediawikiPlan, options: MediawikiPageOptions): Promise<ImportedMediawikiPage> {
    const notes = new Notes();
    const revisions = usableRevisions(page, notes);
    const newest = revisions[revisions.length - 1] ?? revisions[0];
    const html = new PageHtml(plan);
    const last = convertRevision(newest, planned, plan, html);
    if ('reason' in last) throw new SourceProblem(last.reason);
    notes.addAll(last.notes);
    if (planned.title.endsWith('…')) notes.add('mended', 'its title is longer than titles are here, and was cut');
    const shown = new Map<string, StoredImage>();
    const markingId = (await this.markings.standard()).id;
    const authors = new Map<UsableRevision, string>();
    for (const revision of revisions) authors.set(revision, await options.personOf(revision.contributor));
    const [first, ...others] = revisions.map((revision): ImportVersion => ({
      title: planned.title,
      tags: revision === newest ? last.tags : tagsOf(takeCategories(revision.text, plan.survey.titles).categories, new Notes()),
      markingId,
      authorId: authors.get(revision) ?? '',
      summary: summaryOf(revision),
      at: revision.at ?? null,
      body: (attachments) => this.bodyOf(revision === newest ? last : convertRevision(revision, planned, plan, html), {
        planned, notes: revision === newest ? notes : new Notes(), attachments: options.dryRun ? this.tryOnly(planned) : attachments, revision, shown,
      }),
    }));
    if (!first) throw new SourceProblem('has no text in this export');
    const { sourceId, place } = planned;
    const outcome = await this.importPage.run({
      sourceId, id: place.id, shortId: place.shortId, spaceId: options.spaceId, aboveIds: ancestorsOf(planned), versions: [first, ...others],
    });
    // A trial run has not made the page that it stands below.
    if (outcome.renamedTo !== null && !(options.dryRun && planned.parent)) {
      notes.add('mended', `another page of its place has this title: it is called "${outcome.renamedTo}"`);
    }
    return {
      outcome,
      notes: notes.list,
      pictures: last.pictures.flatMap(({ path }) => path ?? []),
      templates: last.templates,
      isLinking: last.isLinking,
      versions: revisions.length,
    };
  }

  private async bodyOf(
    converted: ConvertedRevision | { readonly reason: string },
    { notes, attachments, planned, revision, shown }: Version,
  ): Promise<RichTextDocument> {
    if ('reason' in converted) return standInFor(planned, revision, converted.reason);
    const found = converted.pictures.flatMap(({ standIn, path, alt }) => (path === null ? [] : [{ standIn, path, alt }]));
    const kept = await keepPictures(found.filter(({ path }) => !shown.has(path)), (picture) => attachments.picture(picture), notes);
    for (const [path, picture] of kept) shown.set(path, picture);
    const stored = new Map(found.flatMap(({ standIn, path }) => {
      const picture = shown.get(path);
      return picture ? [[standIn, picture]] : [];
    }));
    const files = await keepFiles(converted.files, (path) => attachments.file(path), notes);
    return withFiles(withPictures(converted.document, converted.pictures, stored), converted.files, files);
  }

  /** Pictures that are here already, as they are; for others a stand-in, because a trial run keeps nothing. */
  private tryOnly({ place: { id, isHere } }: PlannedPage): ImportAttachments {
    return {
      picture: async ({ bytes }) => (isHere ? await this.attachImage.findForSystem(id, bytes) : undefined) ?? { id: newId(), url: '', width: 0, height: 0 },
      file: () => Promise.resolve(`/files/${newId()}`),
    };
  }
}

/** An older version that cannot be kept still stands in the history, with who made it and when. */
function standInFor({ fullTitle }: PlannedPage, { text }: UsableRevision, reason: string): RichTextDocument {
  const words = `This version of "${fullTitle}" (${text.length} characters) ${reason}`;
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
}

function ancestorsOf({ parent }: PlannedPage): string[] {
  return parent ? [parent.place.id, ...ancestorsOf(parent)] : [];
}
