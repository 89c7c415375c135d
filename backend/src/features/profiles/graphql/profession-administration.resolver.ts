import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { AdministerProfessions, type ProfessionsOutcome } from '../professions/administer-professions.js';
import { type AdministeredProfessionRow, AdministeredProfessionQueries } from '../professions/administered-profession.queries.js';
import { AdministeredProfessionType, ChangeProfessionsResult, SaveProfessionInputType } from './profession-administration.types.js';

@Resolver()
export class ProfessionAdministrationResolver {
  constructor(
    private readonly professions: AdministeredProfessionQueries,
    private readonly action: AdministerProfessions,
  ) {}

  @Query(() => [AdministeredProfessionType], { description: 'The professions that people choose from. For site administrators.' })
  administeredProfessions(@CurrentActor() actor: Actor): Promise<AdministeredProfessionRow[]> {
    return this.professions.all(actor);
  }

  @Mutation(() => ChangeProfessionsResult, { description: 'Adds a profession or gives one another name. For site administrators.' })
  async saveProfession(@CurrentActor() actor: Actor, @Args('input', { type: () => SaveProfessionInputType }) input: SaveProfessionInputType) {
    return this.answer(actor, await this.action.save(actor, input));
  }

  @Mutation(() => ChangeProfessionsResult, { description: 'Deletes a profession that nobody has chosen. For site administrators.' })
  async deleteProfession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.answer(actor, await this.action.delete(actor, id));
  }

  private async answer(actor: Actor, outcome: ProfessionsOutcome) {
    return outcome.type === 'ProfessionsChanged' ? { ...outcome, professions: await this.professions.all(actor) } : outcome;
  }
}
