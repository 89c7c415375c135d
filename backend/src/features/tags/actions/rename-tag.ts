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
import { tagRenamed } from '../tag.events.js';
import { managingTagsLimit } from '../tag.limits.js';
import { canManageTags } from '../tag.policy.js';
import { TagRepository } from '../tag.repository.js';

export interface TagRenamed {
  readonly type: 'TagRenamed';
  readonly tag: TagRow;
}

/** Gives a tag another name. The old one and its address keep leading to it. */
@Injectable()
export class RenameTag {
  constructor(
    private readonly tags: TagRepository,
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: { readonly tagId: string; readonly name: string }): Promise<TagRenamed | ValidationFailed> {
    ensure(canManageTags(actor));
    await this.rateLimits.count(managingTagsLimit, actor.personId);
    const problems = new Problems();
    const name = readTagName(problems, 'name', input.name);
    if (problems.any) return problems.failed();
    return this.work.run(async () => {
      const tag = isId(input.tagId) ? await this.tags.lock(input.tagId) : undefined;
      if (!tag) throw new NotFound();
      if (!(await this.tags.addName(tag.id, name))) {
        problems.add('name', `“${name}” is another tag. Merge the two instead`);
        return problems.failed();
      }
      const renamed = await this.tags.rename(tag.id, name);
      await this.events.record(tagRenamed(tag.id), actor);
      return { type: 'TagRenamed', tag: renamed };
    });
  }
}
