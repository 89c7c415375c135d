import { imageAddress } from '@crossbench/schema/rich-text/reading';
import { Args, Context, Float, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type PersonRow, PersonLoader, PersonType } from '../../profiles/profiles.public.js';
import { AttachmentQueries } from '../attachments/attachment.queries.js';
import { type AttachmentState, type AttachmentTextState, type FileAttachmentRow, type VersionRow, stateOf, versionAddress } from '../attachments/attachment.rows.js';
import { type AttachmentDescribed, DescribeAttachment } from '../attachments/describe-attachment.js';
import { type AttachmentRemoved, RemoveAttachment } from '../attachments/remove-attachment.js';
import { AttachmentVersionsLoader } from './attachment.loaders.js';
import {
  AttachmentRemovedType, AttachmentStateEnum, AttachmentTextStateEnum, AttachmentType, AttachmentVersionType, DescribeAttachmentInputType, DescribeAttachmentResult,
} from './attachment.type.js';

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  constructor(
    private readonly queries: AttachmentQueries,
    private readonly versionsOf: AttachmentVersionsLoader,
    private readonly people: PersonLoader,
    private readonly describe: DescribeAttachment,
    private readonly remove: RemoveAttachment,
  ) {}

  @Query(() => AttachmentType, { description: 'A file, by its id. NOT_FOUND where the viewer may not read what it hangs on.' })
  async attachment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<FileAttachmentRow> {
    const file = await this.queries.findReadable(actor, id);
    if (!file) throw new NotFound();
    return file;
  }

  @Mutation(() => DescribeAttachmentResult, { description: 'Says what a file is about.' })
  describeAttachment(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => DescribeAttachmentInputType }) input: DescribeAttachmentInputType,
  ): Promise<AttachmentDescribed | ValidationFailed> {
    return this.describe.run(actor, input);
  }

  @Mutation(() => AttachmentRemovedType, { description: 'Takes a file away with all its versions, also from a published text.' })
  removeAttachment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<AttachmentRemoved> {
    return this.remove.run(actor, id);
  }

  @ResolveField(() => ID)
  id(@Parent() file: FileAttachmentRow): string {
    return file.attachmentId;
  }

  @ResolveField(() => Float)
  byteSize(@Parent() file: FileAttachmentRow): number {
    return Number(file.byteSize);
  }

  @ResolveField(() => String)
  url(@Parent() file: FileAttachmentRow): string {
    return imageAddress(file.attachmentId);
  }

  @ResolveField(() => Int)
  version(@Parent() file: FileAttachmentRow): number {
    return file.number;
  }

  @ResolveField(() => AttachmentStateEnum)
  state(@Parent() file: FileAttachmentRow): AttachmentState {
    return stateOf(file.newestScan);
  }

  /** Only those who may edit the item see its versions. */
  @ResolveField(() => AttachmentTextStateEnum, { nullable: true })
  async textState(@Parent() file: FileAttachmentRow, @Context() context: RequestContext): Promise<AttachmentTextState | null> {
    const versions = await this.versionsOf.in(context).load(file);
    return versions && versions.length > 0 ? (file.textState ?? null) : null;
  }

  @ResolveField(() => Date)
  addedAt(@Parent() file: FileAttachmentRow): Date {
    return file.createdAt;
  }

  @ResolveField(() => PersonType, { nullable: true })
  async addedBy(@Parent() file: FileAttachmentRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (file.uploadedBy && (await this.people.in(context).load(file.uploadedBy))) || null;
  }

  @ResolveField(() => [AttachmentVersionType])
  async versions(@Parent() file: FileAttachmentRow, @Context() context: RequestContext): Promise<readonly VersionRow[]> {
    return (await this.versionsOf.in(context).load(file)) ?? [];
  }
}

@Resolver(() => AttachmentVersionType)
export class AttachmentVersionResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Float)
  byteSize(@Parent() version: VersionRow): number {
    return Number(version.byteSize);
  }

  @ResolveField(() => AttachmentStateEnum)
  state(@Parent() version: VersionRow): AttachmentState {
    return stateOf(version.scan);
  }

  @ResolveField(() => String)
  url(@Parent() version: VersionRow): string {
    return versionAddress(version);
  }

  @ResolveField(() => Date)
  addedAt(@Parent() version: VersionRow): Date {
    return version.createdAt;
  }

  @ResolveField(() => PersonType, { nullable: true })
  async addedBy(@Parent() version: VersionRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (version.uploadedBy && (await this.people.in(context).load(version.uploadedBy))) || null;
  }
}
