import { Args, ArgsType, Context, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { itemPath } from '../../../content/content.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { type BinRow, BinQueries } from '../bin/bin.queries.js';
import { daysInBin } from '../bin/days-in-bin.js';
import { pageKind } from '../page.kind.js';
import { PageTreeQueries } from '../tree/page-tree.queries.js';
import type { TreeLevelRow, TreeNodeRow } from '../tree/tree.rows.js';
import { BinConnectionType, BinEntryType } from './bin.type.js';
import { TreeLevelType, TreeNodeType } from './tree.type.js';

const levelsCost = 20;

@ArgsType()
export class TreeLevelArgs {
  @Field(() => ID, { nullable: true, description: 'The page below which they stand; left out at the top of the space.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that follow this page.' })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that come before this page.' })
  before?: string | null;
}

/** The tree of a space and its bin. */
@Resolver(() => SpaceType)
export class SpaceTreeResolver {
  constructor(
    private readonly trees: PageTreeQueries,
    private readonly bins: BinQueries,
  ) {}

  @ResolveField(() => [TreeLevelType], {
    description: 'The top of the tree and, where a page is given, each level from there down to what stands below that page.',
    complexity: levelsCost,
  })
  tree(
    @Parent() { id }: SpaceRow,
    @CurrentActor() actor: Actor,
    @Args('page', { type: () => ID, nullable: true, description: 'The id of a page of the space.' }) page?: string | null,
  ): Promise<TreeLevelRow[]> {
    return this.trees.around(actor, id, page ?? null);
  }

  @ResolveField(() => TreeLevelType, { description: 'Pages that stand side by side: 100 at most, the first where nothing else is said.', complexity: levelsCost })
  treeLevel(@Parent() { id }: SpaceRow, @CurrentActor() actor: Actor, @Args() { parentId = null, after, before }: TreeLevelArgs): Promise<TreeLevelRow> {
    return this.trees.level(actor, id, { parentId, after, before });
  }

  @ResolveField(() => BinConnectionType, { description: 'What lies in its bin; empty for those who may not edit in it.' })
  bin(@Parent() space: SpaceRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<BinRow>> {
    return this.bins.list(actor, space, readPage(page));
  }
}

@Resolver(() => TreeNodeType)
export class TreeNodeResolver {
  @ResolveField()
  path(@Parent() { title, slug, shortId }: TreeNodeRow): string | null {
    return title === null ? null : itemPath({ kind: pageKind.name, slug, shortId });
  }
}

@Resolver(() => BinEntryType)
export class BinEntryResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField()
  goneAt(@Parent() { deletedAt }: BinRow): Date {
    return new Date(deletedAt.getTime() + daysInBin * 86_400_000);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async deletedBy(@Parent() { deletedBy }: BinRow, @Context() context: RequestContext): Promise<PersonRow | null> {
    return (await this.people.in(context).load(deletedBy)) ?? null;
  }
}
