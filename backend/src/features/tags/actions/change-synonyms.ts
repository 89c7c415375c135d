import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { readTagName } from '../read-tag-name.js';
import type { TagRow } from '../tag.js';
import { tagSynonymAdded, tagSynonymRemoved } from '../tag.events.js';
import { managingTagsLimit } from '../tag.limits.js';
import { mostNames } from '../tag-name.js';
import { canManageTags } from '../tag.policy.js';
import { TagRepository } from '../tag.repository.js';

export interface SynonymInput {
  readonly tagId: string;
  readonly name: string;
}

export interface TagSynonymAdded {
  readonly type: 'TagSynonymAdded';
  readonly tag: TagRow;
}

/** Says which other words mean a tag: writing one of them gives the tag, and looking for it finds what carries the tag. */
@Injectable()
export class ChangeSynonyms {
  constructor(
    private readonly tags: TagRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async add(actor: Actor, input: SynonymInput): Promise<TagSynonymAdded | ValidationFailed> {
    await this.allow(actor);
    const problems = new Problems();
    const name = readTagName(problems, 'name', input.name);
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      const tag = await this.lock(input.tagId);
      const names = await this.tags.namesOf([tag.id]);
      if (names.length >= mostNames) problems.add('name', `A tag can have ${mostNames - 1} synonyms. Remove one first`);
      else if (!(await this.tags.addName(tag.id, name))) problems.add('name', `“${name}” is another tag. Merge the two instead`);
      if (problems.any) return problems.failed();
      await this.events.record(tagSynonymAdded(tag.id), actor);
      return { type: 'TagSynonymAdded', tag };
    });
  }

  /** Removing what is not there changes nothing. The tag's own name cannot be removed. */
  async remove(actor: Actor, input: SynonymInput): Promise<TagRow> {
    await this.allow(actor);
    return this.work.run(async () => {
      const tag = await this.lock(input.tagId);
      if (await this.tags.removeName(tag.id, input.name)) await this.events.record(tagSynonymRemoved(tag.id), actor);
      return tag;
    });
  }

  private async allow(actor: Actor): Promise<void> {
    ensure(canManageTags(actor));
    await this.rateLimits.count(managingTagsLimit, actor.personId);
  }

  private async lock(tagId: string): Promise<TagRow> {
    const tag = isId(tagId) ? await this.tags.lock(tagId) : undefined;
    if (!tag) throw new NotFound();
    return tag;
  }
}
