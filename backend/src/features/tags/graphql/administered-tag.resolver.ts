import { limits } from '@crossbench/schema/limits';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { ensure } from '../../../platform/access/ensure.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { ChangeSynonyms } from '../actions/change-synonyms.js';
import { RenameTag } from '../actions/rename-tag.js';
import { type NamePage, readNamePage } from '../name-page.js';
import { canManageTags } from '../tag.policy.js';
import { type AdministeredTagRow, TagQueries } from '../tag.queries.js';
import {
  AddTagSynonymResult, AdministeredTagConnectionType, AdministeredTagType, RenameTagResult, TagNameInput, TagSynonymRemovedType,
} from './administered-tag.type.js';

@Resolver(() => AdministeredTagType)
export class AdministeredTagResolver {
  constructor(
    private readonly tags: TagQueries,
    private readonly renaming: RenameTag,
    private readonly synonymsOf: ChangeSynonyms,
  ) {}

  @Query(() => AdministeredTagConnectionType, { description: 'All tags of the site whose name or synonym contains this, in the order of the alphabet. For site administrators.' })
  administeredTags(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '', description: 'Only those whose name or synonym holds this.' }) search: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after?: string,
  ): Promise<NamePage<AdministeredTagRow>> {
    ensure(canManageTags(actor));
    return this.tags.listForAdministrators(search.slice(0, limits.tag), readNamePage({ first, after }));
  }

  @Query(() => AdministeredTagType, { description: 'One tag. For site administrators.' })
  async administeredTag(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<AdministeredTagRow> {
    ensure(canManageTags(actor));
    return this.get(id);
  }

  @Mutation(() => RenameTagResult, { description: 'Gives a tag another name; the old one and its address keep leading to it. For site administrators.' })
  async renameTag(@CurrentActor() actor: Actor, @Args('input') input: TagNameInput) {
    const outcome = await this.renaming.run(actor, input);
    return outcome.type === 'TagRenamed' ? { type: outcome.type, tag: await this.get(outcome.tag.id) } : outcome;
  }

  @Mutation(() => AddTagSynonymResult, { description: 'Says that another word means this tag. For site administrators.' })
  async addTagSynonym(@CurrentActor() actor: Actor, @Args('input') input: TagNameInput) {
    const outcome = await this.synonymsOf.add(actor, input);
    return outcome.type === 'TagSynonymAdded' ? { type: outcome.type, tag: await this.get(outcome.tag.id) } : outcome;
  }

  @Mutation(() => TagSynonymRemovedType, { description: 'Takes a synonym back. Its address keeps leading to the tag. For site administrators.' })
  async removeTagSynonym(@CurrentActor() actor: Actor, @Args('input') input: TagNameInput): Promise<{ tag: AdministeredTagRow }> {
    const { id } = await this.synonymsOf.remove(actor, input);
    return { tag: await this.get(id) };
  }

  @ResolveField(() => String)
  path(@Parent() tag: AdministeredTagRow): string {
    return `/tags/${tag.slug}`;
  }

  private async get(id: string): Promise<AdministeredTagRow> {
    const tag = await this.tags.findForAdministrators(id);
    if (!tag) throw new NotFound();
    return tag;
  }
}
