import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { GroupRepository } from '../../../groups/groups.public.js';
import { TagRepository, canManageTags, managingTagsLimit, mostNames, tagsMerged } from '../../../tags/tags.public.js';
import { TaggedItemRepository } from '../tagged-item.repository.js';

export interface MergeTagsInput {
  /** The tag that goes. */
  readonly fromId: string;
  /** The tag that stays. */
  readonly intoId: string;
}

export interface TagsMerged {
  readonly type: 'TagsMerged';
  readonly tagId: string;
  readonly items: number;
}

/**
 * Makes two tags one: whatever carried the one carries the other, drafts and topics of groups too, and its names and addresses lead there.
 * Revisions stay as they were published.
 */
@Injectable()
export class MergeTags {
  constructor(
    private readonly tags: TagRepository,
    private readonly tagged: TaggedItemRepository,
    private readonly groups: GroupRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { fromId, intoId }: MergeTagsInput): Promise<TagsMerged | ValidationFailed> {
    ensure(canManageTags(actor));
    await this.rateLimits.count(managingTagsLimit, actor.personId);
    return this.work.run(async () => {
      const locked = await this.tags.lockAll([fromId, intoId].filter(isId));
      const from = locked.find(({ id }) => id === fromId);
      const into = locked.find(({ id }) => id === intoId);
      if (!from || !into) throw new NotFound();
      const names = await this.tags.namesOf([from.id]);
      const problems = await this.problemsOf(from.id, into.id, names);
      if (problems.any) return problems.failed();
      const items = await this.tagged.retag(from.id, into.id);
      await this.groups.replaceTopic(from.id, into.id);
      await this.tagged.renameInDrafts(names, into.name);
      await this.tags.replace(from.id, into.id);
      await this.events.record(tagsMerged(into.id, from.id, items), actor);
      return { type: 'TagsMerged', tagId: into.id, items };
    });
  }

  private async problemsOf(fromId: string, intoId: string, names: readonly string[]): Promise<Problems> {
    const problems = new Problems();
    if (fromId === intoId) problems.add('intoId', 'Choose another tag. A tag cannot be merged into itself');
    else if (names.length + (await this.tags.namesOf([intoId])).length > mostNames) {
      problems.add('intoId', `Together they would have more than ${mostNames} names. Remove synonyms first`);
    }
    return problems;
  }
}
