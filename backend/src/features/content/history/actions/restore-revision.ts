import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { Clock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { DraftRepository } from '../../draft.repository.js';
import { contentOf, sameContent } from '../../item-content.js';
import type { ItemDraft } from '../../item-draft.entity.js';
import { itemKind } from '../../item-kinds.js';
import { canRestoreRevision, canSeeHistory } from '../../item.policy.js';
import { ItemQueries } from '../../item.queries.js';
import type { ItemRow } from '../../item.rows.js';
import { MarkingQueries } from '../../marking.queries.js';
import { type ComparedContent, compareContent } from '../compare/compare-content.js';
import { revisionRestored } from '../history.events.js';
import { restoringLimit } from '../history.limits.js';
import { HistoryQueries } from '../history.queries.js';
import type { WorkingCopyRow } from '../revision.rows.js';

export interface RestoreRevisionInput {
  readonly itemId: string;
  readonly number: number;
  /** The version of the draft that the person knows of: what it holds is replaced. */
  readonly draftVersion: number;
}

export interface RevisionRestored {
  readonly type: 'RevisionRestored';
  readonly editPath: string;
}

/** Somebody has changed the draft meanwhile. Nothing was replaced. */
export interface RestoreConflict {
  readonly type: 'RestoreConflict';
  readonly editPath: string;
  readonly workingCopy: WorkingCopyRow;
  /** From the draft as it is now to the revision. */
  readonly changes: ComparedContent;
}

/**
 * Takes the text of an older revision as the draft. Readers see it when its author has looked at it and published it, as
 * a new revision: nothing that was ever published is lost.
 */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly items: ItemQueries,
    private readonly drafts: DraftRepository,
    private readonly history: HistoryQueries,
    private readonly markings: MarkingQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { itemId, number, draftVersion }: RestoreRevisionInput): Promise<RevisionRestored | RestoreConflict> {
    await this.rateLimits.count(restoringLimit, actor.personId);
    return this.work.run(async () => {
      const item = await this.items.lockReadableItem(actor, itemId);
      const kind = item && itemKind(item.kind);
      if (!item || !kind || !canSeeHistory(actor, item, kind.history)) throw new NotFound();
      ensure(kind.hasDrafts && canRestoreRevision(actor, item, kind.history), 'Only authors can restore a revision, and only of what is not archived');
      const drafted = await this.drafts.itemForSystem(item.id);
      const revision = drafted && (await this.drafts.revision(drafted, number));
      if (!revision) throw new NotFound();
      const draft = await this.drafts.open(drafted);
      // Whom it is meant for is decided now, not then.
      const content = { ...contentOf(revision), intendedReaders: draft.intendedReaders };
      if (!sameContent(draft, content)) {
        if (draft.version !== draftVersion) return this.conflict(item, draft, number);
        await this.drafts.setAside(drafted, { personId: actor.personId, at: this.clock.now() });
        draft.restore(number, content, kind.introductionOf(content.details), { personId: actor.personId, at: this.clock.now() });
        await this.drafts.flush();
        await this.events.record(revisionRestored(item.id, number), actor);
      }
      return { type: 'RevisionRestored', editPath: editPathOf(item) };
    });
  }

  private async conflict(item: ItemRow, draft: ItemDraft, number: number): Promise<RestoreConflict> {
    const [revision] = await this.history.getTexts(item.id, [number]);
    const [marking] = await this.markings.byIds([draft.markingId]);
    if (!revision || !marking) throw new NotFound();
    const { version, changed, savedAt, savedBy: savedById } = draft;
    return {
      type: 'RestoreConflict',
      editPath: editPathOf(item),
      workingCopy: { version, changed, savedAt, savedById },
      changes: compareContent({ ...contentOf(draft), marking: marking.label }, revision, itemKind(item.kind).details),
    };
  }
}

function editPathOf({ id, kind }: ItemRow): string {
  return `${itemKind(kind).pathPrefix}${id}/edit`;
}
