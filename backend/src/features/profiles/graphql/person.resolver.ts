import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { addressOf } from '../../../platform/addresses.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { DepartmentType, type DepartmentRow } from '../../departments/departments.public.js';
import { UpdateProfile, type UpdateProfileOutcome } from '../actions/update-profile.js';
import { initialsOf } from '../person-name.js';
import { canEditPerson } from '../person.policy.js';
import { PersonQueries, type PersonRow } from '../person.queries.js';
import { photoAddress } from '../photo/photo-address.js';
import { UpdateProfileInputType, UpdateProfileResult } from './person.inputs.js';
import { PersonPermissionsType, PersonStandingEnum, PersonType } from './person.type.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly queries: PersonQueries,
    private readonly updateProfileAction: UpdateProfile,
  ) {}

  @Query(() => PersonType, { description: 'By the last part of their address, `<slug>-<short id>`, or by id. NOT_FOUND when there is nobody.' })
  async person(@Args('address', { type: () => String, description: 'The last part of the address of the profile, or an id.' }) address: string): Promise<PersonRow> {
    const person = await this.queries.byAddress(address);
    if (!person) throw new NotFound();
    return person;
  }

  @Mutation(() => UpdateProfileResult, { description: "Changes the viewer's own profile." })
  updateProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => UpdateProfileInputType }) input: UpdateProfileInputType,
  ): Promise<UpdateProfileOutcome> {
    return this.updateProfileAction.run(actor, input);
  }

  @ResolveField(() => String, { description: 'Up to two letters that stand for the person where there is no picture.' })
  initials(person: PersonRow): string {
    return initialsOf(person.name);
  }

  @ResolveField(() => String, { nullable: true, description: 'Address of their square photo; add `&size=` and 64, 128 or 400 pixels.' })
  photo(person: PersonRow): string | null {
    return photoAddress(person);
  }

  @ResolveField(() => PersonStandingEnum, { description: 'Whether they can be met here.' })
  standing(person: PersonRow): keyof typeof PersonStandingEnum {
    if (person.noLongerActive) return 'NO_LONGER_ACTIVE';
    return person.hasAccount ? 'HERE' : 'NEVER_JOINED';
  }

  @ResolveField(() => String, { description: 'Address of the profile on this site.' })
  path(person: PersonRow): string {
    return `/people/${addressOf(person.slug, person.shortId)}`;
  }

  @ResolveField(() => DepartmentType, { nullable: true, description: 'Where they belong; null where that is not known.' })
  department(person: PersonRow): DepartmentRow | null {
    return person.department;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the person who looks.' })
  isViewer(@Parent() person: PersonRow, @CurrentActor() actor: Actor): boolean {
    return person.id === actor.personId;
  }

  @ResolveField(() => PersonPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan(@Parent() person: PersonRow, @CurrentActor() actor: Actor): PersonPermissionsType {
    return { edit: canEditPerson(actor, person) };
  }
}
