import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ViewerType } from '../../identity/identity.public.js';
import { PersonLoader, type PersonRow, PersonType } from '../../profiles/profiles.public.js';
import { type DraftCardRow, DraftQueries } from '../draft.queries.js';
import { itemKind } from '../item-kinds.js';
import { pathOf } from '../item.rows.js';
import { loadAuthors } from './item-authors.js';
import { DraftCardConnectionType, DraftCardType } from './draft-card.type.js';

@Resolver(() => DraftCardType)
export class DraftCardResolver {
  constructor(
    private readonly drafts: DraftQueries,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => DraftCardConnectionType, { description: "The viewer's drafts, the one saved last first." })
  myDrafts(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<DraftCardRow>> {
    return this.drafts.own(actor, readPage(page));
  }

  @ResolveField(() => String)
  path(@Parent() draft: DraftCardRow): string {
    return pathOf(draft);
  }

  @ResolveField(() => [PersonType])
  authors(@Parent() draft: DraftCardRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    return loadAuthors(this.people.in(context), draft);
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
