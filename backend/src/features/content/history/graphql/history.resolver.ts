import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { PageArgs } from '../../../../platform/graphql/page.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { itemKind } from '../../item-kinds.js';
import { pathOf } from '../../item.rows.js';
import { htmlOf } from '../../revisions.js';
import { compareContent } from '../compare/compare-content.js';
import { comparisonCost, textCost } from '../history.limits.js';
import { HistoryQueries } from '../history.queries.js';
import { type RevisionPage, readRevisionPage } from '../revision-page.js';
import type { HistoryRow, RevisionRow, WorkingCopyRow } from '../revision.rows.js';
import { RevisionComparisonType } from './comparison.type.js';
import { ItemHistoryType, ItemRevisionConnectionType, ItemRevisionType, RevisionTextType, WorkingCopyType } from './history.type.js';

@Resolver(() => ItemHistoryType)
export class HistoryResolver {
  constructor(
    private readonly history: HistoryQueries,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => ItemHistoryType, { description: 'By the last part of the address of an item, or its id. NOT_FOUND for those who may not see it.' })
  itemHistory(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of the address of the item, or its id.' }) address: string): Promise<HistoryRow> {
    return this.history.getHistory(actor, address);
  }

  @ResolveField(() => String)
  path(history: HistoryRow): string {
    return pathOf(history);
  }

  @ResolveField(() => [PersonType])
  async authors(history: HistoryRow, _: unknown, context: RequestContext): Promise<PersonRow[]> {
    const ids = await this.history.authorIds(history);
    const people = await Promise.all(ids.map((id) => this.people.in(context).load(id)));
    return people.filter((person) => person !== undefined);
  }

  @ResolveField(() => ItemRevisionConnectionType, { description: 'The newest first.' })
  revisions(
    @Parent() history: HistoryRow,
    @Args() page: PageArgs,
    @Args('by', { type: () => ID, nullable: true, description: 'Only those that this person published, or of which they wrote something.' }) by?: string | null,
  ): Promise<RevisionPage> {
    return this.history.revisions(history, readRevisionPage({ ...page, by }));
  }

  @ResolveField(() => RevisionTextType, { description: 'One revision with its text.', complexity: textCost })
  async revision(@Parent() history: HistoryRow, @Args('number', { type: () => Int, description: 'Counted from 1.' }) number: number) {
    const [revision] = await this.history.getTexts(history.id, [number]);
    if (!revision) throw new NotFound();
    const introduction = itemKind(history.kind).introductionOf(revision.details) || null;
    return { revision, introduction, html: htmlOf(revision.body), tags: revision.tags, marking: revision.marking };
  }

  @ResolveField(() => RevisionComparisonType, { description: 'What changed from one revision to another.', complexity: comparisonCost })
  async comparison(
    @Parent() history: HistoryRow,
    @Args('from', { type: () => Int, description: 'The number of the older revision.' }) fromNumber: number,
    @Args('to', { type: () => Int, description: 'The number of the newer revision.' }) toNumber: number,
  ) {
    const [from, to] = await this.history.getTexts(history.id, [fromNumber, toNumber]);
    if (!from || !to) throw new NotFound();
    return { from, to, changes: compareContent(from, to, itemKind(history.kind).details) };
  }
}

@Resolver(() => ItemRevisionType)
export class ItemRevisionResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType)
  async author({ authorId }: RevisionRow, _: unknown, context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(authorId);
    if (!person) throw new NotFound();
    return person;
  }

  @ResolveField(() => [PersonType])
  async contributors({ contributorIds }: RevisionRow, _: unknown, context: RequestContext): Promise<PersonRow[]> {
    const people = await Promise.all(contributorIds.map((id) => this.people.in(context).load(id)));
    return people.filter((person) => person !== undefined);
  }
}

@Resolver(() => WorkingCopyType)
export class WorkingCopyResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType)
  async savedBy({ savedById }: WorkingCopyRow, _: unknown, context: RequestContext): Promise<PersonRow> {
    const person = await this.people.in(context).load(savedById);
    if (!person) throw new NotFound();
    return person;
  }
}
