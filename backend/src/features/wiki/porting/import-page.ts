import { limits } from '@crossbench/schema/limits';
import { type RichTextDocument, parseRichText } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { AttachFile, AttachImage, type AttachedImage, type ItemContent, type PastRevision, sameWords } from '../../content/content.public.js';
import { FollowVersion } from '../coediting/follow-version.js';
import type { Page } from '../pages/page.entity.js';
import { PageRepository } from '../pages/page.repository.js';
import { PageVersions } from '../pages/page-versions.js';
import { SpaceForImport } from './space-for-import.js';

/** What a text shows and leads to is kept with its page; the same bytes again are the same picture or file. */
export interface ImportAttachments {
  /** Throws ImageRefused. */
  picture(image: { readonly bytes: Buffer; readonly name: string; readonly description: string }): Promise<AttachedImage>;
  /** Answers the address of the file that lies at `path`, under whose name it is kept without another. Throws FileRefused. */
  file(path: string, name?: string): Promise<string>;
}

/** A text that the page had elsewhere. */
export interface ImportVersion {
  readonly title: string;
  readonly tags: readonly string[];
  readonly markingId: string;
  readonly authorId: string;
  /** Everybody else who wrote something of it. */
  readonly contributorIds?: readonly string[];
  /** What changed; may be empty. */
  readonly summary: string;
  /** The number of the version whose text it takes back. */
  readonly restoredFrom?: number;
  /** When it was made; null for now. */
  readonly at: Date | null;
  /** Makes the text. May be called more than once. */
  readonly body: (attachments: ImportAttachments) => Promise<RichTextDocument>;
}

export interface ImportPageInput {
  /** Under which the page is known outside, for example `handbook/tools/slack`. */
  readonly sourceId: string;
  /** Used when the page is new: `newPageAddress` makes them. */
  readonly id: string;
  readonly shortId: string;
  readonly spaceId: string;
  /** Who created it; without it whoever made its first version. */
  readonly createdBy?: string;
  /** Where a new page goes: below the first of these that is there, or to the top. Afterwards people decide. */
  readonly aboveIds: readonly string[];
  /** In the order in which they were made; at least one. Those that are older than what is here are not brought again. */
  readonly versions: readonly [ImportVersion, ...ImportVersion[]];
}

export interface ImportPageOutcome {
  /** `edited-here`: written on, deleted or hidden here since the last import, so it was left alone. */
  readonly type: 'created' | 'updated' | 'unchanged' | 'edited-here';
  readonly id: string;
  /** Its title where another page has the one that it should have; else null. */
  readonly renamedTo: string | null;
}

/**
 * Brings a page from elsewhere, or brings it up to date, in one transaction. The system does it: it asks nobody's
 * permission, and accepts pictures without a description, which its caller reports.
 */
@Injectable()
export class ImportPage {
  constructor(
    private readonly pages: PageRepository,
    private readonly versions: PageVersions,
    private readonly follow: FollowVersion,
    private readonly spaces: SpaceForImport,
    private readonly attachImage: AttachImage,
    private readonly attachFile: AttachFile,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws BadRequest when the text cannot be kept; then nothing is. */
  run(input: ImportPageInput): Promise<ImportPageOutcome> {
    return this.work.run(async () => {
      const known = await this.database.row<{ id: string; spaceId: string }>(sql`
        select wiki_page.id, space_id as "spaceId" from item join wiki_page on wiki_page.id = item.id where source_id = ${input.sourceId}`);
      const space = await this.spaces.lock(known?.spaceId ?? input.spaceId);
      const page = known && (await this.pages.findForSystem(known.id));
      if (!page) return this.create(input, space);
      return wasChangedHere(page) || (await this.isWrittenOn(page)) ? { type: 'edited-here', id: page.id, renamedTo: null } : this.update(page, input);
    });
  }

  private async isWrittenOn(page: Page): Promise<boolean> {
    const texts = await this.follow.textsOf(page);
    return texts !== undefined && (await this.follow.unsaved(texts)) !== undefined;
  }

  private async create(input: ImportPageInput, space: Awaited<ReturnType<SpaceForImport['lock']>>): Promise<ImportPageOutcome> {
    const { id, shortId, sourceId, versions } = input;
    const parentId = await this.parentOf(input);
    const last = versions[versions.length - 1] ?? versions[0];
    const title = await this.freeTitle(space.id, parentId, last.title, null);
    const empty = { type: 'doc' as const, content: [] };
    const page = await this.pages.add({
      id, shortId, sourceId, space, parentId, createdBy: input.createdBy ?? versions[0].authorId,
      content: { ...contentFrom(last, space.intendedReaders, empty), title },
    });
    if (versions.length > 1) await this.versions.addPast(page, this.past(page, versions.slice(0, -1)));
    await this.publish(page, last, title);
    return { type: 'created', id, renamedTo: title === last.title ? null : title };
  }

  private async update(page: Page, { versions }: ImportPageInput): Promise<ImportPageOutcome> {
    const before = await this.versions.contentOf(page);
    const since = page.editedAt ?? page.publishedAt ?? new Date(0);
    const newer = versions.filter(({ at }) => at !== null && at > since);
    const last = versions[versions.length - 1] ?? versions[0];
    const title = await this.freeTitle(page.spaceId, page.parentId ?? null, last.title, page.id);
    const renamedTo = title === last.title ? null : title;
    const content = contentFrom({ ...last, title }, before.intendedReaders, await this.bodyOf(page, last));
    if (newer.length === 0 && sameWords(before, content)) return { type: 'unchanged', id: page.id, renamedTo };
    // An older text that looks otherwise now is brought as of now: what stands here already does not change.
    for (const version of newer.length > 0 ? newer : [{ ...last, at: null }]) {
      await this.publish(page, version, version === last || newer.length === 0 ? title : version.title);
    }
    return { type: 'updated', id: page.id, renamedTo };
  }

  private async *past(page: Page, versions: readonly ImportVersion[]): AsyncGenerator<PastRevision> {
    for (const version of versions) {
      const content = contentFrom(version, page.intendedReaders, await this.bodyOf(page, version));
      const { authorId, contributorIds, summary, restoredFrom } = version;
      yield { content, authorId, contributorIds, summary, restoredFrom, at: version.at ?? this.clock.now() };
    }
  }

  private async publish(page: Page, version: ImportVersion, title: string): Promise<void> {
    const content = { ...contentFrom(version, page.intendedReaders, await this.bodyOf(page, version)), title };
    const { authorId, contributorIds, summary, restoredFrom, at } = version;
    await this.versions.add(page, { content, summary, authorId, contributorIds, restoredFrom, actor: null, at: at ?? this.clock.now() });
    page.importedRevision = page.revisionNumber;
    await this.pages.flush();
  }

  private async bodyOf(page: Page, { body }: ImportVersion): Promise<RichTextDocument> {
    const result = parseRichText(await body({
      picture: ({ bytes, name, description }) => this.attachImage.forSystem(page.id, bytes, name, description),
      file: (path, name) => this.attachFile.forSystem(page.id, path, name),
    }));
    if (!result.ok) throw new BadRequest(result.problems.join(' '));
    return result.document;
  }

  private async parentOf({ spaceId, aboveIds }: ImportPageInput): Promise<string | null> {
    for (const id of aboveIds) {
      const depth = await this.pages.depthOf(spaceId, id);
      if (depth !== undefined && depth < limits.pageDepth) return id;
    }
    return null;
  }

  private async freeTitle(spaceId: string, parentId: string | null, title: string, exceptId: string | null): Promise<string> {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` (${number})`;
      const free = title.slice(0, limits.title - end.length).toWellFormed() + end;
      if (!(await this.pages.isTitleTaken(spaceId, parentId, free, exceptId))) return free;
    }
  }
}

function wasChangedHere({ revisionNumber, importedRevision, status, hiddenAt, disposedAt, deletedAt }: Page): boolean {
  return revisionNumber !== importedRevision || status !== 'PUBLISHED' || Boolean(hiddenAt ?? disposedAt ?? deletedAt);
}

function contentFrom(
  { title, tags, markingId }: Pick<ImportVersion, 'title' | 'tags' | 'markingId'>,
  intendedReaders: ItemContent['intendedReaders'],
  body: RichTextDocument,
): ItemContent {
  return { title, body, tags: [...tags], markingId, intendedReaders, details: {} };
}
