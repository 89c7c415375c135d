import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { OwnReviewsQueries } from '../asking/own-reviews.queries.js';
import { type DeadLinkRow, type OverviewCounts, type OverviewPageRow, OverviewQueries } from '../overview/overview.queries.js';
import type { OverviewList } from '../overview/page-list.js';
import { SpaceReviewsQueries } from '../overview/space-reviews.queries.js';
import { DeadLinkConnectionType, OverviewListEnum, OverviewType, PageToReviewConnectionType, PageToReviewType } from './overview.type.js';

const overviewCost = 30;

@Resolver(() => SpaceType)
export class SpaceOverviewResolver {
  constructor(
    private readonly overview: OverviewQueries,
    private readonly spaceReviews: SpaceReviewsQueries,
  ) {}

  @ResolveField(() => Int, { description: 'Months between the reviews of its pages that have no interval of their own; 0 for never.' })
  reviewMonths(@Parent() { id }: { id: string }): Promise<number> {
    return this.spaceReviews.monthsOf(id);
  }

  @ResolveField('overview', () => OverviewType, { description: 'How much of it wants looking after.', complexity: overviewCost })
  overviewOf(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor): Promise<OverviewCounts> {
    return this.overview.counts(actor, id);
  }

  @ResolveField(() => PageToReviewConnectionType, { description: 'Its pages that want looking after, those whose review was due first before others.' })
  pagesToLookAfter(
    @Parent() { id }: { id: string },
    @Args('list', { type: () => OverviewListEnum, description: 'For which reason.' }) list: OverviewList,
    @Args() page: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OverviewPageRow>> {
    return this.overview.list(actor, id, list, readPage(page));
  }

  @ResolveField(() => DeadLinkConnectionType, { description: 'Links in its pages that lead nowhere.' })
  deadLinks(@Parent() { id }: { id: string }, @Args() page: PageArgs, @CurrentActor() actor: Actor): Promise<Page<DeadLinkRow>> {
    return this.overview.deadLinks(actor, id, readPage(page));
  }
}

@Resolver(() => PageToReviewType)
export class PageToReviewResolver {
  constructor(
    private readonly own: OwnReviewsQueries,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => PageToReviewConnectionType, { description: 'Pages that wait for the review of the viewer: their own, and those of spaces they look after for which nobody else answers.' })
  pagesToReview(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<OverviewPageRow>> {
    return this.own.list(actor, readPage(page));
  }

  @Query(() => Int, { description: 'How many pages wait for the review of the viewer.' })
  pagesToReviewCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.own.count(actor);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async owner(@Parent() { ownerId }: OverviewPageRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return ownerId ? ((await this.people.in(context).load(ownerId)) ?? null) : null;
  }
}
