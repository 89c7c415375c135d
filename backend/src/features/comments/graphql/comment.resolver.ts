import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { AddComment } from '../actions/add-comment.js';
import { DeleteComment } from '../actions/delete-comment.js';
import { EditComment } from '../actions/edit-comment.js';
import { SettleComment } from '../actions/settle-comment.js';
import type { CommentNode } from '../comment.rows.js';
import { CommentNodes } from './comment-nodes.js';
import {
  AddCommentInputType,
  AddCommentResult,
  CommentDeletedType,
  CommentSettledType,
  CommentType,
  EditCommentInputType,
  EditCommentResult,
} from './comment.type.js';

type Changed<Type extends string> = { type: Type; comment: CommentNode } | ValidationFailed;

@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    private readonly nodes: CommentNodes,
    private readonly add: AddComment,
    private readonly edit: EditComment,
    private readonly erase: DeleteComment,
    private readonly settle: SettleComment,
  ) {}

  @Query(() => CommentType, { description: 'NOT_FOUND where there is no such comment, or the viewer may not read its item.' })
  comment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<CommentNode> {
    return this.nodes.get(actor, id);
  }

  @Mutation(() => AddCommentResult, { description: 'Comments on an item or answers a comment. FORBIDDEN where comments are closed.' })
  async addComment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AddCommentInputType }) input: AddCommentInputType,
  ): Promise<Changed<'CommentAdded'>> {
    const outcome = await this.add.run(actor, input);
    return outcome.type === 'CommentAdded' ? { type: outcome.type, comment: await this.nodes.get(actor, outcome.commentId) } : outcome;
  }

  @Mutation(() => EditCommentResult, { description: "Changes the text of the viewer's own comment." })
  async editComment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => EditCommentInputType }) input: EditCommentInputType,
  ): Promise<Changed<'CommentEdited'>> {
    const outcome = await this.edit.run(actor, input);
    return outcome.type === 'CommentEdited' ? { type: outcome.type, comment: await this.nodes.get(actor, outcome.commentId) } : outcome;
  }

  @Mutation(() => CommentDeletedType, { description: "Erases the viewer's own comment and leaves a marker, so that its replies keep their place." })
  async deleteComment(
    @CurrentActor() actor: Actor,
    @Args('commentId', { type: () => ID }) commentId: string,
  ): Promise<{ comment: CommentNode }> {
    await this.erase.run(actor, commentId);
    return { comment: await this.nodes.get(actor, commentId) };
  }

  @Mutation(() => CommentSettledType, { description: 'Folds a thread away as settled. For whoever began it, and for those who may change the item.' })
  async resolveComment(@CurrentActor() actor: Actor, @Args('commentId', { type: () => ID }) commentId: string): Promise<{ comment: CommentNode }> {
    await this.settle.resolve(actor, commentId);
    return { comment: await this.nodes.get(actor, commentId) };
  }

  @Mutation(() => CommentSettledType, { description: 'Takes a thread up again that was settled. For the same people.' })
  async reopenComment(@CurrentActor() actor: Actor, @Args('commentId', { type: () => ID }) commentId: string): Promise<{ comment: CommentNode }> {
    await this.settle.reopen(actor, commentId);
    return { comment: await this.nodes.get(actor, commentId) };
  }
}
