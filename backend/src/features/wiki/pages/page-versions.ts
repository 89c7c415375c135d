import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { DraftRepository, type ItemContent, type PastRevision, Revisions, contentOf, leadsElsewhere } from '../../content/content.public.js';
import { FollowVersion, type PageTexts, type Unsaved } from '../coediting/follow-version.js';
import { foldName } from '../folded-name.js';
import { MissingLinkRepository } from './links/missing-link.repository.js';
import type { Page } from './page.entity.js';
import { pageCreated, pageEdited } from './page.events.js';

export interface PageVersion {
  readonly content: ItemContent;
  /** What changed; may be empty. */
  readonly summary: string;
  /** Whose version it is. */
  readonly authorId: string;
  /** Everybody who wrote something of it. */
  readonly contributorIds?: readonly string[];
  /** The number of the version whose text it takes back. */
  readonly restoredFrom?: number;
  /** When it was made, where that was elsewhere; now by default. */
  readonly at?: Date;
  /** Null when nobody in particular made it: the last of several editors left. */
  readonly actor: Pick<Actor, 'personId'> | null;
}

/**
 * Makes what people wrote the version that readers see. The page is locked. Those who are writing on it go on from there; what
 * they had written and cannot stand beside it becomes a version before it.
 */
@Injectable()
export class PageVersions {
  constructor(
    private readonly revisions: Revisions,
    private readonly stored: DraftRepository,
    private readonly missingLinks: MissingLinkRepository,
    private readonly follow: FollowVersion,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** What its readers see now, or saw in an older version. NOT_FOUND where there is no such version. */
  async contentOf(page: Page, number: number = page.revisionNumber): Promise<ItemContent> {
    const revision = await this.stored.revision(page, number);
    if (!revision) throw new NotFound();
    return contentOf(revision);
  }

  /** Gives a page that was written elsewhere, and of which nothing was shown here yet, its older versions. Add the newest after them. */
  async addPast(page: Page, versions: AsyncIterable<PastRevision>): Promise<void> {
    const shown = async function* (): AsyncGenerator<PastRevision> {
      for await (const version of versions) {
        page.show(version.at);
        yield version;
      }
    };
    const last = await this.revisions.addPast(page, shown());
    if (last) await this.missingLinks.set(page.id, last);
    await this.events.record(pageCreated(page.id), null);
  }

  /** `known`: its texts, where they were read since it was locked. */
  async add(page: Page, version: PageVersion, known?: PageTexts): Promise<void> {
    const texts = known ?? (await this.follow.textsOf(page));
    const unsaved = texts && (await this.unsavedBefore(texts, version));
    if (unsaved) await this.addOne(page, versionOf(unsaved, page), texts);
    await this.addOne(page, version, unsaved ? { ...texts, shown: unsaved.content } : texts);
  }

  /** What was written and has to stand in the history before this version, because it does not stand in it. */
  private unsavedBefore(texts: PageTexts, { content, restoredFrom }: PageVersion): Promise<Unsaved | undefined> {
    return restoredFrom === undefined ? this.follow.inTheWayOf(texts, content.body) : this.follow.unsaved(texts);
  }

  private async addOne(page: Page, version: PageVersion, texts: PageTexts | undefined): Promise<void> {
    const { content, summary, authorId, contributorIds, restoredFrom, actor, at } = version;
    const keepsReaders = page.revisionNumber > 0 && page.status === 'PUBLISHED';
    page.show(at ?? this.clock.now());
    page.folded = foldName(content.title);
    const revision = { content, introduction: '', authorId, summary, contributorIds, restoredFrom, at };
    const number = page.revisionNumber + 1;
    await Promise.all([
      this.revisions.add(page, revision, { before: texts?.shown, keepsReaders }),
      this.events.record(number === 1 ? pageCreated(page.id) : pageEdited(page.id, number), actor),
    ]);
    if (leadsElsewhere(texts?.shown.body, content.body)) await this.missingLinks.set(page.id, content.body);
    if (texts) await this.follow.run(texts, content.body);
  }
}

function versionOf({ content, contributorIds }: Unsaved, { authorId }: Page): PageVersion {
  return { content, summary: '', authorId: contributorIds.at(-1) ?? authorId, contributorIds, actor: null };
}
