import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentLoader } from '../../departments/departments.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import { AccountEventQueries, type AccountEventPage, type AccountEventRow } from '../account-event.queries.js';
import { canSuspend, canUnsuspend } from '../account.policy.js';
import type { AdministeredPersonRow } from '../administered-person.queries.js';
import {
  AccountEventConnectionType,
  AccountEventFactType,
  AccountEventType,
  AdministeredPersonPermissionsType,
  AdministeredPersonType,
} from './administration.types.js';

@Resolver(() => AdministeredPersonType)
export class AdministeredPersonFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly events: AccountEventQueries,
  ) {}

  @ResolveField(() => PersonType)
  async person(@Parent() { id }: AdministeredPersonRow, @Context() context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(id);
    if (!person) throw new NotFound();
    return person;
  }

  @ResolveField(() => AccountEventConnectionType, { name: 'events', description: 'What happened to the account and the profile; the newest first.' })
  eventsOf(@Parent() { id }: AdministeredPersonRow, @Args() page: PageArgs, @CurrentActor() actor: Actor): Promise<AccountEventPage> {
    return this.events.of(actor, id, page);
  }

  @ResolveField(() => AdministeredPersonPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan(@Parent() { id, state }: AdministeredPersonRow, @CurrentActor() actor: Actor): AdministeredPersonPermissionsType {
    const account = { personId: id, suspended: state === 'SUSPENDED' };
    const hasAccount = state === 'ACTIVE' || state === 'SUSPENDED';
    return { suspend: hasAccount && canSuspend(actor, account), unsuspend: hasAccount && canUnsuspend(actor, account) };
  }
}

@Resolver(() => AccountEventType)
export class AccountEventFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly departments: DepartmentLoader,
  ) {}

  @ResolveField(() => PersonType, { nullable: true })
  async actor(@Parent() { actorId }: AccountEventRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return actorId ? ((await this.people.in(context).load(actorId)) ?? null) : null;
  }

  @ResolveField(() => [AccountEventFactType], { name: 'facts' })
  factsOf(@Parent() { facts }: AccountEventRow, @Context() context: RequestContext): Promise<AccountEventFactType[]> {
    return Promise.all(
      Object.entries(facts).map(async ([name, value]) => {
        const department = name === 'departmentId' && typeof value === 'string' ? await this.departments.in(context).load(value) : undefined;
        return { name, value: department?.name ?? String(value) };
      }),
    );
  }
}
