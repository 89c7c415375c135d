import { isDeepStrictEqual } from 'node:util';
import type { RichTextDocument } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import { type ItemContent, sameWords } from '../../content/content.public.js';
import { documentOf, textOf, write } from './live-text.js';
import { LiveDocumentRepository } from './live-document.repository.js';
import type { LockedDocument } from './live-document.rows.js';
import { mergeTexts } from './merge/merge-texts.js';
import { VersionQueries } from './version.queries.js';

/** What readers of a page see, and what is being written on it: both locked until the unit of work ends. */
export interface PageTexts {
  readonly shown: ItemContent;
  /** Undefined where nobody has opened the page for editing yet. */
  readonly live: LockedDocument | undefined;
}

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

  /** Both texts of a page; undefined before its first version. */
  async textsOf({ id, revisionNumber }: { readonly id: string; readonly revisionNumber: number }): Promise<PageTexts | undefined> {
    const shown = revisionNumber > 0 ? await this.versions.contentOf(id, revisionNumber) : undefined;
    return shown && this.besides(id, shown);
  }

  /** The same, where what readers see was read since the page was locked. */
  async besides(pageId: string, shown: ItemContent): Promise<PageTexts> {
    return { shown, live: await this.documents.lock(pageId) };
  }

  /** What no version holds; undefined where that is nothing. */
  async unsaved({ shown, live }: PageTexts): Promise<Unsaved | undefined> {
    if (!live || live.seq <= live.versionSeq) return undefined;
    const content = { ...shown, body: textOf(documentOf(live.updates)) };
    if (!sameWords(content, shown)) return { content, contributorIds: live.contributorIds };
    await this.documents.noteVersion(live.pageId, live.seq);
    return undefined;
  }

  /** What has to become a version first, because it cannot stand beside this text. */
  async inTheWayOf(texts: PageTexts, next: RichTextDocument): Promise<Unsaved | undefined> {
    const unsaved = await this.unsaved(texts);
    if (!unsaved || sameBody(unsaved.content.body, next)) return undefined;
    return mergeTexts(texts.shown.body, next, unsaved.content.body) ? undefined : unsaved;
  }

  /** A version says `next` where `shown` was shown before. */
  async run({ shown, live: locked }: PageTexts, next: RichTextDocument): Promise<void> {
    if (!locked) return;
    const document = documentOf(locked.updates);
    const live = textOf(document);
    // Title, tags and the like changed; those who write go on writing.
    if (!sameBody(live, next) && sameBody(shown.body, next)) return;
    const merged = sameBody(live, next) ? next : (mergeTexts(shown.body, next, live) ?? next);
    // The same words may lie in the document in other pieces. To put these together would take them from under those who write in them.
    const update = isDeepStrictEqual(live, merged) ? undefined : write(document, merged);
    const seq = update ? await this.documents.add(locked.pageId, [{ update, personId: null }]) : locked.seq;
    if (sameBody(merged, next)) await this.documents.noteVersion(locked.pageId, seq);
  }
}

const around = { title: '', tags: [], markingId: '', intendedReaders: 'EVERYONE', details: {} } as const;

/** The ids of blocks do not count: what was pasted twice gets new ones. */
export function sameBody(one: RichTextDocument, other: RichTextDocument): boolean {
  return sameWords({ ...around, body: one }, { ...around, body: other });
}
