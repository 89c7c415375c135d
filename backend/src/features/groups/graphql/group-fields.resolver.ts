import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentLoader, type DepartmentRow } from '../../departments/departments.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import {
  canAccept, canAsk, canInvite, canJoin, canManageGroup, canModerateGroup, canPostIn, canReadInside, canSeeAbout, canSeeMembers,
} from '../group.policy.js';
import { type TagRow, TagType } from '../../tags/tags.public.js';
import { type GroupRow, groupPath } from '../group.rows.js';
import { pictureAddress } from '../picture/picture-address.js';
import { GroupMixLoader } from './group.loader.js';
import { GroupMixType, GroupPermissionsType, GroupType } from './group.type.js';

@Resolver(() => GroupType)
export class GroupFieldsResolver {
  constructor(
    private readonly mixes: GroupMixLoader,
    private readonly people: PersonLoader,
    private readonly departments: DepartmentLoader,
  ) {}

  @ResolveField(() => String, { description: 'Its address on this site. Only the short id at its end counts, so it stays when the name changes.' })
  path(@Parent() group: GroupRow): string {
    return groupPath(group);
  }

  @ResolveField(() => String)
  about(@Parent() group: GroupRow, @CurrentActor() actor: Actor): string {
    return canReadInside(actor, group) ? group.about : '';
  }

  @ResolveField(() => String)
  welcome(@Parent() group: GroupRow, @CurrentActor() actor: Actor): string {
    return canReadInside(actor, group) ? group.welcome : '';
  }

  @ResolveField(() => Int, { nullable: true })
  memberCount(@Parent() group: GroupRow): number | null {
    return canSeeAbout(group) ? group.memberCount : null;
  }

  @ResolveField(() => Date, { nullable: true })
  createdAt(@Parent() group: GroupRow): Date | null {
    return canSeeAbout(group) ? group.createdAt : null;
  }

  @ResolveField(() => Date, { nullable: true })
  archivedAt(@Parent() group: GroupRow): Date | null {
    return canSeeAbout(group) ? group.archivedAt : null;
  }

  @ResolveField(() => Int)
  lockVersion(@Parent() group: GroupRow): number {
    return canSeeAbout(group) ? group.lockVersion : 0;
  }

  @ResolveField(() => [TagType])
  topics(@Parent() group: GroupRow): readonly TagRow[] {
    return canSeeAbout(group) ? group.topics : [];
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Address of its picture, a square of 256 pixels; null where it has none. It changes with the picture.',
  })
  picture(@Parent() group: GroupRow): string | null {
    return canSeeAbout(group) ? pictureAddress(group) : null;
  }

  @ResolveField()
  async department(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<DepartmentRow | null> {
    if (!group.departmentId || !canSeeAbout(group)) return null;
    return (await this.departments.in(context).load(group.departmentId)) ?? null;
  }

  @ResolveField()
  async limitedTo(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<DepartmentRow[]> {
    if (!canSeeAbout(group)) return [];
    const loaded = await Promise.all(group.limitedTo.map((id) => this.departments.in(context).load(id)));
    return loaded.filter((department) => department !== undefined);
  }

  @ResolveField()
  async owners(@Parent() { ownerIds }: GroupRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    const loaded = await Promise.all(ownerIds.map((id) => this.people.in(context).load(id)));
    return loaded.filter((person) => person !== undefined);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who made it; null where nobody is known.' })
  async createdBy(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    if (!group.createdBy || !canSeeAbout(group)) return null;
    return (await this.people.in(context).load(group.createdBy)) ?? null;
  }

  @ResolveField(() => [GroupMixType])
  async mix(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<GroupMixType[]> {
    if (!canSeeAbout(group)) return [];
    const rows = (await this.mixes.in(context).load(group.id)) ?? [];
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
