import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { AttachImage, MarkingQueries } from '../features/content/content.public.js';
import { type ImportAttachments, ImportPage, type ImportPageOutcome, SettleImported } from '../features/wiki/wiki.public.js';
import { keepFiles } from '../importing/files/keep-files.js';
import { keepPictures } from '../importing/pictures/keep-pictures.js';
import { type Note, Notes } from '../importing/report/notes.js';
import { SourceProblem } from '../importing/source-problem.js';
import { newId } from '../platform/ids.js';
import { type ConvertedPage, convertPage } from './convert/convert-page.js';
import type { OwnExportHere } from './own-export/own-links.js';
import type { OwnFacts } from './source/page-facts.js';
import type { PlannedPage, WikiPlan } from './wiki-plan.js';

export interface ImportedPageFile {
  readonly outcome: ImportPageOutcome;
  readonly notes: readonly Note[];
  readonly pictures: readonly string[];
  readonly linksTo: readonly string[];
}

export interface PageFileOptions {
  readonly spaceId: string;
  readonly authorId: string;
  readonly dryRun: boolean;
}

const noText: RichTextDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Brings one page here, with its tags, pictures and files. Call it inside a unit of work. */
@Injectable()
export class ImportPageFile {
  constructor(
    private readonly importPage: ImportPage,
    private readonly attachImage: AttachImage,
    private readonly markings: MarkingQueries,
    private readonly settle: SettleImported,
  ) {}

  async run(planned: PlannedPage, plan: WikiPlan, options: PageFileOptions): Promise<ImportedPageFile> {
    const { page, place, sourceId } = planned;
    const converted = page && convertPage(page, plan);
    let notes = new Notes();
    const outcome = await this.importPage.run({
      sourceId,
      id: place.id,
      shortId: place.shortId,
      spaceId: options.spaceId,
      aboveIds: ancestorsOf(planned),
      versions: [{
        title: planned.title,
        tags: page?.facts.tags ?? [],
        markingId: await this.markingOf(page?.facts.markingId ?? null),
        authorId: options.authorId,
        summary: '',
        at: null,
        body: async (attachments) => {
          if (!converted) return noText;
          const finished = await this.finish(converted, options.dryRun ? this.tryOnly(planned) : attachments, plan.own);
          notes = finished.notes;
          return finished.document;
        },
      }],
    });
    if (page?.facts.own && plan.own && outcome.type === 'created') await this.settleOwn(outcome.id, page.facts.own, plan.own, notes);
    if (!page) notes.add('mended', 'a page was made for this folder, which has none');
    if (page?.facts.redirectTo) notes.add('degraded', `led on to ${page.facts.redirectTo}; a link stands on the page`);
    if (outcome.renamedTo !== null) notes.add('mended', `another page of its place has this title: it is called "${outcome.renamedTo}"`);
    return { outcome, notes: notes.list, pictures: converted?.pictures.map(({ path }) => path) ?? [], linksTo: converted?.linksTo ?? [] };
  }

  private async settleOwn(id: string, { owner, publishedAt, reviewedAt, reviewMonths, isRetired }: OwnFacts, here: OwnExportHere, notes: Notes): Promise<void> {
    const named = owner && (owner.department === '' ? { personId: here.personOf(owner.id) ?? '' } : { title: owner.name, department: owner.department });
    const isHere = await this.settle.page(id, {
      owner: named, reviewMonths, isRetired,
      ...(publishedAt && { dates: { publishedAt, editedAt: null } }),
      ...(reviewedAt && { reviews: { reviewedAt, changingSince: null, answers: [] } }),
    });
    if (!isHere) {
      notes.add('flagged', `its owner was ${owner?.name ?? ''}, who is not here or may not edit it`);
    }
  }

  private async finish(converted: ConvertedPage, keep: ImportAttachments, own: OwnExportHere | undefined) {
    const refusals = new Notes();
    const pictures = await keepPictures(converted.pictures, (picture) => keep.picture(picture), refusals);
    const files = await keepFiles(converted.files, (path) => keep.file(path, own?.fileAt(path).name), refusals);
    const finished = converted.finish(pictures, files);
    finished.notes.addAll(refusals.list);
    return finished;
  }

  private async markingOf(markingId: string | null): Promise<string> {
    if (markingId === null) return (await this.markings.standard()).id;
    if ((await this.markings.allowed()).some(({ id }) => id === markingId)) return markingId;
    throw new SourceProblem(`is marked "${markingId}", which may not be kept here`);
  }

  /** Pictures that are here already, as they are; for others a stand-in, because a trial run keeps nothing. */
  private tryOnly({ place: { id, isHere } }: PlannedPage): ImportAttachments {
    return {
      picture: async ({ bytes }) => (isHere ? await this.attachImage.findForSystem(id, bytes) : undefined) ?? { id: newId(), url: '', width: 0, height: 0 },
      file: () => Promise.resolve(`/files/${newId()}`),
    };
  }
}

function ancestorsOf({ parent }: PlannedPage): string[] {
  return parent ? [parent.place.id, ...ancestorsOf(parent)] : [];
}
