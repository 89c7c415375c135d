import { limits } from '@crossbench/schema/limits';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ItemCardConnectionType, ItemCardQueries, type ItemCardRow, ReadableTagQueries } from '../../content/content.public.js';
import { type TagRow, TagType } from '../../tags/tags.public.js';
import { Post } from '../post.entity.js';
import { TagPostCounts } from './post-counts.loader.js';

@Resolver(() => TagType)
export class TagPostsResolver {
  constructor(
    private readonly tags: ReadableTagQueries,
    private readonly cards: ItemCardQueries,
    private readonly counts: TagPostCounts,
  ) {}

  @Query(() => TagType, { description: 'By the last part of its address. NOT_FOUND where the viewer may read nothing that carries it.' })
  async tag(@CurrentActor() actor: Actor, @Args('slug', { type: () => String }) slug: string): Promise<TagRow> {
    const tag = await this.tags.bySlug(actor, slug);
    if (!tag) throw new NotFound();
    return tag;
  }

  @Query(() => [TagType], { description: 'At most ten tags that begin like this, those of most posts first.' })
  tagSuggestions(@CurrentActor() actor: Actor, @Args('prefix', { type: () => String }) prefix: string): Promise<TagRow[]> {
    return this.tags.suggestions(actor, Post.kind, prefix.slice(0, limits.tag));
  }

  @ResolveField(() => Int, { description: 'Published posts with this tag that the viewer may read.' })
  async postCount(@Parent() tag: TagRow, @Context() context: RequestContext): Promise<number> {
    return (await this.counts.in(context).load(tag.id)) ?? 0;
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'Published posts with this tag that the viewer may read, newest first.' })
  posts(@Parent() tag: TagRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ItemCardRow>> {
    return this.cards.byTag(actor, Post.kind, tag.id, readPage(page));
  }
}
