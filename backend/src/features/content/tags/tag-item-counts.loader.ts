import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { canManageTags } from '../../tags/tags.public.js';
import { TaggedItemRepository } from './tagged-item.repository.js';

/** How many items carry a tag, for administrators; undefined for everybody else. */
@Injectable()
export class TagItemCounts extends BatchLoader<string, number> {
  constructor(private readonly tagged: TaggedItemRepository) {
    super();
  }

  protected async loadMany(actor: Actor, tagIds: readonly string[]): Promise<(number | undefined)[]> {
    return canManageTags(actor) ? this.tagged.countForSystem(tagIds) : tagIds.map(() => undefined);
  }
}
