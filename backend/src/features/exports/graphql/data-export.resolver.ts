import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { BeforeHouseRules } from '../../../platform/access/before-house-rules.decorator.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { RequestDataExport } from '../actions/request-data-export.js';
import { DataExports, type DataExportRow } from '../data-exports.js';
import { DataExportType } from './data-export.type.js';

@Resolver(() => DataExportType)
export class DataExportResolver {
  constructor(
    private readonly exports: DataExports,
    private readonly requestAction: RequestDataExport,
  ) {}

  @Query(() => DataExportType, { nullable: true, description: "The viewer's newest download; null when there is none or its time is over." })
  myDataExport(@CurrentActor() actor: Actor): Promise<DataExportRow | undefined> {
    return this.exports.ofViewer(actor);
  }

  @BeforeHouseRules()
  @Mutation(() => DataExportType, { description: "Has the viewer's data gathered. While that is under way it answers the same download." })
  requestDataExport(@CurrentActor() actor: Actor): Promise<DataExportRow> {
    return this.requestAction.run(actor);
  }

  @ResolveField(() => String, { nullable: true })
  path(@Parent() { id, groupId, spaceId, state }: DataExportRow): string | null {
    if (state !== 'READY') return null;
    if (groupId !== null) return `/files/group-packs/${id}`;
    return spaceId === null ? `/files/exports/${id}` : `/files/space-packs/${id}`;
  }
}
