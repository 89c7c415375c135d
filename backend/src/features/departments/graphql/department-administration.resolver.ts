import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { AdministerDepartments, type DepartmentOutcome } from '../actions/administer-departments.js';
import { AdministeredDepartmentQueries, type AdministeredDepartmentRow } from '../administered-department.queries.js';
import {
  AdministeredDepartmentType,
  DeleteDepartmentResult,
  DepartmentInputType,
  SaveDepartmentResult,
} from './department-administration.types.js';

@Resolver()
export class DepartmentAdministrationResolver {
  constructor(
    private readonly queries: AdministeredDepartmentQueries,
    private readonly action: AdministerDepartments,
  ) {}

  @Query(() => [AdministeredDepartmentType], { description: 'All departments with their domains, by name. For site administrators.' })
  administeredDepartments(@CurrentActor() actor: Actor): Promise<AdministeredDepartmentRow[]> {
    return this.queries.all(actor);
  }

  @Mutation(() => SaveDepartmentResult, { description: 'Adds a department. For site administrators.' })
  async addDepartment(@CurrentActor() actor: Actor, @Args('input', { type: () => DepartmentInputType }) input: DepartmentInputType) {
    return this.answer(actor, await this.action.add(actor, input));
  }

  @Mutation(() => SaveDepartmentResult, { description: 'Changes a department; a former name is kept. For site administrators.' })
  async changeDepartment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', { type: () => DepartmentInputType }) input: DepartmentInputType,
  ) {
    return this.answer(actor, await this.action.change(actor, id, input));
  }

  @Mutation(() => DeleteDepartmentResult, { description: 'Deletes a department to which nothing belongs. For site administrators.' })
  async deleteDepartment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    const outcome = await this.action.delete(actor, id);
    return outcome.type === 'DepartmentInUse' ? outcome : { type: outcome.type, departments: await this.queries.all(actor) };
  }

  private async answer(actor: Actor, outcome: DepartmentOutcome) {
    return outcome.type === 'ValidationFailed' ? outcome : { type: outcome.type, departments: await this.queries.all(actor) };
  }
}
