import { Args, ArgsType, Context, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { BadRequest, NotFound } from '../../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { pathOf } from '../../../content/content.public.js';
import { SpaceLoader } from '../../spaces/graphql/space.loader.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { PageLinkQueries } from '../links/page-link.queries.js';
import type { LastChangeRow } from '../page.queries.js';
import type { PageCardRow } from '../page-card.rows.js';
import type { TreeNodeRow } from '../tree/tree.rows.js';
import { AncestorLoader } from './ancestor.loader.js';
import { PageCardType } from './page-card.type.js';
import { PageChangeType } from './page.type.js';
import { TreeNodeType } from './tree.type.js';

const mostSuggestions = 20;

@ArgsType()
export class PageSuggestionsArgs {
  @Field(() => String, { description: 'Letters of the title.' })
  query!: string;

  @Field(() => ID, { nullable: true, description: 'A space whose pages come first.' })
  spaceId?: string | null;

  @Field(() => Int, { defaultValue: 8, description: `How many; at most ${mostSuggestions}.` })
  first!: number;
}

@Resolver(() => PageCardType)
export class PageCardResolver {
  constructor(
    private readonly links: PageLinkQueries,
    private readonly spaces: SpaceQueries,
    private readonly spaceLoader: SpaceLoader,
    private readonly ancestorLoader: AncestorLoader,
  ) {}

  @Query(() => [PageCardType], { description: 'Pages to link to whose titles hold these letters, the best first.' })
  wikiPageSuggestions(@CurrentActor() actor: Actor, @Args() args: PageSuggestionsArgs): Promise<PageCardRow[]> {
    if (args.first < 1 || args.first > mostSuggestions) throw new BadRequest(`Ask for 1 to ${mostSuggestions} pages`);
    return this.links.suggestions(actor, args);
  }

  @Query(() => PageCardType, { nullable: true, description: 'The page of this title in a space, null where there is none. NOT_FOUND for a space that the viewer may not read.' })
  async wikiPageByTitle(
    @CurrentActor() actor: Actor,
    @Args('space', { type: () => String, description: 'The last part of the address of the space, its short id or its id.' }) space: string,
    @Args('title', { type: () => String, description: 'In capitals or not.' }) title: string,
  ): Promise<PageCardRow | null> {
    const { id } = await this.spaces.getByAddress(actor, space);
    return (await this.links.byTitle(actor, id, title)) ?? null;
  }

  @ResolveField()
  path(@Parent() page: PageCardRow): string {
    return pathOf(page);
  }

  @ResolveField(() => SpaceType)
  async space(@Parent() { spaceId }: PageCardRow, @Context() context: RequestContext): Promise<SpaceRow> {
    const space = await this.spaceLoader.in(context).load(spaceId);
    if (!space) throw new NotFound();
    return space;
  }

  @ResolveField(() => [TreeNodeType])
  async ancestors(@Parent() { id }: PageCardRow, @Context() context: RequestContext): Promise<TreeNodeRow[]> {
    return (await this.ancestorLoader.in(context).load(id)) ?? [];
  }

  @ResolveField(() => PageChangeType)
  lastChange(@Parent() { lastChange }: PageCardRow): LastChangeRow {
    return { ...lastChange, at: new Date(lastChange.at) };
  }
}
