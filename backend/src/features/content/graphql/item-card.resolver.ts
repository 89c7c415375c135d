import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage, writeCursor } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { DepartmentType, type DepartmentRow } from '../../departments/departments.public.js';
import { PersonLoader, PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { ItemCardQueries } from '../item-card.queries.js';
import { type ItemCardRow, pathOf } from '../item.rows.js';
import { loadAuthors } from './item-authors.js';
import { ItemCardConnectionType, ItemCardEdgeType, ItemCardType } from './item-card.type.js';

@Resolver(() => ItemCardType)
export class ItemCardResolver {
  constructor(
    private readonly cards: ItemCardQueries,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => ItemCardConnectionType, { description: 'What is published and the viewer may read, newest first.' })
  latest(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ItemCardRow>> {
    return this.cards.latest(actor, readPage(page));
  }

  @ResolveField(() => String)
  path(item: ItemCardRow): string {
    return pathOf(item);
  }

  @ResolveField(() => [PersonType])
  authors(item: ItemCardRow, _: unknown, context: RequestContext): Promise<PersonRow[]> {
    return loadAuthors(this.people.in(context), item);
  }

  @ResolveField(() => DepartmentType, { nullable: true })
  department(item: ItemCardRow): DepartmentRow | null {
    return item.department;
  }
}

@Resolver(() => ItemCardConnectionType)
export class ItemCardConnectionResolver {
  @ResolveField(() => [ItemCardEdgeType])
  edges({ nodes }: Page<ItemCardRow>): { cursor: string; node: ItemCardRow }[] {
    return nodes.map((node) => ({ cursor: writeCursor({ at: node.publishedAt ?? node.updatedAt, id: node.id }), node }));
  }
}
