import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { AncestorLoader } from '../../pages/graphql/ancestor.loader.js';
import { PageType } from '../../pages/graphql/page.type.js';
import { TreeNodeType } from '../../pages/graphql/tree.type.js';
import { PageQueries, type PageRow } from '../../pages/page.queries.js';
import type { TreeNodeRow } from '../../pages/tree/tree.rows.js';
import { SpaceLoader } from '../../spaces/graphql/space.loader.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { WatchPage } from '../actions/watch-page.js';
import { WatchSpace } from '../actions/watch-space.js';
import { WatchQueries, type WatchedRow } from '../watch.queries.js';
import type { PageWatchRow } from '../watch.rows.js';
import { PageWatchLoader, SpaceWatchLoader } from './watch.loader.js';
import { PageWatchingType, WatchConnectionType, WatchType } from './watch.type.js';

@Resolver(() => PageType)
export class PageWatchResolver {
  constructor(
    private readonly pages: PageQueries,
    private readonly watchPage: WatchPage,
    private readonly watches: PageWatchLoader,
  ) {}

  @Mutation(() => PageType, { description: 'Watches a page, or changes how far that reaches.' })
  async watchWikiPage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID, description: 'Which page.' }) pageId: string,
    @Args('withBelow', { type: () => Boolean, description: 'With all that stands below it.' }) withBelow: boolean,
  ): Promise<PageRow> {
    await this.watchPage.run(actor, { pageId, withBelow });
    return this.pages.getByAddress(actor, pageId);
  }

  @Mutation(() => PageType, { description: 'No longer watches a page. What is watched with another page or the whole space stays so.' })
  async stopWatchingWikiPage(@CurrentActor() actor: Actor, @Args('pageId', { type: () => ID, description: 'Which page.' }) pageId: string): Promise<PageRow> {
    await this.watchPage.stop(actor, pageId);
    return this.pages.getByAddress(actor, pageId);
  }

  @ResolveField(() => PageWatchingType, { description: 'Whether the viewer watches it, and through what.' })
  async watching(@Parent() { id }: PageRow, @Context() context: RequestContext): Promise<PageWatchRow> {
    return (await this.watches.in(context).load(id)) ?? { pageId: id, own: null, throughId: null, isSpaceWatched: false };
  }
}

@Resolver(() => PageWatchingType)
export class PageWatchingResolver {
  constructor(private readonly ancestors: AncestorLoader) {}

  @ResolveField(() => TreeNodeType, { nullable: true })
  async through(@Parent() { pageId, throughId }: PageWatchRow, @Context() context: RequestContext): Promise<TreeNodeRow | null> {
    if (throughId === null) return null;
    const above = await this.ancestors.in(context).load(pageId);
    return above?.find(({ id }) => id === throughId) ?? null;
  }
}

@Resolver(() => SpaceType)
export class SpaceWatchResolver {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly watchSpace: WatchSpace,
    private readonly watches: SpaceWatchLoader,
  ) {}

  @Mutation(() => SpaceType, { description: 'Watches all pages of a space, also those that come later.' })
  async watchWikiSpace(@CurrentActor() actor: Actor, @Args('spaceId', { type: () => ID, description: 'Which space.' }) spaceId: string): Promise<SpaceRow> {
    await this.watchSpace.run(actor, spaceId);
    return this.spaces.getByAddress(actor, spaceId);
  }

  @Mutation(() => SpaceType, { description: 'No longer watches a space. Pages in it that are watched for themselves stay so.' })
  async stopWatchingWikiSpace(@CurrentActor() actor: Actor, @Args('spaceId', { type: () => ID, description: 'Which space.' }) spaceId: string): Promise<SpaceRow> {
    await this.watchSpace.stop(actor, spaceId);
    return this.spaces.getByAddress(actor, spaceId);
  }

  @ResolveField(() => Boolean, { description: 'The viewer watches all its pages.' })
  async isWatched(@Parent() { id }: SpaceRow, @Context() context: RequestContext): Promise<boolean> {
    return (await this.watches.in(context).load(id)) ?? false;
  }
}

@Resolver(() => WatchType)
export class WatchListResolver {
  constructor(
    private readonly watches: WatchQueries,
    private readonly spaces: SpaceLoader,
  ) {}

  @Query(() => WatchConnectionType, { description: 'The pages and spaces of the wiki that the viewer watches and may read, the last added first.' })
  wikiWatches(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<WatchedRow>> {
    return this.watches.list(actor, readPage(page));
  }

  @ResolveField(() => SpaceType)
  async space(@Parent() { spaceId }: WatchedRow, @Context() context: RequestContext): Promise<SpaceRow> {
    const space = await this.spaces.in(context).load(spaceId);
    if (!space) throw new NotFound();
    return space;
  }
}
