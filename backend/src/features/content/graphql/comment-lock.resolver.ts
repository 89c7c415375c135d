import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { GroupLoader, canModerateGroup } from '../../groups/groups.public.js';
import { LockComments } from '../hiding/lock-comments.js';
import { canLockComments } from '../item.policy.js';
import { ItemQueries } from '../item.queries.js';
import type { ItemRow } from '../item.rows.js';
import { ItemType } from './item.type.js';

/** Comments that moderators of a group have closed. */
@Resolver(() => ItemType)
export class CommentLockResolver {
  constructor(
    private readonly groups: GroupLoader,
    private readonly items: ItemQueries,
    private readonly lock: LockComments,
  ) {}

  @Mutation(() => ItemType, { description: 'Lets nobody comment on what stands in a group. For owners and moderators of the group.' })
  lockComments(@CurrentActor() actor: Actor, @Args('itemId', { type: () => ID }) itemId: string): Promise<ItemRow> {
    return this.change(actor, itemId, true);
  }

  @Mutation(() => ItemType, { description: 'Opens comments that were closed. For owners and moderators of the group.' })
  unlockComments(@CurrentActor() actor: Actor, @Args('itemId', { type: () => ID }) itemId: string): Promise<ItemRow> {
    return this.change(actor, itemId, false);
  }

  @ResolveField(() => Boolean, { description: 'Whether moderators of its group let nobody comment.' })
  commentsLocked(@Parent() { commentsLockedAt }: ItemRow): boolean {
    return Boolean(commentsLockedAt);
  }

  @ResolveField(() => Boolean, { description: 'Whether its group is archived: read, and no longer written.' })
  inArchivedGroup(@Parent() { groupArchivedAt }: ItemRow): boolean {
    return Boolean(groupArchivedAt);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may close comments on it and open them again.' })
  async viewerCanLockComments(@Parent() item: ItemRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<boolean> {
    const group = item.groupId ? await this.groups.in(context).load(item.groupId) : undefined;
    return canLockComments(actor, item, group !== undefined && canModerateGroup(group));
  }

  private async change(actor: Actor, itemId: string, locked: boolean): Promise<ItemRow> {
    await this.lock.run(actor, itemId, locked);
    const item = await this.items.readableItem(actor, itemId);
    if (!item) throw new NotFound();
    return item;
  }
}
