import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../../platform/graphql/page.js';
import { GroupType } from '../../../groups/groups.public.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import { TagType } from '../../../tags/tags.public.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import type { PageCardRow } from '../page-card.rows.js';
import { PageListQueries } from '../page-list.queries.js';
import { PageCardConnectionType } from './page-card.type.js';

@Resolver(() => SpaceType)
export class SpacePagesResolver {
  constructor(private readonly pages: PageListQueries) {}

  @ResolveField(() => PageCardConnectionType, { description: 'Its pages, the last changed first.' })
  recentPages(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<PageCardRow>> {
    return this.pages.ofSpace(actor, id, readPage(page));
  }
}

@Resolver(() => GroupType)
export class GroupPagesResolver {
  constructor(private readonly pages: PageListQueries) {}

  @ResolveField(() => PageCardConnectionType, { description: 'Pages of its spaces that the viewer may read, the last changed first.' })
  wikiPages(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<PageCardRow>> {
    return this.pages.ofGroup(actor, id, readPage(page));
  }
}

@Resolver(() => PersonType)
export class PersonPagesResolver {
  constructor(private readonly pages: PageListQueries) {}

  @ResolveField(() => PageCardConnectionType, { description: 'Pages of which they made a version or wrote something of one and that the viewer may read, the last changed first.' })
  editedPages(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<PageCardRow>> {
    return this.pages.byPerson(actor, id, readPage(page));
  }
}

@Resolver(() => TagType)
export class TagPagesResolver {
  constructor(private readonly pages: PageListQueries) {}

  @ResolveField(() => PageCardConnectionType, { description: 'Pages with this tag that the viewer may read, the last changed first.' })
  wikiPages(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<PageCardRow>> {
    return this.pages.withTag(actor, id, readPage(page));
  }
}
