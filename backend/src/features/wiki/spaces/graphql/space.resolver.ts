import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { FreshActor } from '../../../../platform/access/fresh-actor.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { ChangeSpaceEditing } from '../actions/change-space-editing.js';
import { ChangeSpaceReaders } from '../actions/change-space-readers.js';
import { CreateSpace } from '../actions/create-space.js';
import { DeleteSpace } from '../actions/delete-space.js';
import { DescribeSpace } from '../actions/describe-space.js';
import { NameSpacePeople } from '../actions/name-space-people.js';
import { SpaceQueries } from '../space.queries.js';
import type { SpaceRow } from '../space.rows.js';
import {
  ChangeSpaceEditingInputType, ChangeSpaceReadersInputType, CreateSpaceInputType, DescribeSpaceInputType, NameSpacePersonInputType, SpacePersonInputType,
} from './space.inputs.js';
import { ChangeSpaceReadersResult, DeleteSpaceResult, SaveSpaceResult } from './space.results.js';
import { SpaceType } from './space.type.js';

@Resolver(() => SpaceType)
export class SpaceResolver {
  constructor(
    private readonly queries: SpaceQueries,
    private readonly createSpace: CreateSpace,
    private readonly describe: DescribeSpace,
    private readonly readers: ChangeSpaceReaders,
    private readonly editing: ChangeSpaceEditing,
    private readonly people: NameSpacePeople,
    private readonly deleteSpace: DeleteSpace,
    private readonly actors: FreshActor,
  ) {}

  @Query(() => SpaceType, { description: 'By the last part of its address, or its id. NOT_FOUND where the viewer may not read it.' })
  wikiSpace(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<SpaceRow> {
    return this.queries.getByAddress(actor, address);
  }

  @Mutation(() => SaveSpaceResult, { description: 'Opens a space. NOT_FOUND for a group that the viewer does not know of.' })
  async createWikiSpace(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => CreateSpaceInputType }) input: CreateSpaceInputType) {
    return this.answer(context, await this.createSpace.run(actor, input));
  }

  @Mutation(() => SaveSpaceResult, { description: 'Changes the name and the description of a space. For those who look after it.' })
  async describeWikiSpace(@CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => DescribeSpaceInputType }) input: DescribeSpaceInputType) {
    return this.answer(context, await this.describe.run(actor, input));
  }

  @Mutation(() => ChangeSpaceReadersResult, {
    description: 'Changes who reads a space and all its pages, once whoever does it agrees to who gains and who loses sight. For those who look after it.',
  })
  async changeWikiSpaceReaders(
    @CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => ChangeSpaceReadersInputType }) input: ChangeSpaceReadersInputType,
  ) {
    return this.answer(context, await this.readers.run(actor, input));
  }

  @Mutation(() => SaveSpaceResult, { description: 'Changes who of its readers may edit in a space. For those who look after it.' })
  async changeWikiSpaceEditing(
    @CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => ChangeSpaceEditingInputType }) input: ChangeSpaceEditingInputType,
  ) {
    return this.answer(context, await this.editing.run(actor, input));
  }

  @Mutation(() => SaveSpaceResult, { description: 'Names somebody as a manager or an editor of a space. For those who look after it.' })
  async nameWikiSpacePerson(
    @CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => NameSpacePersonInputType }) input: NameSpacePersonInputType,
  ) {
    return this.answer(context, await this.people.name(actor, input));
  }

  @Mutation(() => SaveSpaceResult, { description: 'Takes somebody off who is named in a space, oneself perhaps; never the last who looks after it. For those who look after it.' })
  async removeWikiSpacePerson(
    @CurrentActor() actor: Actor, @Context() context: RequestContext, @Args('input', { type: () => SpacePersonInputType }) input: SpacePersonInputType,
  ) {
    return this.answer(context, await this.people.remove(actor, input));
  }

  @Mutation(() => DeleteSpaceResult, { description: 'Deletes a space in which nothing stands, nor lies in its bin. For those who look after it.' })
  async deleteWikiSpace(@CurrentActor() actor: Actor, @Args('spaceId', { type: () => ID, description: 'The space.' }) spaceId: string) {
    const outcome = await this.deleteSpace.run(actor, spaceId);
    return outcome.type === 'WikiSpaceDeleted' ? { type: outcome.type, spaceId } : outcome;
  }

  /** Its readers may be a set of people that there was not before, and whoever changed it may be none of them any more. */
  private async answer<Other extends { readonly type: string }>(context: RequestContext, outcome: { readonly type: 'WikiSpaceSaved'; readonly spaceId: string } | Other) {
    if (!('spaceId' in outcome) || outcome.type !== 'WikiSpaceSaved') return outcome;
    const [space] = await this.queries.readable(await this.actors.of(context), [outcome.spaceId]);
    return { type: outcome.type, space: space ?? null };
  }
}
