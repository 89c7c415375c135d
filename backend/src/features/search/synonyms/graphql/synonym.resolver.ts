import { limits } from '@crossbench/schema/limits';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { DecideAcronym } from '../actions/decide-acronym.js';
import { RemoveSynonymSet } from '../actions/remove-synonym-set.js';
import { SaveSynonymSet, type SaveSynonymSetOutcome } from '../actions/save-synonym-set.js';
import { type AcronymInTexts, AcronymsInTexts } from '../acronyms-in-texts.queries.js';
import { canManageSynonyms } from '../synonym.policy.js';
import { SynonymQueries, type SynonymSetPage } from '../synonym.queries.js';
import type { SynonymSet } from '../synonym-set.js';
import {
  AcronymInTextsType, AcronymInputType, SaveSynonymSetInputType, SaveSynonymSetResult, SynonymSetConnectionType, SynonymSetGoneType, SynonymSetType,
} from './synonym.type.js';

@Resolver(() => SynonymSetType)
export class SynonymResolver {
  constructor(
    private readonly queries: SynonymQueries,
    private readonly acronyms: AcronymsInTexts,
    private readonly saving: SaveSynonymSet,
    private readonly removing: RemoveSynonymSet,
    private readonly deciding: DecideAcronym,
  ) {}

  @Query(() => SynonymSetConnectionType, { description: 'What means the same to search, in the order of the alphabet. For site administrators.' })
  synonymSets(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '', description: 'Only those with a phrase that holds this.' }) search: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after?: string,
  ): Promise<SynonymSetPage> {
    ensure(canManageSynonyms(actor));
    return this.queries.list(search.slice(0, limits.searchQuery), { first, after: after ?? null });
  }

  @Query(() => SynonymSetType, { description: 'One of them. For site administrators.' })
  async synonymSet(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which.' }) id: string): Promise<SynonymSet> {
    ensure(canManageSynonyms(actor));
    const found = await this.queries.byId(id);
    if (!found) throw new NotFound();
    return found;
  }

  @Query(() => [AcronymInTextsType], {
    description: 'Acronyms that texts define, such as “Freedom of Information (FOI)”, and no synonym covers; at most 50, those in most texts first. Nothing of hidden groups is among them. For site administrators.',
  })
  acronymsInTexts(@CurrentActor() actor: Actor): Promise<AcronymInTexts[]> {
    ensure(canManageSynonyms(actor));
    return this.acronyms.list(actor);
  }

  @Mutation(() => SaveSynonymSetResult, { description: 'Says which words mean the same, or changes that. For site administrators.' })
  saveSynonymSet(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SaveSynonymSetInputType }) input: SaveSynonymSetInputType,
  ): Promise<SaveSynonymSetOutcome> {
    return this.saving.run(actor, input);
  }

  @Mutation(() => SynonymSetGoneType, { description: 'Takes back that words mean the same. For site administrators.' })
  async removeSynonymSet(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Which.' }) id: string): Promise<{ id: string }> {
    await this.removing.run(actor, id);
    return { id };
  }

  @Mutation(() => AcronymInTextsType, { description: 'Makes synonyms of an acronym that is offered and what it stands for. For site administrators.' })
  approveAcronym(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AcronymInputType }) input: AcronymInputType,
  ): Promise<AcronymInTexts> {
    return this.deciding.approve(actor, input);
  }

  @Mutation(() => AcronymInTextsType, { description: 'Has an acronym with this meaning offered to nobody again. For site administrators.' })
  turnDownAcronym(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => AcronymInputType }) input: AcronymInputType,
  ): Promise<AcronymInTexts> {
    return this.deciding.turnDown(actor, input);
  }
}
