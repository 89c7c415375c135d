import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type ItemRow, ItemType } from '../../content/content.public.js';
import type { CommentNode } from '../comment.rows.js';
import { type CommentPage, CommentNodes } from './comment-nodes.js';
import { CommentConnectionType, CommentType } from './comment.type.js';

/** Comments as a part of the items they are about, whatever their kind. */
@Resolver(() => ItemType)
export class ItemCommentsResolver {
  constructor(private readonly nodes: CommentNodes) {}

  @ResolveField(() => CommentConnectionType, { description: 'Threads, oldest first.' })
  comments(
    @Parent() item: ItemRow,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<CommentPage> {
    return this.nodes.threadsOf(actor, context, item, readPage(args));
  }

  @ResolveField(() => CommentType, {
    nullable: true,
    description: 'The comment at the top of the thread that holds this one; null when it is not about this item.',
  })
  commentThread(
    @Parent() item: ItemRow,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('commentId', { type: () => ID, description: 'A comment or a reply.' }) commentId: string,
  ): Promise<CommentNode | null> {
    return this.nodes.threadHolding(actor, context, item, commentId);
  }
}
