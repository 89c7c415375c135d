import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import type { RequestContext } from '../../../../platform/http/request-context.js';
import { PersonLoader, type PersonRow, PersonType } from '../../../profiles/profiles.public.js';
import { PageType } from '../../pages/graphql/page.type.js';
import { PageQueries, type PageRow } from '../../pages/page.queries.js';
import { SavePage } from '../actions/save-page.js';
import { SavePlainPage } from '../actions/save-plain-page.js';
import { type PlainPage, PlainPageQueries } from '../plain-page.queries.js';
import { PageTextType, SavePageInputType, SavePageResult, SavePlainPageInputType, SavePlainPageResult } from './coediting.types.js';
import { EditingNowLoader } from './editing-now.loader.js';

@Resolver(() => PageType)
export class CoeditingResolver {
  constructor(
    private readonly pages: PageQueries,
    private readonly plainPages: PlainPageQueries,
    private readonly savePage: SavePage,
    private readonly savePlainPage: SavePlainPage,
    private readonly editing: EditingNowLoader,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => PageTextType, {
    name: 'wikiPageText',
    description: 'The text of a page for editing it without a live connection. NOT_FOUND where the viewer may not read it, FORBIDDEN where they may not edit it.',
  })
  text(@CurrentActor() actor: Actor, @Args('address', { description: 'The last part of the address of the page, or its id.' }) address: string): Promise<PlainPage> {
    return this.plainPages.get(actor, address);
  }

  @ResolveField(() => [PersonType], { description: 'Who has it open for editing at this moment, whoever came first standing first.' })
  async editingNow(@Parent() { id }: PageRow, @Context() context: RequestContext): Promise<PersonRow[]> {
    const ids = (await this.editing.in(context).load(id)) ?? [];
    const people = await Promise.all(ids.map((personId) => this.people.in(context).load(personId)));
    return people.filter((person) => person !== undefined);
  }

  @Mutation(() => SavePageResult, { name: 'saveWikiPage', description: 'Makes a version of what all have written on a page. Where nothing is new, none is made.' })
  async save(@CurrentActor() actor: Actor, @Args('input', { description: 'Which page.' }) input: SavePageInputType) {
    const outcome = await this.savePage.run(actor, input);
    if (outcome.type !== 'WikiPageSaved') return outcome;
    return { type: outcome.type, page: await this.pages.getByAddress(actor, outcome.pageId) };
  }

  @Mutation(() => SavePlainPageResult, {
    name: 'savePlainWikiPage',
    description: 'Saves a text that was written without a live connection, merged with what others have written since it was opened.',
  })
  async savePlain(@CurrentActor() actor: Actor, @Args('input', { description: 'The page, the text and where it began.' }) input: SavePlainPageInputType) {
    const outcome = await this.savePlainPage.run(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    const page = await this.pages.getByAddress(actor, outcome.pageId);
    if (outcome.type === 'WikiPageSaved') return { type: outcome.type, page };
    return { type: outcome.type, theirs: await this.plainPages.at(page, outcome.versionNumber) };
  }
}
