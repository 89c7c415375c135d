import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DataExportType, type DataExportRow } from '../../features/exports/exports.public.js';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { RequestSpacePack } from './request-space-pack.js';
import { SpacePackQueries } from './space-pack.queries.js';

@Resolver()
export class SpacePackResolver {
  constructor(
    private readonly packs: SpacePackQueries,
    private readonly requestAction: RequestSpacePack,
  ) {}

  @Query(() => DataExportType, {
    nullable: true,
    description: 'The newest zip of a space that the viewer asked for; null when there is none or its time is over. For those who look after the space.',
  })
  wikiSpacePack(@CurrentActor() actor: Actor, @Args('spaceId', { type: () => ID, description: 'Of the space.' }) spaceId: string): Promise<DataExportRow | undefined> {
    return this.packs.latest(actor, spaceId);
  }

  @Mutation(() => DataExportType, {
    description: 'Has a space gathered into a zip. While that is under way it answers the same one. For those who look after the space.',
  })
  requestWikiSpacePack(@CurrentActor() actor: Actor, @Args('spaceId', { type: () => ID, description: 'Of the space.' }) spaceId: string): Promise<DataExportRow> {
    return this.requestAction.run(actor, spaceId);
  }
}
