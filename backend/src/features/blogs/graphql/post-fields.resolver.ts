import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import {
  DraftQueries, type DraftRow, ItemReaders, type ItemScheduleRow, type Readers, ReadersType, ScheduleType, canArchive, canChangeAuthors, canComment, canDiscardDraft, canEdit, canPublish,
  canRestore, canSchedule, canSeeAsOthers, canSeeHistory, canWithdraw,
} from '../../content/content.public.js';
import { GroupLoader } from '../../groups/groups.public.js';
import { canPin, canTakeOut } from '../blog.policy.js';
import { postKind } from '../post.kind.js';
import type { PostRow, TakenOutRow } from '../post.queries.js';
import { DraftType, PostPermissionsType, PostType } from './post.type.js';

@Resolver(() => PostType)
export class PostFieldsResolver {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly itemReaders: ItemReaders,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField(() => String, { nullable: true })
  standfirst(@Parent() post: PostRow): string | null {
    return post.standfirst || null;
  }

  @ResolveField(() => ReadersType)
  async readers(@Parent() post: PostRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Readers> {
    return this.itemReaders.of(actor, post, post.groupId ? await this.groups.in(context).load(post.groupId) : undefined);
  }

  /** Why a post was taken out is between the editor and its authors. */
  @ResolveField()
  takenOut(@Parent() post: PostRow, @CurrentActor() actor: Actor): TakenOutRow | null {
    return post.authorIds.includes(actor.personId) ? post.takenOut : null;
  }

  @ResolveField(() => PostPermissionsType)
  viewerCan(@Parent() post: PostRow, @CurrentActor() actor: Actor): PostPermissionsType {
    return {
      edit: canEdit(actor, post),
      publish: canPublish(actor, post),
      schedule: canSchedule(actor, post),
      archive: canArchive(actor, post),
      withdraw: canWithdraw(actor, post),
      restore: canRestore(actor, post),
      changeAuthors: canChangeAuthors(actor, post),
      comment: canComment(actor, post),
      pin: canPin(actor, post.blog, { ...post, blogId: post.blog.id }),
      takeOut: canTakeOut(actor, post.blog, { ...post, blogId: post.blog.id }),
      discardDraft: canDiscardDraft(actor, post, { changed: post.draftChanged }),
      seeHistory: canSeeHistory(actor, post, postKind.history),
      seeAsOthers: canSeeAsOthers(actor, post),
    };
  }

  @ResolveField(() => ScheduleType, { nullable: true })
  schedule(@Parent() post: PostRow, @CurrentActor() actor: Actor): ItemScheduleRow | null {
    return canEdit(actor, post) ? post.schedule : null;
  }

  @ResolveField(() => DraftType, { nullable: true })
  async draft(@Parent() post: PostRow, @CurrentActor() actor: Actor): Promise<DraftRow | null> {
    if (!canEdit(actor, post)) return null;
    return (await this.drafts.ofReadableItem(actor, post.id)) ?? null;
  }
}
