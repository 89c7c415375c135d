import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { itemKind } from '../../content/content.public.js';
import type { CommentPassage } from '../comment-passage.queries.js';
import type { CommentNode } from '../comment.rows.js';
import { CommentPassageType } from './comment-passage.type.js';
import { CommentType } from './comment.type.js';
import { PassageLoader } from './passage.loader.js';

/** What a thread is about. */
@Resolver(() => CommentType)
export class CommentPassageResolver {
  constructor(private readonly passages: PassageLoader) {}

  @ResolveField(() => CommentPassageType, {
    nullable: true,
    description: 'The words that its thread is about; null where that is all of the item, and for a reply.',
  })
  async passage(@Parent() comment: CommentNode, @Context() context: RequestContext): Promise<CommentPassage | null> {
    if (comment.parentId || !itemKind(comment.item.kind).hasPassages) return null;
    return (await this.passages.in(context).load(comment.id)) ?? null;
  }
}
