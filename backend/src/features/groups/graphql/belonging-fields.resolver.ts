import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow } from '../../profiles/profiles.public.js';
import { BelongingQueries, type InvitationRow, type LinkRow, type RequestRow } from '../belonging.queries.js';
import type { GroupRow } from '../group.rows.js';
import { GroupInvitationConnectionType, GroupInvitationType, GroupLinkType, GroupRequestConnectionType, GroupRequestType } from './belonging.type.js';
import { GroupLoader } from './group.loader.js';
import { GroupType } from './group.type.js';

@Resolver(() => GroupType)
export class GroupBelongingResolver {
  constructor(private readonly queries: BelongingQueries) {}

  @ResolveField(() => GroupRequestConnectionType, { nullable: true, description: 'Who asks to be let in. Null for those who do not decide.' })
  requests(@Parent() group: GroupRow, @Args() args: PageArgs): Promise<Page<RequestRow> | null> {
    return this.queries.requestsTo(group, readPage(args));
  }

  @ResolveField(() => Int, { description: 'How many ask to be let in; 0 for those who do not decide.' })
  requestCount(@Parent() group: GroupRow): Promise<number> {
    return this.queries.countRequestsTo(group);
  }

  @ResolveField(() => GroupInvitationConnectionType, { nullable: true, description: 'Who is invited and has yet to answer. Null for those who do not invite.' })
  invitations(@Parent() group: GroupRow, @Args() args: PageArgs): Promise<Page<InvitationRow> | null> {
    return this.queries.invitationsTo(group, readPage(args));
  }

  @ResolveField(() => [GroupLinkType], { nullable: true, description: 'Invitation links that work. Null for those who do not invite.' })
  links(@Parent() group: GroupRow): Promise<LinkRow[] | null> {
    return this.queries.linksOf(group);
  }

  @ResolveField(() => GroupInvitationType, { nullable: true, description: 'The invitation that the viewer has yet to answer; null when there is none.' })
  async viewerInvitation(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<InvitationRow | null> {
    if (!group.viewerIsInvited) return null;
    return (await this.queries.invitationsOf(actor, group.id))[0] ?? null;
  }
}

@Resolver(() => GroupRequestType)
export class GroupRequestResolver {
  constructor(
    private readonly groups: GroupLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField()
  async group(@Parent() { groupId }: RequestRow, @Context() context: RequestContext): Promise<GroupRow | null> {
    return (await this.groups.in(context).load(groupId)) ?? null;
  }

  @ResolveField()
  person(@Parent() { personId }: RequestRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(personId);
  }
}

@Resolver(() => GroupInvitationType)
export class GroupInvitationResolver {
  constructor(
    private readonly groups: GroupLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField()
  async group(@Parent() { groupId }: InvitationRow, @Context() context: RequestContext): Promise<GroupRow | null> {
    return (await this.groups.in(context).load(groupId)) ?? null;
  }

  @ResolveField()
  person(@Parent() { personId }: InvitationRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(personId);
  }

  @ResolveField()
  invitedBy(@Parent() { invitedById }: InvitationRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(invitedById);
  }
}

@Resolver(() => GroupLinkType)
export class GroupLinkResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField()
  madeBy(@Parent() { madeById }: LinkRow, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(madeById);
  }
}
