import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { resultUnion } from '../../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../../platform/graphql/validation-failed.type.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { type AdministeredTagRow, AdministeredTagType, TagQueries } from '../../../tags/tags.public.js';
import { MergeTags } from '../actions/merge-tags.js';
import { TagItemCounts } from '../tag-item-counts.loader.js';

@InputType('MergeTagsInput', { description: 'Two tags to be made one.' })
export class MergeTagsInputType {
  @Field(() => ID, { description: 'The tag that goes.' })
  fromId!: string;

  @Field(() => ID, { description: 'The tag that stays.' })
  intoId!: string;
}

@ObjectType('TagsMerged', { description: 'The answer of `mergeTags` when it is done.' })
export class TagsMergedType {
  @Field(() => AdministeredTagType, { description: 'The tag that stayed.' })
  tag!: AdministeredTagType;

  @Field(() => Int, { description: 'Things that carried the tag that went.' })
  items!: number;
}

const MergeTagsResult = resultUnion('MergeTagsResult', [TagsMergedType, ValidationFailedType] as const, 'What merging two tags can answer.');

@Resolver(() => AdministeredTagType)
export class TagAdministrationResolver {
  constructor(
    private readonly merging: MergeTags,
    private readonly tags: TagQueries,
    private readonly counts: TagItemCounts,
  ) {}

  @Mutation(() => MergeTagsResult, { description: 'Makes two tags one; the name and address of the one that goes lead to the other. For site administrators.' })
  async mergeTags(@CurrentActor() actor: Actor, @Args('input', { type: () => MergeTagsInputType }) input: MergeTagsInputType) {
    const outcome = await this.merging.run(actor, input);
    if (outcome.type !== 'TagsMerged') return outcome;
    const tag = await this.tags.findForAdministrators(outcome.tagId);
    if (!tag) throw new NotFound();
    return { type: outcome.type, items: outcome.items, tag };
  }

  @ResolveField(() => Int, { description: 'Published things that carry the tag, also those that the viewer may not read.' })
  async itemCount(@Parent() tag: AdministeredTagRow, @Context() context: RequestContext): Promise<number> {
    return (await this.counts.in(context).load(tag.id)) ?? 0;
  }
}
