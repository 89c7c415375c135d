import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { PageType } from '../../pages/graphql/page.type.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { SuggestionQueries } from '../suggestion.queries.js';
import type { SuggestionRow } from '../suggestion.rows.js';
import { WaitingInSpacesLoader, WaitingOnPagesLoader } from './suggestion.loaders.js';
import { SuggestionConnectionType } from './suggestion.type.js';

@Resolver(() => PageType)
export class PageSuggestionsResolver {
  constructor(
    private readonly suggestions: SuggestionQueries,
    private readonly waiting: WaitingOnPagesLoader,
  ) {}

  @ResolveField('suggestions', () => SuggestionConnectionType, {
    description: 'Changes of it that were suggested: to its editors all, to others their own. Waiting ones in the order in which they came, decided ones newest first.',
  })
  suggestionsOf(
    @Parent() { id }: { id: string },
    @Args('decided', { type: () => Boolean, defaultValue: false, description: 'Those about which somebody has decided, instead of those that wait.' }) decided: boolean,
    @Args() page: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Page<SuggestionRow>> {
    return this.suggestions.ofPage(actor, id, decided, readPage(page));
  }

  @ResolveField(() => Int, { description: 'How many suggested changes of it wait: for its editors all, for others their own.' })
  async waitingSuggestions(@Parent() { id }: { id: string }, @Context() context: RequestContext): Promise<number> {
    return (await this.waiting.in(context).load(id))?.count ?? 0;
  }
}

@Resolver(() => SpaceType)
export class SpaceSuggestionsResolver {
  constructor(
    private readonly suggestions: SuggestionQueries,
    private readonly waiting: WaitingInSpacesLoader,
  ) {}

  @ResolveField(() => Int, { description: 'How many suggested changes of its pages wait for the decision of the viewer and other editors.' })
  async waitingSuggestions(@Parent() { id }: { id: string }, @Context() context: RequestContext): Promise<number> {
    return (await this.waiting.in(context).load(id))?.count ?? 0;
  }

  @ResolveField('suggestions', () => SuggestionConnectionType, { description: 'Suggested changes of its pages that wait for the decision of the viewer and other editors, in the order in which they came.' })
  suggestionsIn(@Parent() { id }: { id: string }, @Args() page: PageArgs, @CurrentActor() actor: Actor): Promise<Page<SuggestionRow>> {
    return this.suggestions.ofSpace(actor, id, readPage(page));
  }
}
