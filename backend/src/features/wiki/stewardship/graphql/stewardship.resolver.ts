import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { PositionLoader, type PositionRow, PositionType } from '../../../positions/positions.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { PageType } from '../../pages/graphql/page.type.js';
import { PageQueries, type PageRow } from '../../pages/page.queries.js';
import { SpaceLoader } from '../../spaces/graphql/space.loader.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import { ChangeSpaceReviews } from '../actions/change-space-reviews.js';
import { ChangeStewardship } from '../actions/change-stewardship.js';
import { ReviewPage } from '../actions/review-page.js';
import { canBringBack, canChangeStewardship, canReviewPage } from '../stewardship.policy.js';
import { type ReviewRow, StewardshipQueries, type StewardshipRow } from '../stewardship.queries.js';
import {
  ChangeSpaceReviewsResult, ChangeStewardshipInputType, PageReviewConnectionType, PageReviewType, ReviewPageInputType, SaveStewardshipResult,
  StewardshipPermissionsType, StewardshipType,
} from './stewardship.type.js';

interface StewardshipOfPage extends StewardshipRow {
  readonly page: PageRow;
}

const cost = 5;

@Resolver(() => PageType)
export class PageStewardshipResolver {
  constructor(
    private readonly stewardship: StewardshipQueries,
    private readonly pages: PageQueries,
    private readonly spaces: SpaceQueries,
    private readonly changeStewardship: ChangeStewardship,
    private readonly reviewPage: ReviewPage,
    private readonly changeSpace: ChangeSpaceReviews,
  ) {}

  @Mutation(() => SaveStewardshipResult, { description: 'Says who answers for a page, and how often it is reviewed. For its editors.' })
  async changeWikiPageStewardship(@CurrentActor() actor: Actor, @Args('input', { type: () => ChangeStewardshipInputType }) input: ChangeStewardshipInputType) {
    return this.answer(actor, await this.changeStewardship.run(actor, input));
  }

  @Mutation(() => SaveStewardshipResult, { description: 'Answers whether a page is still right. For its owner and those who look after its space; `BRING_BACK` for its editors.' })
  async reviewWikiPage(@CurrentActor() actor: Actor, @Args('input', { type: () => ReviewPageInputType }) input: ReviewPageInputType) {
    return this.answer(actor, await this.reviewPage.run(actor, input));
  }

  @Mutation(() => ChangeSpaceReviewsResult, { description: 'Says how often the pages of a space are reviewed that have no interval of their own. For those who look after it.' })
  async changeWikiSpaceReviews(
    @CurrentActor() actor: Actor,
    @Args('spaceId', { type: () => ID }) spaceId: string,
    @Args('reviewMonths', { type: () => Int, description: '3, 6, 12 or 24 months, or 0 for never.' }) reviewMonths: number,
  ) {
    const outcome = await this.changeSpace.run(actor, { spaceId, reviewMonths });
    return outcome.type === 'ValidationFailed' ? outcome : { type: outcome.type, space: await this.spaces.getByAddress(actor, outcome.spaceId) };
  }

  @ResolveField('stewardship', () => StewardshipType, { description: 'Who answers for it, and when it is reviewed.', complexity: cost })
  async stewardshipOf(@Parent() page: PageRow, @CurrentActor() actor: Actor): Promise<StewardshipOfPage> {
    return { ...(await this.stewardship.of(actor, page.id)), page };
  }

  @ResolveField(() => PageReviewConnectionType, { description: 'What was answered when it was reviewed, newest first.' })
  reviews(@Parent() { id }: PageRow, @Args() page: PageArgs): Promise<Page<ReviewRow>> {
    return this.stewardship.reviews(id, readPage(page));
  }

  private async answer(actor: Actor, outcome: { readonly type: string; readonly pageId?: string }) {
    return outcome.pageId ? { type: outcome.type, page: await this.pages.getByAddress(actor, outcome.pageId) } : outcome;
  }
}

@Resolver(() => StewardshipType)
export class StewardshipFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly positions: PositionLoader,
    private readonly spaces: SpaceLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  async owner(@Parent() { ownerId }: StewardshipRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return ownerId ? ((await this.people.in(context).load(ownerId)) ?? null) : null;
  }

  @ResolveField(() => PositionType, { nullable: true })
  async position(@Parent() { positionId }: StewardshipRow, @Context() context: RequestContext): Promise<PositionRow | null> {
    return positionId ? ((await this.positions.in(context).load(positionId)) ?? null) : null;
  }

  @ResolveField(() => StewardshipPermissionsType)
  async viewerCan(@Parent() { page, ownerId, spaceId }: StewardshipOfPage, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<StewardshipPermissionsType> {
    const space = await this.spaces.in(context).load(spaceId);
    // Who is shown a hidden page without its space looks after nothing.
    if (!space) return { change: false, review: false, bringBack: false };
    return { change: canChangeStewardship(actor, page), review: canReviewPage(actor, page, { ownerId, space }), bringBack: canBringBack(actor, page) };
  }
}

@Resolver(() => PageReviewType)
export class ReviewFieldsResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  async person(@Parent() { personId }: ReviewRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (await this.people.in(context).load(personId)) ?? null;
  }
}
