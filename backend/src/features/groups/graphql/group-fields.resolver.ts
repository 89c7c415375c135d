import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentLoader, type DepartmentRow } from '../../departments/departments.public.js';
import { PersonLoader, type PersonRow } from '../../profiles/profiles.public.js';
import type { TagRow } from '../../tags/tags.public.js';
import {
  canAccept, canAsk, canInvite, canJoin, canManageGroup, canModerateGroup, canPostIn, canSeeAbout, canSeeMembers,
} from '../group.policy.js';
import { GroupQueries } from '../group.queries.js';
import { type GroupRow, groupPath } from '../group.rows.js';
import { GroupMixType, GroupPermissionsType, GroupType } from './group.type.js';

@Resolver(() => GroupType)
export class GroupFieldsResolver {
  constructor(
    private readonly queries: GroupQueries,
    private readonly people: PersonLoader,
    private readonly departments: DepartmentLoader,
  ) {}

  @ResolveField(() => String, { description: 'Its address on this site. Only the short id at its end counts, so it stays when the name changes.' })
  path(@Parent() group: GroupRow): string {
    return groupPath(group);
  }

  @ResolveField()
  about(@Parent() group: GroupRow): string {
    return canSeeAbout(group) ? group.about : '';
  }

  @ResolveField()
  welcome(@Parent() group: GroupRow): string {
    return canSeeAbout(group) ? group.welcome : '';
  }

  @ResolveField()
  topics(@Parent() group: GroupRow): readonly TagRow[] {
    return canSeeAbout(group) ? group.topics : [];
  }

  @ResolveField()
  memberCount(@Parent() group: GroupRow): number | null {
    return canSeeAbout(group) ? group.memberCount : null;
  }

  @ResolveField()
  async department(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<DepartmentRow | null> {
    const { departmentId } = group;
    return (canSeeAbout(group) && departmentId && (await this.departments.in(context).load(departmentId))) || null;
  }

  @ResolveField()
  async limitedTo(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<DepartmentRow[]> {
    const limitedTo = canSeeAbout(group) ? group.limitedTo : [];
    const loaded = await Promise.all(limitedTo.map((id) => this.departments.in(context).load(id)));
    return loaded.filter((department) => department !== undefined);
  }

  @ResolveField()
  async owners(@Parent() { ownerIds }: GroupRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    const loaded = await Promise.all(ownerIds.map((id) => this.people.in(context).load(id)));
    return loaded.filter((person) => person !== undefined);
  }

  @ResolveField(() => [GroupMixType], { complexity: ({ childComplexity }: { childComplexity: number }) => 10 + childComplexity })
  async mix(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<GroupMixType[]> {
    const rows = canSeeAbout(group) ? await this.queries.mix(group.id) : [];
    return Promise.all(rows.map(async ({ departmentId, count }) => ({
      count,
      department: (departmentId && (await this.departments.in(context).load(departmentId))) || null,
    })));
  }

  @ResolveField(() => GroupPermissionsType)
  viewerCan(@Parent() group: GroupRow, @CurrentActor() actor: Actor): GroupPermissionsType {
    return {
      join: canJoin(actor, group),
      ask: canAsk(actor, group) && !group.viewerHasAsked,
      accept: canAccept(actor, group),
      post: canPostIn(group),
      seeMembers: canSeeMembers(actor, group),
      invite: canInvite(group),
      moderate: canModerateGroup(group),
      manage: canManageGroup(group),
    };
  }
}
