import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/access/actor.js';
import { CurrentActor } from '../../../../platform/access/current-actor.decorator.js';
import { SpaceQueries } from '../../spaces/space.queries.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { DeletePage } from '../actions/delete-page.js';
import { DescribePage } from '../actions/describe-page.js';
import { MovePage } from '../actions/move-page.js';
import { RestorePage } from '../actions/restore-page.js';
import { RestorePageVersion } from '../actions/restore-page-version.js';
import { PageQueries } from '../page.queries.js';
import { DescribePageInputType, MovePageInputType, RestorePageInputType, RestorePageVersionInputType } from './page.inputs.js';
import { DescribePageResult, MovePageResult, PageDeletedType, PageSavedType, RestorePageResult } from './page.results.js';

/** What is changed about pages beside their text. */
@Resolver()
export class PageChangesResolver {
  constructor(
    private readonly queries: PageQueries,
    private readonly spaces: SpaceQueries,
    private readonly movePage: MovePage,
    private readonly describePage: DescribePage,
    private readonly deletePage: DeletePage,
    private readonly restorePage: RestorePage,
    private readonly restoreVersion: RestorePageVersion,
  ) {}

  @Mutation(() => MovePageResult, { description: 'Puts a page elsewhere, with all below it. Between spaces it first answers who would gain or lose sight of it.' })
  async moveWikiPage(@CurrentActor() actor: Actor, @Args('input', { type: () => MovePageInputType }) input: MovePageInputType) {
    return this.answer(actor, await this.movePage.run(actor, input));
  }

  @Mutation(() => DescribePageResult, { description: 'Gives a page another title, other tags or another marking, as a new version. Links lead to it as before.' })
  async describeWikiPage(@CurrentActor() actor: Actor, @Args('input', { type: () => DescribePageInputType }) input: DescribePageInputType) {
    return this.answer(actor, await this.describePage.run(actor, input));
  }

  @Mutation(() => PageDeletedType, { description: 'Puts a page and all below it into the bin of its space, for 30 days.' })
  async deleteWikiPage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID, description: 'Which page.' }) pageId: string,
  ): Promise<{ space: SpaceRow; pageCount: number }> {
    const { spaceId, pageCount } = await this.deletePage.run(actor, pageId);
    return { space: await this.spaces.getByAddress(actor, spaceId), pageCount };
  }

  @Mutation(() => RestorePageResult, {
    description: 'Takes a page out of the bin, with all that was deleted with it: into its place, or to the top of the space where that is gone.',
  })
  async restoreWikiPage(@CurrentActor() actor: Actor, @Args('input', { type: () => RestorePageInputType }) input: RestorePageInputType) {
    return this.answer(actor, await this.restorePage.run(actor, input));
  }

  @Mutation(() => PageSavedType, { description: 'Makes the text of an older version the newest one. Title, tags and marking stay.' })
  async restoreWikiPageVersion(@CurrentActor() actor: Actor, @Args('input', { type: () => RestorePageVersionInputType }) input: RestorePageVersionInputType) {
    return this.answer(actor, await this.restoreVersion.run(actor, input));
  }

  private async answer<Outcome extends { readonly type: string; readonly pageId?: string }>(actor: Actor, outcome: Outcome) {
    if (outcome.type !== 'WikiPageSaved' || !outcome.pageId) return outcome;
    return { type: outcome.type, page: await this.queries.getByAddress(actor, outcome.pageId) };
  }
}
