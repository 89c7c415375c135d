import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import { ViewerType } from '../../identity/identity.public.js';
import { type DraftCardRow, DraftQueries } from '../draft.queries.js';
import { itemKind } from '../item-kinds.js';
import { pathOf } from '../item.rows.js';
import { DraftCardConnectionType, DraftCardType } from './draft-card.type.js';

@Resolver(() => DraftCardType)
export class DraftCardResolver {
  constructor(private readonly drafts: DraftQueries) {}

  @Query(() => DraftCardConnectionType, { description: "The viewer's drafts, the one saved last first." })
  myDrafts(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<DraftCardRow>> {
    return this.drafts.own(actor, readPage(page));
  }

  @ResolveField(() => String)
  path(@Parent() draft: DraftCardRow): string {
    return pathOf(draft);
  }

  @ResolveField(() => String)
  editPath(@Parent() draft: DraftCardRow): string {
    return `${itemKind(draft.kind).pathPrefix}${draft.id}/edit`;
  }
}

@Resolver(() => ViewerType)
export class ViewerDraftsResolver {
  constructor(private readonly drafts: DraftQueries) {}

  @ResolveField(() => Int, { description: 'How many drafts `myDrafts` holds.' })
  draftCount(@Parent() viewer: Actor): Promise<number> {
    return this.drafts.countOwn(viewer);
  }
}
