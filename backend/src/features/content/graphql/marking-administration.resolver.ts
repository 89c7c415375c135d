import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { AdministerMarkings, type MarkingOutcome } from '../markings/administer-markings.js';
import { AdministeredMarkingQueries, type AdministeredMarkingRow } from '../markings/administered-marking.queries.js';
import { AdministeredMarkingType, ChangeMarkingsResult, MarkingInputType, MarkingMoveEnum } from './marking-administration.types.js';

const id = { type: () => ID };
const input = { type: () => MarkingInputType };

@Resolver()
export class MarkingAdministrationResolver {
  constructor(
    private readonly queries: AdministeredMarkingQueries,
    private readonly action: AdministerMarkings,
  ) {}

  @Query(() => [AdministeredMarkingType], { description: 'The whole scheme of markings, the least sensitive first. For site administrators.' })
  administeredMarkings(@CurrentActor() actor: Actor): Promise<AdministeredMarkingRow[]> {
    return this.queries.all(actor);
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Adds a marking on top, not to be chosen yet. For site administrators.' })
  async addMarking(@CurrentActor() actor: Actor, @Args('input', input) words: MarkingInputType) {
    return this.answer(actor, await this.action.add(actor, words));
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Changes label and description, also on what carries it. For site administrators.' })
  async changeMarking(@CurrentActor() actor: Actor, @Args('id', id) markingId: string, @Args('input', input) words: MarkingInputType) {
    return this.answer(actor, await this.action.setWords(actor, markingId, words));
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Moves a marking one step in the order. For site administrators.' })
  async moveMarking(
    @CurrentActor() actor: Actor,
    @Args('id', id) markingId: string,
    @Args('direction', { type: () => MarkingMoveEnum, description: 'Where it goes.' }) direction: keyof typeof MarkingMoveEnum,
  ) {
    return this.answer(actor, await this.action.move(actor, markingId, direction));
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Lets people choose a marking, or not any more. For site administrators.' })
  async allowMarking(
    @CurrentActor() actor: Actor,
    @Args('id', id) markingId: string,
    @Args('allowed', { type: () => Boolean, description: 'Whether it may be chosen.' }) allowed: boolean,
  ) {
    return this.answer(actor, await this.action.allow(actor, markingId, allowed));
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Makes a marking the highest that may be chosen. For site administrators.' })
  async setMarkingCeiling(@CurrentActor() actor: Actor, @Args('id', id) markingId: string) {
    return this.answer(actor, await this.action.setCeiling(actor, markingId));
  }

  @Mutation(() => ChangeMarkingsResult, { description: 'Deletes a marking that nothing carries. For site administrators.' })
  async deleteMarking(@CurrentActor() actor: Actor, @Args('id', id) markingId: string) {
    return this.answer(actor, await this.action.delete(actor, markingId));
  }

  private async answer(actor: Actor, outcome: MarkingOutcome) {
    return outcome.type === 'MarkingsChanged' ? { type: outcome.type, markings: await this.queries.all(actor) } : outcome;
  }
}
