import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { ItemCardQueries } from '../../content/content.public.js';
import { Post } from '../post.entity.js';

/** How many published posts of a person the actor may read. */
@Injectable()
export class PersonPostCounts extends BatchLoader<string, number> {
  constructor(private readonly cards: ItemCardQueries) {
    super();
  }

  protected loadMany(actor: Actor, personIds: readonly string[]): Promise<number[]> {
    return this.cards.countByPeople(actor, Post.kind, personIds);
  }
}

/** How many published posts with a tag the actor may read. */
@Injectable()
export class TagPostCounts extends BatchLoader<string, number> {
  constructor(private readonly cards: ItemCardQueries) {
    super();
  }

  protected loadMany(actor: Actor, tagIds: readonly string[]): Promise<number[]> {
    return this.cards.countByTags(actor, Post.kind, tagIds);
  }
}
