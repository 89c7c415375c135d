import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ChangeAddress, type ChangeAddressOutcome } from '../actions/change-address.js';
import { ChangeRole } from '../actions/change-role.js';
import { CorrectDepartment } from '../actions/correct-department.js';
import { EndSessions } from '../actions/end-sessions.js';
import { RequestPasswordLink } from '../actions/request-password-link.js';
import { type AccountChangedOutcome, SuspendPerson } from '../actions/suspend-person.js';
import { type AdministeredPeople, AdministeredPersonQueries, type AdministeredPersonRow } from '../administered-person.queries.js';
import {
  AccountStateEnum,
  AdministerAccountResult,
  AdministeredPeopleType,
  AdministeredPersonType,
  ChangeAddressOfInputType,
  ChangeAddressOfResult,
  ChangeRoleInputType,
  CorrectDepartmentInputType,
  SuspendPersonInputType,
} from './administration.types.js';
import { RoleEnum } from './identity.types.js';

/** What site administrators do with other people's accounts. */
@Resolver()
export class AdministrationResolver {
  constructor(
    private readonly people: AdministeredPersonQueries,
    private readonly suspendAction: SuspendPerson,
    private readonly roleAction: ChangeRole,
    private readonly departmentAction: CorrectDepartment,
    private readonly addressAction: ChangeAddress,
    private readonly sessionsAction: EndSessions,
    private readonly passwordAction: RequestPasswordLink,
  ) {}

  @Query(() => AdministeredPeopleType, { description: 'All people, by name. For site administrators.' })
  administeredPeople(
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: 'Beginnings of words of the name, or a part of the address.' }) query?: string,
    @Args('state', { type: () => AccountStateEnum, nullable: true, description: 'Only those whose accounts are so.' }) state?: keyof typeof AccountStateEnum,
    @Args('role', { type: () => RoleEnum, nullable: true, description: 'Only those who have it.' }) role?: keyof typeof RoleEnum,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<AdministeredPeople> {
    return this.people.page(actor, { query, state, role, page });
  }

  @Query(() => AdministeredPersonType, { description: 'One person with their account. For site administrators.' })
  administeredPerson(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<AdministeredPersonRow> {
    return this.people.get(actor, id);
  }

  @Mutation(() => AdministerAccountResult, { description: 'Shuts somebody out and tells them why; their sessions end at once. For site administrators.' })
  async suspendPerson(@CurrentActor() actor: Actor, @Args('input', { type: () => SuspendPersonInputType }) input: SuspendPersonInputType) {
    return this.answer(actor, await this.suspendAction.run(actor, input));
  }

  @Mutation(() => AdministerAccountResult, { description: 'Lets somebody in again. For site administrators.' })
  async unsuspendPerson(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }) personId: string) {
    return this.answer(actor, await this.suspendAction.takeBack(actor, personId));
  }

  @Mutation(() => AdministerAccountResult, { description: 'Gives or takes a role; the last site administrator stays one. For site administrators.' })
  async changeRole(@CurrentActor() actor: Actor, @Args('input', { type: () => ChangeRoleInputType }) input: ChangeRoleInputType) {
    const outcome = await this.roleAction.run(actor, input);
    // Somebody who has just taken the role from themselves may not look any more.
    const still = outcome.type === 'AccountAdministered' && input.personId === actor.personId && input.role === 'SITE_ADMIN' && !input.held;
    return still ? { type: outcome.type, account: await this.people.get({ ...actor, roles: ['SITE_ADMIN'] }, actor.personId) } : this.answer(actor, outcome);
  }

  @Mutation(() => AdministerAccountResult, { description: 'Moves somebody to the department they belong to. For site administrators.' })
  async correctDepartment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectDepartmentInputType }) input: CorrectDepartmentInputType,
  ) {
    return this.answer(actor, await this.departmentAction.runFor(actor, input));
  }

  @Mutation(() => ChangeAddressOfResult, {
    description: 'Begins a change of address for somebody who cannot read the old one: only the new one has to confirm. For site administrators.',
  })
  changeAddressOf(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChangeAddressOfInputType }) input: ChangeAddressOfInputType,
  ): Promise<ChangeAddressOutcome> {
    return this.addressAction.runFor(actor, input);
  }

  @Mutation(() => AdministerAccountResult, { description: 'Signs somebody out on all devices. For site administrators.' })
  async endSessionsOf(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }) personId: string) {
    return this.answer(actor, await this.sessionsAction.allOf(actor, personId));
  }

  @Mutation(() => AdministerAccountResult, { description: 'Mails somebody a link for choosing a new password. For site administrators.' })
  async sendPasswordLinkTo(@CurrentActor() actor: Actor, @Args('personId', { type: () => ID }) personId: string) {
    return this.answer(actor, await this.passwordAction.runFor(actor, personId));
  }

  private async answer(actor: Actor, outcome: AccountChangedOutcome) {
    if (outcome.type === 'ValidationFailed') return outcome;
    return { type: outcome.type, account: await this.people.get(actor, outcome.personId) };
  }
}
