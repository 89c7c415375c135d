import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { CreatePage } from '../actions/create-page.js';
import { PageQueries, type PageRow } from '../page.queries.js';
import { CreatePageInputType } from './page.inputs.js';
import { CreatePageResult } from './page.results.js';
import { PageType } from './page.type.js';

@Resolver(() => PageType)
export class PageResolver {
  constructor(
    private readonly queries: PageQueries,
    private readonly createPage: CreatePage,
  ) {}

  @Query(() => PageType, { description: 'By the last part of its address, `<slug>-<short id>`, by the short id or by the id. NOT_FOUND where the viewer may not read it.' })
  wikiPage(@CurrentActor() actor: Actor, @Args('address', { type: () => String, description: 'The last part of its address, or its id.' }) address: string): Promise<PageRow> {
    return this.queries.getByAddress(actor, address);
  }

  @Mutation(() => CreatePageResult, { description: 'Makes a page, the last among its siblings. NOT_FOUND for a space that the viewer may not read.' })
  async createWikiPage(@CurrentActor() actor: Actor, @Args('input', { type: () => CreatePageInputType }) input: CreatePageInputType) {
    const outcome = await this.createPage.run(actor, input);
    if (outcome.type !== 'WikiPageSaved') return outcome;
    return { type: outcome.type, page: await this.queries.getByAddress(actor, outcome.pageId) };
  }
}
