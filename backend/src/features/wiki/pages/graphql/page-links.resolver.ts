import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { type ItemCardRow, ItemCardConnectionType } from '../../../content/content.public.js';
import { SpaceLoader } from '../../spaces/graphql/space.loader.js';
import { PageDeletion, type PageDeletionRow } from '../links/page-deletion.js';
import { PageLinkQueries } from '../links/page-link.queries.js';
import { canEditPage } from '../page.policy.js';
import type { PageRow } from '../page.queries.js';
import type { PageTemplate } from '../templates/page-template.js';
import { pageTemplates } from '../templates/page-templates.js';
import { PageTreeQueries } from '../tree/page-tree.queries.js';
import type { TreeLevelRow, TreeNodeRow } from '../tree/tree.rows.js';
import { AncestorLoader } from './ancestor.loader.js';
import { PageDeletionType, PageTemplateType } from './page-links.type.js';
import { PageType } from './page.type.js';
import { TreeLevelType, TreeNodeType } from './tree.type.js';

const branchCost = 20;

/** Where a page stands, and what leads to it. */
@Resolver(() => PageType)
export class PageLinksResolver {
  constructor(
    private readonly links: PageLinkQueries,
    private readonly deletions: PageDeletion,
    private readonly trees: PageTreeQueries,
    private readonly ancestorLoader: AncestorLoader,
    private readonly spaces: SpaceLoader,
  ) {}

  @Query(() => [PageTemplateType], { description: 'What a new page can begin with.' })
  wikiPageTemplates(): readonly PageTemplate[] {
    return pageTemplates;
  }

  @ResolveField(() => [TreeNodeType], { description: 'The pages above it, the highest first.' })
  async ancestors(@Parent() { id }: PageRow, @Context() context: RequestContext): Promise<TreeNodeRow[]> {
    return (await this.ancestorLoader.in(context).load(id)) ?? [];
  }

  @ResolveField(() => [TreeLevelType], {
    description: 'The tree of its space, open from the top down to what stands below this page; empty for those who do not read the space.', complexity: branchCost,
  })
  async tree(@Parent() { id, spaceId }: PageRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<TreeLevelRow[]> {
    const space = await this.spaces.in(context).load(spaceId);
    return space ? this.trees.around(actor, space.id, id) : [];
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'What leads to it and the viewer may read, newest first.' })
  linkedFrom(@Parent() { id }: PageRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ItemCardRow>> {
    return this.links.linkedFrom(actor, id, readPage(page));
  }

  @ResolveField(() => PageDeletionType, { nullable: true, description: 'What deleting it would mean; null for those who may not.', complexity: branchCost })
  deletion(@Parent() page: PageRow, @CurrentActor() actor: Actor): Promise<PageDeletionRow> | null {
    return canEditPage(actor, page) ? this.deletions.of(actor, page.id) : null;
  }
}
