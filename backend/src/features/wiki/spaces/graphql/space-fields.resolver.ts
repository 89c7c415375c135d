import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import type { AudienceChoice } from '../../../content/content.public.js';
import { DepartmentLoader, type DepartmentRow, DepartmentType } from '../../../departments/departments.public.js';
import { GroupLoader, GroupType } from '../../../groups/groups.public.js';
import { type SpaceScope, canEditIn, canManageSpace, canNameManagers, scopeOf } from '../space.policy.js';
import { type SpaceRow, spacePath } from '../space.rows.js';
import { SpaceFiguresLoader } from './space.loader.js';
import { SpacePermissionsType, SpaceType } from './space.type.js';

@Resolver(() => SpaceType)
export class SpaceFieldsResolver {
  constructor(
    private readonly departments: DepartmentLoader,
    private readonly groups: GroupLoader,
    private readonly figures: SpaceFiguresLoader,
  ) {}

  @ResolveField()
  path(@Parent() space: SpaceRow): string {
    return spacePath(space);
  }

  @ResolveField()
  audience(@Parent() { intendedReaders }: SpaceRow): AudienceChoice {
    return intendedReaders;
  }

  @ResolveField(() => DepartmentType, { nullable: true })
  async department(@Parent() { departmentId }: SpaceRow, @Context() context: RequestContext): Promise<DepartmentRow | null> {
    return departmentId ? ((await this.departments.in(context).load(departmentId)) ?? null) : null;
  }

  @ResolveField(() => GroupType, { nullable: true })
  async group(@Parent() { groupId }: SpaceRow, @Context() context: RequestContext) {
    return groupId ? ((await this.groups.in(context).load(groupId)) ?? null) : null;
  }

  @ResolveField(() => SpacePermissionsType)
  viewerCan(@Parent() space: SpaceRow, @CurrentActor() actor: Actor): SpacePermissionsType {
    return { edit: canEditIn(actor, space), manage: canManageSpace(actor, space), nameManagers: canNameManagers(actor, space) };
  }

  @ResolveField()
  scope(@Parent() space: SpaceRow, @CurrentActor() actor: Actor): SpaceScope {
    return scopeOf(actor, space);
  }

  @ResolveField()
  isArchived(@Parent() { groupArchivedAt }: SpaceRow): boolean {
    return groupArchivedAt !== null;
  }

  @ResolveField()
  async pageCount(@Parent() { id }: SpaceRow, @Context() context: RequestContext): Promise<number> {
    return (await this.figures.in(context).load(id))?.pageCount ?? 0;
  }

  @ResolveField()
  async changedAt(@Parent() { id }: SpaceRow, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.figures.in(context).load(id))?.changedAt ?? null;
  }
}
