import { limits } from '@crossbench/schema/limits';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ItemCardConnectionType, ItemCardQueries, type ItemCardRow, ReadableTagQueries, type TagFigures, type TagWriterRow } from '../../content/content.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import { type NamePage, type TagRow, TagType, readNamePage } from '../../tags/tags.public.js';
import { Post } from '../post.entity.js';
import { TagConnectionType, TagWriterType } from './tag.type.js';
import { TagPostCounts } from './post-counts.loader.js';

/**
 * On its own page a tag says how many posts it has and who wrote them, for which they are looked through once. For a suggestion they
 * have been counted already.
 */
interface TagOnPage extends TagRow {
  readonly figures?: () => Promise<TagFigures>;
  readonly itemsOfKind?: number;
}

@Resolver(() => TagType)
export class TagPostsResolver {
  constructor(
    private readonly tags: ReadableTagQueries,
    private readonly cards: ItemCardQueries,
    private readonly counts: TagPostCounts,
  ) {}

  @Query(() => TagType, { description: 'By the last part of its address, or of an older one: `path` says the present one. NOT_FOUND where the viewer may read nothing that carries it.' })
  async tag(@CurrentActor() actor: Actor, @Args('slug', { type: () => String, description: 'The last part of its address.' }) slug: string): Promise<TagOnPage> {
    const tag = await this.tags.bySlug(actor, slug);
    if (!tag) throw new NotFound();
    let figures: Promise<TagFigures> | undefined;
    return { ...tag, figures: () => (figures ??= this.tags.figures(actor, Post.kind, tag.id)) };
  }

  @Query(() => [TagType], { description: 'At most ten tags that begin like this, those of most posts first.' })
  tagSuggestions(@CurrentActor() actor: Actor, @Args('prefix', { type: () => String, description: 'What was typed so far.' }) prefix: string): Promise<TagRow[]> {
    return this.tags.suggestions(actor, Post.kind, prefix.slice(0, limits.tag));
  }

  @Query(() => TagConnectionType, { name: 'tags', description: 'Tags of what the viewer may read, in the order of the alphabet.' })
  listTags(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('letter', { type: () => String, nullable: true, description: 'Only those that begin with this letter; `#` for all that begin with none.' })
    letter?: string | null,
  ): Promise<NamePage<TagRow>> {
    return this.tags.index(actor, letter?.slice(0, 1).toLowerCase() ?? null, readNamePage(page));
  }

  @Query(() => [String], { description: 'The letters with which tags of what the viewer may read begin; `#` for all that begin with none.' })
  tagInitials(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.tags.initials(actor);
  }

  @ResolveField(() => Int, { description: 'Published posts with this tag that the viewer may read.' })
  async postCount(tag: TagOnPage, _: unknown, context: RequestContext): Promise<number> {
    if (tag.itemsOfKind !== undefined) return tag.itemsOfKind;
    if (tag.figures) return (await tag.figures()).count;
    return (await this.counts.in(context).load(tag.id)) ?? 0;
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'Published posts with this tag that the viewer may read, newest first.' })
  posts(@Parent() tag: TagRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ItemCardRow>> {
    return this.cards.byTag(actor, Post.kind, tag.id, readPage(page));
  }

  @ResolveField(() => [TagWriterType], { description: 'Who wrote most of the posts with this tag that the viewer may read; at most twelve.' })
  async writers(@Parent() tag: TagOnPage, @CurrentActor() actor: Actor): Promise<readonly TagWriterRow[]> {
    return (await (tag.figures?.() ?? this.tags.figures(actor, Post.kind, tag.id))).writers;
  }
}

@Resolver(() => TagWriterType)
export class TagWriterResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType)
  async person({ personId }: TagWriterRow, _: unknown, context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(personId);
    if (!person) throw new NotFound();
    return person;
  }
}
