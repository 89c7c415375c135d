import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type ItemRow, ItemType } from '../../content/content.public.js';
import type { CommentNode } from '../comment.rows.js';
import type { CommentGroup } from '../thread.queries.js';
import { type CommentPage, CommentNodes, mostMarked } from './comment-nodes.js';
import { CommentGroupEnum } from './comment-passage.type.js';
import { CommentConnectionType, CommentType } from './comment.type.js';

@ArgsType()
class CommentsArgs extends PageArgs {
  @Field(() => CommentGroupEnum, { defaultValue: 'ALL', description: 'Which threads.' })
  group!: CommentGroup;
}

/** Comments as a part of the items they are about, whatever their kind. */
@Resolver(() => ItemType)
export class ItemCommentsResolver {
  constructor(private readonly nodes: CommentNodes) {}

  @ResolveField(() => CommentConnectionType, { description: 'Threads, oldest first; all, or one group of them.' })
  comments(
    @Parent() item: ItemRow,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args() args: CommentsArgs,
  ): Promise<CommentPage> {
    return this.nodes.threadsOf(actor, context, item, readPage(args), args.group);
  }

  @ResolveField(() => [CommentType], {
    description: `The open threads on passages in which something can be read, newest first; at most ${mostMarked}. Empty where readers say nothing about passages.`,
  })
  passageThreads(@Parent() item: ItemRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<CommentNode[]> {
    return this.nodes.threadsOnPassages(actor, context, item);
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
