import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { type CommentPassage, CommentPassageQueries } from '../comment-passage.queries.js';

/** The passages of many comments, by their ids. */
@Injectable()
export class PassageLoader extends BatchLoader<string, CommentPassage> {
  constructor(private readonly passages: CommentPassageQueries) {
    super();
  }

  protected async loadMany(actor: Actor, commentIds: readonly string[]): Promise<(CommentPassage | undefined)[]> {
    const found = await this.passages.of(actor, commentIds);
    return commentIds.map((id) => found.get(id));
  }
}
