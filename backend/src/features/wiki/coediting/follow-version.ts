import { isDeepStrictEqual } from 'node:util';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { type ItemContent, sameWords } from '../../content/content.public.js';
import { documentOf, textOf, write } from './live-text.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import { mergeTexts } from './merge/merge-texts.js';
import { VersionQueries } from './version.queries.js';

/** What was written on a page and stands in no version yet. */
export interface Unsaved {
  readonly content: ItemContent;
  /** Whoever wrote last stands last. */
  readonly contributorIds: readonly string[];
}

/**
 * Keeps what is being written and what readers see together. A version that came from elsewhere (a restored one, an import, an
 * accepted suggestion) reaches those who are writing as an update like any other. The page is locked.
 */
@Injectable()
export class FollowVersion {
  constructor(
    private readonly documents: LiveDocumentRepository,
    private readonly versions: VersionQueries,
  ) {}

  /** What no version holds; undefined where that is nothing. */
  async unsaved(pageId: string, revisionNumber: number): Promise<Unsaved | undefined> {
    const locked = await this.documents.lock(pageId);
    const shown = locked && locked.seq > locked.versionSeq ? await this.versions.contentOf(pageId, revisionNumber) : undefined;
    if (!locked || !shown) return undefined;
    const content = { ...shown, body: textOf(documentOf(locked.updates)) };
    if (!sameWords(content, shown)) return { content, contributorIds: locked.contributorIds };
    await this.documents.noteVersion(pageId, locked.seq);
    return undefined;
  }

  /** What has to become a version first, because it cannot stand beside this text. */
  async inTheWayOf(pageId: string, revisionNumber: number, next: RichTextDocument): Promise<Unsaved | undefined> {
    const unsaved = await this.unsaved(pageId, revisionNumber);
    const shown = unsaved && (await this.versions.contentOf(pageId, revisionNumber));
    if (!unsaved || !shown || sameBody(unsaved.content.body, next)) return undefined;
    return mergeTexts(shown.body, next, unsaved.content.body) ? undefined : unsaved;
  }

  /** A version says `next` where the one before said `before`. */
  async run(pageId: string, before: RichTextDocument, next: RichTextDocument): Promise<void> {
    const locked = await this.documents.lock(pageId);
    if (!locked) return;
    const document = documentOf(locked.updates);
    const live = textOf(document);
    // Title, tags and the like changed; those who write go on writing.
    if (!sameBody(live, next) && sameBody(before, next)) return;
    const merged = sameBody(live, next) ? next : (mergeTexts(before, next, live) ?? next);
    // The same words may lie in the document in other pieces. To put these together would take them from under those who write in them.
    const update = isDeepStrictEqual(live, merged) ? undefined : write(document, merged);
    const seq = update ? await this.documents.add(pageId, [{ update, personId: null }]) : locked.seq;
    if (sameBody(merged, next)) await this.documents.noteVersion(pageId, seq);
  }
}

const around = { title: '', tags: [], markingId: '', intendedReaders: 'EVERYONE', details: {} } as const;

/** The ids of blocks do not count: what was pasted twice gets new ones. */
export function sameBody(one: RichTextDocument, other: RichTextDocument): boolean {
  return sameWords({ ...around, body: one }, { ...around, body: other });
}
