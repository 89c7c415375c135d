import { limits } from '@crossbench/schema/limits';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentLoader, type DepartmentRow, DepartmentType } from '../../departments/departments.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import { AdministerPositions, type PositionOutcome } from '../actions/administer-positions.js';
import { PositionQueries, type PositionRow } from '../position.queries.js';
import { DeletePositionResult, PositionInputType, PositionType, SavePositionResult } from './position.type.js';

@Resolver(() => PositionType)
export class PositionResolver {
  constructor(
    private readonly queries: PositionQueries,
    private readonly action: AdministerPositions,
    private readonly departments: DepartmentLoader,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => [PositionType], { description: 'Positions whose titles hold these words, by title; at most 200.' })
  positions(@Args('query', { type: () => String, defaultValue: '', description: 'Letters of the title; all positions where it is empty.' }) query: string): Promise<PositionRow[]> {
    return this.queries.matching(query.slice(0, limits.searchQuery));
  }

  @Mutation(() => SavePositionResult, { description: 'Adds a position. For site administrators.' })
  async addPosition(@CurrentActor() actor: Actor, @Args('input', { type: () => PositionInputType }) input: PositionInputType) {
    return this.answer(await this.action.add(actor, input));
  }

  @Mutation(() => SavePositionResult, { description: 'Changes a position, or names who has the job next: what belongs to it is theirs at once. For site administrators.' })
  async changePosition(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', { type: () => PositionInputType }) input: PositionInputType,
  ) {
    return this.answer(await this.action.change(actor, id, input));
  }

  @Mutation(() => DeletePositionResult, { description: 'Deletes a position to which nothing belongs. For site administrators.' })
  async deletePosition(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    const outcome = await this.action.delete(actor, id);
    return outcome.type === 'PositionInUse' ? outcome : { type: outcome.type, positions: await this.queries.matching('') };
  }

  @ResolveField(() => DepartmentType)
  async department(@Parent() { departmentId }: PositionRow, @Context() context: RequestContext): Promise<DepartmentRow> {
    const department = await this.departments.in(context).load(departmentId);
    if (!department) throw new NotFound();
    return department;
  }

  @ResolveField(() => PersonType, { nullable: true })
  async holder(@Parent() { holderId }: PositionRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return holderId ? ((await this.people.in(context).load(holderId)) ?? null) : null;
  }

  private async answer(outcome: PositionOutcome) {
    return outcome.type === 'ValidationFailed' ? outcome : { type: outcome.type, positions: await this.queries.matching('') };
  }
}
