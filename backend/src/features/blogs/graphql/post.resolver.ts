import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ChangeStatus } from '../actions/change-status.js';
import { CreatePost, type CreatePostOutcome } from '../actions/create-post.js';
import { DiscardDraft, type DraftDiscarded } from '../actions/discard-draft.js';
import { PublishPost, type PublishPostOutcome } from '../actions/publish-post.js';
import { SaveDraft, type SaveDraftOutcome } from '../actions/save-draft.js';
import { PostQueries, type PostRow } from '../post.queries.js';
import { CreatePostInputType, PublishPostInputType, SaveDraftInputType } from './post.inputs.js';
import {
  CreatePostResult, DraftDiscardedType, PostArchivedType, PostRestoredType, PostWithdrawnType, PublishPostResult, SaveDraftResult,
} from './post.results.js';
import { PostType } from './post.type.js';
import { settled } from './settled.js';

@Resolver(() => PostType)
export class PostResolver {
  constructor(
    private readonly queries: PostQueries,
    private readonly createPostAction: CreatePost,
    private readonly saveDraftAction: SaveDraft,
    private readonly publishPostAction: PublishPost,
    private readonly discardDraftAction: DiscardDraft,
    private readonly changeStatus: ChangeStatus,
  ) {}

  @Query(() => PostType, { description: 'By the last part of its address, `<slug>-<short id>`, by the short id or by the id. NOT_FOUND where the viewer may not read it.' })
  post(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<PostRow> {
    return this.queries.getByAddress(actor, address);
  }

  @Mutation(() => CreatePostResult, { description: 'Begins a post as a draft. NOT_FOUND when the id belongs to something of somebody else.' })
  async createPost(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CreatePostInputType }) input: CreatePostInputType,
    @Context() context: RequestContext,
  ): Promise<CreatePostOutcome> {
    return settled(context, actor, await this.createPostAction.run(actor, input));
  }

  @Mutation(() => SaveDraftResult, { description: 'Keeps the working copy. Others do not see it.' })
  async saveDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveDraftInputType }) input: SaveDraftInputType,
    @Context() context: RequestContext,
  ): Promise<SaveDraftOutcome> {
    return settled(context, actor, await this.saveDraftAction.run(actor, input));
  }

  @Mutation(() => PublishPostResult, { description: 'Makes the draft the text that its readers see.' })
  async publishPost(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => PublishPostInputType }) input: PublishPostInputType,
    @Context() context: RequestContext,
  ): Promise<PublishPostOutcome> {
    return settled(context, actor, await this.publishPostAction.run(actor, input));
  }

  @Mutation(() => DraftDiscardedType, { description: 'Goes back to the published text; a post that never was published goes altogether.' })
  async discardDraft(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Context() context: RequestContext,
  ): Promise<DraftDiscarded> {
    const { post } = await this.discardDraftAction.run(actor, postId);
    return post ? settled(context, actor, { post }) : { post };
  }

  @Mutation(() => PostArchivedType, { description: 'Takes the post out of lists and closes its comments; it stays readable at its address.' })
  async archivePost(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Context() context: RequestContext,
  ): Promise<{ post: PostRow }> {
    return settled(context, actor, { post: await this.changeStatus.archive(actor, postId) });
  }

  @Mutation(() => PostWithdrawnType, { description: 'Makes the post NOT_FOUND for all but its authors.' })
  async withdrawPost(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Context() context: RequestContext,
  ): Promise<{ post: PostRow }> {
    return settled(context, actor, { post: await this.changeStatus.withdraw(actor, postId) });
  }

  @Mutation(() => PostRestoredType, { description: 'Undoes archiving or withdrawing.' })
  async restorePost(
    @CurrentActor() actor: Actor,
    @Args('postId', { type: () => ID }) postId: string,
    @Context() context: RequestContext,
  ): Promise<{ post: PostRow }> {
    return settled(context, actor, { post: await this.changeStatus.restore(actor, postId) });
  }
}
