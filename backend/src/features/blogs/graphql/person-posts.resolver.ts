import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { ItemCardConnectionType, ItemCardQueries, type ItemCardRow } from '../../content/content.public.js';
import { PersonType, type PersonRow } from '../../profiles/profiles.public.js';
import { Post } from '../post.entity.js';
import { PersonPostCounts } from './post-counts.loader.js';

/** A person's blog. */
@Resolver(() => PersonType)
export class PersonPostsResolver {
  constructor(
    private readonly cards: ItemCardQueries,
    private readonly counts: PersonPostCounts,
  ) {}

  @ResolveField(() => Int, { description: 'Their published posts that the viewer may read.' })
  async postCount(@Parent() person: PersonRow, @Context() context: RequestContext): Promise<number> {
    return (await this.counts.in(context).load(person.id)) ?? 0;
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'Their published posts that the viewer may read, newest first.' })
  posts(@Parent() person: PersonRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ItemCardRow>> {
    return this.cards.byPerson(actor, Post.kind, person.id, readPage(page));
  }
}
