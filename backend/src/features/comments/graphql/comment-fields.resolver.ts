import { limits } from '@crossbench/schema/limits';
import { Args, ArgsType, Context, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { commentHtml } from '../comment-html.js';
import { commentPath } from '../comment-path.js';
import { canDeleteComment, canEditComment, canReplyTo, canResolve } from '../comment.policy.js';
import type { CommentNode, FirstReplies } from '../comment.rows.js';
import { repliesReadAlong } from '../thread.queries.js';
import { type CommentPage, replyPage } from './comment-nodes.js';
import { CommentConnectionType, CommentPermissionsType, CommentType } from './comment.type.js';
import { RepliesLoader, repliesKey } from './replies.loader.js';

@ArgsType()
class RepliesArgs {
  @Field(() => Int, { defaultValue: repliesReadAlong, description: `How many; at most ${limits.pageSize}.` })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string;
}

/** What a comment shows beside its own columns. */
@Resolver(() => CommentType)
export class CommentFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly replyLoader: RepliesLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for what was deleted, and for what was hidden from the viewer.' })
  author(comment: CommentNode, _: unknown, context: RequestContext): Promise<PersonRow | undefined> | null {
    return comment.authorId ? this.people.in(context).load(comment.authorId) : null;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who found its thread settled; null while it is open.' })
  resolvedBy(comment: CommentNode, _: unknown, context: RequestContext): Promise<PersonRow | undefined> | null {
    return comment.resolvedById ? this.people.in(context).load(comment.resolvedById) : null;
  }

  @ResolveField(() => String, { description: 'Plain text, as it was written; empty for what was deleted, and for what was hidden from the viewer.' })
  text(comment: CommentNode): string {
    return comment.body;
  }

  @ResolveField(() => String, { description: 'The same as safe HTML: paragraphs, line breaks and links.' })
  html(comment: CommentNode): string {
    return commentHtml(comment.body);
  }

  @ResolveField(() => String, { description: 'Its address on this site.' })
  path(comment: CommentNode): string {
    return commentPath(comment.item, comment.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether one of the authors of the item wrote it.' })
  byItemAuthor(comment: CommentNode): boolean {
    return comment.authorId !== null && comment.item.authorIds.includes(comment.authorId);
  }

  @ResolveField(() => CommentPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan(@Parent() comment: CommentNode, @CurrentActor() actor: Actor): CommentPermissionsType {
    return {
      edit: canEditComment(actor, comment.item, comment),
      delete: canDeleteComment(actor, comment.item, comment),
      reply: canReplyTo(actor, comment.item, comment),
      resolve: canResolve(actor, comment.item, comment),
    };
  }

  @ResolveField(() => Int, { description: 'Replies, markers included. 0 for a reply.' })
  async replyCount(comment: CommentNode, _: unknown, context: RequestContext): Promise<number> {
    return (await this.firstReplies(comment, context, { first: repliesReadAlong }))?.count ?? 0;
  }

  @ResolveField(() => CommentConnectionType, { description: 'Oldest first. Empty for a reply.' })
  async replies(
    @Parent() comment: CommentNode,
    @Context() context: RequestContext,
    @Args() args: RepliesArgs,
  ): Promise<CommentPage> {
    const found = await this.firstReplies(comment, context, args);
    return replyPage(comment.item, readPage(args), found ?? { rows: [], count: 0 });
  }

  /** The page of replies; read anew only when it is another than the one that was read along. */
  private async firstReplies(
    comment: CommentNode,
    context: RequestContext,
    args: { first: number; after?: string },
  ): Promise<FirstReplies | undefined> {
    const page = readPage(args);
    if (comment.parentId) return undefined;
    const readAlong = comment.replies && !page.after && (page.first <= repliesReadAlong || comment.replies.count <= repliesReadAlong);
    if (comment.replies && readAlong) return comment.replies;
    return this.replyLoader.in(context).load(repliesKey(comment.id, page));
  }
}
