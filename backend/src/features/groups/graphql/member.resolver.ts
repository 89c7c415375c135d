import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow } from '../../profiles/profiles.public.js';
import { type GroupRole, canManageGroup, canRemoveMember } from '../group.policy.js';
import type { GroupRow } from '../group.rows.js';
import { type ListedMember, type MemberPage, MemberQueries } from '../member.queries.js';
import { GroupRoleEnum, GroupType } from './group.type.js';
import { GroupMemberPermissionsType, GroupMemberType, GroupMembersType } from './member.type.js';

/** A member with the group in which they are one: what the viewer may do depends on both. */
interface MemberOf extends ListedMember {
  readonly group: GroupRow;
}

const nameHelp = 'Beginnings of words of the name.';

@Resolver(() => GroupType)
export class GroupMembersResolver {
  constructor(private readonly queries: MemberQueries) {}

  @ResolveField(() => GroupMembersType, {
    nullable: true,
    description: 'Who belongs: owners first, then moderators, then members. Null for those who may not see it.',
    complexity: ({ childComplexity }: { childComplexity: number }) => 30 * childComplexity,
  })
  async members(
    @Parent() group: GroupRow,
    @CurrentActor() actor: Actor,
    @Args('query', { type: () => String, nullable: true, description: nameHelp }) query?: string | null,
    @Args('departmentId', { type: () => ID, nullable: true, description: 'Only people of this department.' }) departmentId?: string | null,
    @Args('role', { type: () => GroupRoleEnum, nullable: true, description: 'Only those who have this role.' }) role?: GroupRole | null,
    @Args('page', { type: () => Int, defaultValue: 1, description: 'Counts from 1.' }) page = 1,
  ): Promise<(Omit<MemberPage, 'members'> & { members: MemberOf[] }) | null> {
    const found = await this.queries.page(actor, group, { query: query ?? '', departmentId: departmentId ?? null, role: role ?? null }, page);
    return found && { ...found, members: found.members.map((member) => ({ ...member, group })) };
  }

  @ResolveField(() => Boolean, { description: 'Whether nobody else looks after the group when the viewer, who owns it, leaves.' })
  viewerIsLastOwner(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<boolean> {
    return this.queries.isLastOwner(group, actor.personId);
  }

  @ResolveField(() => String, { nullable: true, description: 'Where owners get all members as a table (CSV); null for others.' })
  memberTablePath(@Parent() group: GroupRow): string | null {
    return canManageGroup(group) ? `/files/groups/${group.shortId}/members.csv` : null;
  }
}

@Resolver(() => GroupMemberType)
export class GroupMemberResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField()
  async person(@Parent() { personId }: MemberOf, @Context() context: RequestContext): Promise<PersonRow | undefined> {
    return this.people.in(context).load(personId);
  }

  @ResolveField()
  viewerCan(@Parent() { group, ...member }: MemberOf, @CurrentActor() actor: Actor): GroupMemberPermissionsType {
    return { changeRole: canManageGroup(group), remove: canRemoveMember(actor, group, member) };
  }
}
