import { limits } from '@crossbench/schema/limits';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { NoteResultOpened } from '../actions/note-result-opened.js';
import { type SearchLearning, SearchLearningQueries } from '../search-learning.queries.js';
import { SearchLearningType, SearchOutcomeEnum } from './search-learning.types.js';

@Resolver()
export class SearchLearningResolver {
  constructor(
    private readonly learning: SearchLearningQueries,
    private readonly noteOpened: NoteResultOpened,
  ) {}

  @Query(() => SearchLearningType, { description: 'Searches that came to nothing, without who made them. For site administrators.' })
  searchLearning(
    @CurrentActor() actor: Actor,
    @Args('outcome', { type: () => SearchOutcomeEnum, description: 'How they came to nothing.' }) outcome: keyof typeof SearchOutcomeEnum,
    @Args('days', { type: () => Int, defaultValue: 30, description: 'Of the last 7, 30 or 90 days.' }) days: number,
    @Args('page', { type: () => Int, defaultValue: 1, description: `1 to ${limits.numberedPages}.` }) page: number,
  ): Promise<SearchLearning> {
    return this.learning.report(actor, { outcome, days, page });
  }

  @Mutation(() => Boolean, {
    description: 'Tells that the viewer followed a result of a search. What they followed is not kept. True when it counts: once a search.',
  })
  noteResultOpened(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, description: 'As it was searched for.' }) query: string,
  ): Promise<boolean> {
    return this.noteOpened.run(actor, query);
  }
}
