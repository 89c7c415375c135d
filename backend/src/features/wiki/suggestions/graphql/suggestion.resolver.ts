import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import { PageTextType } from '../../coediting/graphql/coediting.types.js';
import { type PlainPage, PlainPageQueries } from '../../coediting/plain-page.queries.js';
import { PageQueries } from '../../pages/page.queries.js';
import { AcceptSuggestion } from '../actions/accept-suggestion.js';
import { DeclineSuggestion } from '../actions/decline-suggestion.js';
import { SuggestChange } from '../actions/suggest-change.js';
import { WithdrawSuggestion } from '../actions/withdraw-suggestion.js';
import { canSuggestChange } from '../suggestion.policy.js';
import { SuggestionQueries } from '../suggestion.queries.js';
import type { SuggestionRow } from '../suggestion.rows.js';
import {
  AcceptSuggestionInputType, AcceptSuggestionResult, DeclineSuggestionInputType, DeclineSuggestionResult, SuggestChangeInputType, SuggestChangeResult,
  WithdrawSuggestionResult,
} from './suggestion.results.js';
import { SuggestionConnectionType, SuggestionType } from './suggestion.type.js';

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  constructor(
    private readonly suggestions: SuggestionQueries,
    private readonly pages: PageQueries,
    private readonly texts: PlainPageQueries,
    private readonly suggest: SuggestChange,
    private readonly accept: AcceptSuggestion,
    private readonly decline: DeclineSuggestion,
    private readonly withdraw: WithdrawSuggestion,
  ) {}

  @Query(() => SuggestionType, { name: 'wikiSuggestion', description: 'NOT_FOUND for all but whoever suggested it and editors of the page, as long as they may read the page.' })
  one(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which suggestion.' }) id: string): Promise<SuggestionRow> {
    return this.suggestions.get(actor, id);
  }

  @Query(() => SuggestionConnectionType, { name: 'ownWikiSuggestions', description: 'Changes that the viewer suggested of pages that they may read, newest first.' })
  own(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<SuggestionRow>> {
    return this.suggestions.own(actor, readPage(page));
  }

  @Query(() => PageTextType, { name: 'wikiPageTextToSuggest', description: 'The text of a page for suggesting a change of it. NOT_FOUND where the viewer may not read it, FORBIDDEN where they suggest nothing.' })
  async textToSuggest(
    @CurrentActor() actor: Actor,
    @Args('address', { description: 'The last part of the address of the page, or its id.' }) address: string,
  ): Promise<PlainPage> {
    const page = await this.pages.getByAddress(actor, address);
    ensure(canSuggestChange(actor, page), 'Changes are suggested by readers of a page who may not edit it');
    return this.texts.at(page, page.revisionNumber);
  }

  @Mutation(() => SuggestChangeResult, { name: 'suggestWikiChange', description: 'Sends a change of a page to those who may edit it. For its readers who may not.' })
  async suggestChange(@CurrentActor() actor: Actor, @Args('input', { type: () => SuggestChangeInputType }) input: SuggestChangeInputType) {
    return this.answer(actor, await this.suggest.run(actor, input));
  }

  @Mutation(() => AcceptSuggestionResult, { name: 'acceptWikiSuggestion', description: 'Makes a suggestion a version of its page, merged with what was changed since. For editors of the page.' })
  async acceptSuggestion(@CurrentActor() actor: Actor, @Args('input', { type: () => AcceptSuggestionInputType }) input: AcceptSuggestionInputType) {
    const outcome = await this.accept.run(actor, input);
    if (outcome.type !== 'WikiSuggestionConflict') return this.answer(actor, outcome);
    const suggestion = await this.suggestions.get(actor, outcome.suggestionId);
    const page = await this.pages.getByAddress(actor, suggestion.page.id);
    return { type: outcome.type, suggestion, theirs: await this.texts.at(page, outcome.versionNumber) };
  }

  @Mutation(() => DeclineSuggestionResult, { name: 'declineWikiSuggestion', description: 'Says no to a suggestion. For editors of the page.' })
  async declineSuggestion(@CurrentActor() actor: Actor, @Args('input', { type: () => DeclineSuggestionInputType }) input: DeclineSuggestionInputType) {
    return this.answer(actor, await this.decline.run(actor, input));
  }

  @Mutation(() => WithdrawSuggestionResult, { name: 'withdrawWikiSuggestion', description: 'Takes back what the viewer suggested, as long as nobody has decided about it.' })
  async withdrawSuggestion(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which suggestion.' }) id: string) {
    return this.answer(actor, await this.withdraw.run(actor, id));
  }

  private async answer(actor: Actor, outcome: { readonly type: string; readonly suggestionId?: string }) {
    return outcome.suggestionId ? { type: outcome.type, suggestion: await this.suggestions.get(actor, outcome.suggestionId) } : outcome;
  }
}
