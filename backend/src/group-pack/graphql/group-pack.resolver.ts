import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { DataExportType, type DataExportRow } from '../../features/exports/exports.public.js';
import { GroupPackQueries } from '../export/group-pack.queries.js';
import { RequestGroupPack } from '../export/request-group-pack.js';

@Resolver()
export class GroupPackResolver {
  constructor(
    private readonly packs: GroupPackQueries,
    private readonly requestAction: RequestGroupPack,
  ) {}

  @Query(() => DataExportType, {
    nullable: true,
    description: "The newest pack of a group; null when there is none or its time is over. For the group's owners.",
  })
  groupPack(@CurrentActor() actor: Actor, @Args('groupId', { type: () => ID, description: 'Of the group.' }) groupId: string): Promise<DataExportRow | undefined> {
    return this.packs.latest(actor, groupId);
  }

  @Mutation(() => DataExportType, {
    description: 'Has a group gathered into a pack. While that is under way it answers the same one. For its owners.',
  })
  requestGroupPack(@CurrentActor() actor: Actor, @Args('groupId', { type: () => ID, description: 'Of the group.' }) groupId: string): Promise<DataExportRow> {
    return this.requestAction.run(actor, groupId);
  }
}
