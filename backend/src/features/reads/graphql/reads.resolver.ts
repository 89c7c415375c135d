import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type ItemRow, ItemType } from '../../content/content.public.js';
import { CountRead } from '../actions/count-read.js';
import { canSeeReads } from '../read.policy.js';
import { ReadTotalLoader } from './read-total.loader.js';

@Resolver(() => ItemType)
export class ReadsResolver {
  constructor(
    private readonly countReadAction: CountRead,
    private readonly totals: ReadTotalLoader,
  ) {}

  @Mutation(() => Boolean, {
    description: 'Tells that the viewer has had an item before them for some seconds. True when it counts: once a person and day, and not for its authors. Who read it is not kept beyond the day.',
  })
  countRead(@CurrentActor() actor: Actor, @Args('itemId', { type: () => ID }) itemId: string): Promise<boolean> {
    return this.countReadAction.run(actor, itemId);
  }

  @ResolveField(() => Int, { nullable: true, description: 'For its authors: how often it was read, once a person and day. Null for everybody else.' })
  async readCount(@Parent() item: ItemRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<number | null> {
    return canSeeReads(actor, item) ? ((await this.totals.in(context).load(item.id)) ?? 0) : null;
  }
}
