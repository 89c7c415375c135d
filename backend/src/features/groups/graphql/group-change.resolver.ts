import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../platform/access/fresh-actor.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ArchiveGroup } from '../actions/archive-group.js';
import { ChangeKind } from '../actions/change-kind.js';
import { MergeGroups } from '../actions/merge-groups.js';
import { type KindChange, type MergeChange, GroupChangeQueries } from '../group-change.queries.js';
import type { GroupKind } from '../group.policy.js';
import { GroupQueries } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';
import { ChangeGroupKindInputType, GroupKindChangeType, GroupMergeChangeType, MergeGroupsInputType } from './group-change.type.js';
import { GroupKindEnum, GroupType, SaveGroupResult } from './group.type.js';

/** What owners do with a group as a whole. */
@Resolver(() => GroupType)
export class GroupChangeResolver {
  constructor(
    private readonly queries: GroupQueries,
    private readonly changes: GroupChangeQueries,
    private readonly changeKind: ChangeKind,
    private readonly archives: ArchiveGroup,
    private readonly merge: MergeGroups,
    private readonly fresh: FreshActor,
  ) {}

  @Query(() => GroupKindChangeType, { description: 'What changing the kind or the limits would mean, in numbers. For owners.' })
  groupKindChange(
    @CurrentActor() actor: Actor,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
    @Args('kind', { type: () => GroupKindEnum, description: 'What it would be.' }) kind: GroupKind,
    @Args('departmentIds', { type: () => [ID], description: 'Departments whose people could join; empty for all.' }) departmentIds: string[],
  ): Promise<KindChange> {
    return this.changes.ofKind(actor, groupId, kind, departmentIds);
  }

  @Query(() => GroupMergeChangeType, { description: 'What merging would mean, in numbers. For those who own both groups.' })
  groupMergeChange(
    @CurrentActor() actor: Actor,
    @Args('goneId', { type: () => ID }) goneId: string,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<MergeChange> {
    return this.changes.ofMerge(actor, goneId, intoId);
  }

  @Mutation(() => SaveGroupResult, {
    description: 'Changes who knows of a group, who may join and who reads in it. Closing it makes all that stands there for members only, for good.',
  })
  async changeGroupKind(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => ChangeGroupKindInputType }) input: ChangeGroupKindInputType,
  ): Promise<{ type: 'GroupSaved'; group: GroupRow } | ValidationFailed> {
    const outcome = await this.changeKind.run(actor, input);
    return 'groupId' in outcome ? { type: 'GroupSaved', group: await this.read(context, outcome.groupId) } : outcome;
  }

  @Mutation(() => GroupType, { description: 'Closes a group: it is read and no longer written, and nobody joins. For owners.' })
  async archiveGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
  ): Promise<GroupRow> {
    await this.archives.archive(actor, groupId);
    return this.read(context, groupId);
  }

  @Mutation(() => GroupType, { description: 'Opens an archived group again. For owners.' })
  async restoreGroup(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('groupId', { type: () => ID, description: 'The group.' }) groupId: string,
  ): Promise<GroupRow> {
    await this.archives.restore(actor, groupId);
    return this.read(context, groupId);
  }

  @Mutation(() => GroupType, {
    description: 'Takes a group over into another and answers that one: posts, for its members only, and the members whom it lets in. For those who own both; there is no way back.',
  })
  async mergeGroups(
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
    @Args('input', { type: () => MergeGroupsInputType }) { goneId, intoId }: MergeGroupsInputType,
  ): Promise<GroupRow> {
    await this.merge.run(actor, goneId, intoId);
    return this.read(context, intoId);
  }

  /** As the viewer knows of it after the change. */
  private async read(context: RequestContext, id: string): Promise<GroupRow> {
    return this.queries.getByAddress(await this.fresh.of(context), id);
  }
}
