import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import type { ValidationFailed } from '../../../platform/errors/problems.js';
import { type Page, PageArgs, readPage } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { GroupQueries, type GroupRow, GroupType } from '../../groups/groups.public.js';
import type { FileAttachmentRow } from '../attachments/attachment.rows.js';
import { ChooseWelcomeItem } from '../groups/choose-welcome-item.js';
import { GroupFileQueries, filesCounted } from '../groups/group-file.queries.js';
import { GroupItemQueries } from '../groups/group-item.queries.js';
import type { ItemCardRow } from '../item.rows.js';
import { GroupLatestLoader, ItemCardLoader } from './group-items.loaders.js';
import { ChooseWelcomeItemInputType, ChooseWelcomeItemResult, GroupFileConnectionType, GroupItemsArgs } from './group-items.type.js';
import { ItemCardConnectionType, ItemCardType } from './item-card.type.js';

interface GroupFilePage {
  readonly nodes: { file: FileAttachmentRow; item: ItemCardRow }[];
  readonly pageInfo: Page<FileAttachmentRow>['pageInfo'];
}

/** What stands in groups. Each thing is read as far as it may be, whatever the viewer is in the group. */
@Resolver(() => GroupType)
export class GroupItemsResolver {
  constructor(
    private readonly items: GroupItemQueries,
    private readonly shownFiles: GroupFileQueries,
    private readonly groups: GroupQueries,
    private readonly cards: ItemCardLoader,
    private readonly newest: GroupLatestLoader,
    private readonly welcome: ChooseWelcomeItem,
  ) {}

  @Mutation(() => ChooseWelcomeItemResult, { description: 'Leads newcomers of a group to something that stands in it; for owners.' })
  async chooseWelcomeItem(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ChooseWelcomeItemInputType, description: 'Of which group, and where to.' }) input: ChooseWelcomeItemInputType,
  ): Promise<{ type: 'WelcomeItemChosen'; group: GroupRow } | ValidationFailed> {
    const outcome = await this.welcome.run(actor, input);
    if (outcome.type === 'ValidationFailed') return outcome;
    return { type: outcome.type, group: await this.groups.getByAddress(actor, outcome.groupId) };
  }

  @ResolveField(() => ItemCardConnectionType, { description: 'What is published in it and the viewer may read.' })
  latest(@Parent() group: GroupRow, @CurrentActor() actor: Actor, @Args() args: GroupItemsArgs): Promise<Page<ItemCardRow>> {
    return this.items.list(actor, group.id, args, readPage(args));
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the newest thing came that the viewer may read; null where there is none.' })
  async latestAt(@Parent() group: GroupRow, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.newest.in(context).load(group.id)) ?? null;
  }

  @ResolveField(() => ItemCardType, {
    nullable: true,
    description: 'Where newcomers are led; null where there is nothing, or the viewer may not read it, or it has left the group.',
  })
  async welcomeItem(@Parent() { id, welcomeItemId }: GroupRow, @Context() context: RequestContext): Promise<ItemCardRow | null> {
    const item = welcomeItemId ? await this.cards.in(context).load(welcomeItemId) : undefined;
    return item && item.groupId === id && item.status === 'PUBLISHED' && !item.hiddenAt ? item : null;
  }

  @ResolveField(() => Int, { description: `Files that the viewer may read. Counted up to ${filesCounted}: ${filesCounted + 1} stands for more.` })
  fileCount(@Parent() group: GroupRow, @CurrentActor() actor: Actor): Promise<number> {
    return this.shownFiles.count(actor, group.id);
  }

  @ResolveField(() => GroupFileConnectionType, { description: 'Files shown by what is published in it, as far as the viewer may read that.' })
  async files(@Parent() group: GroupRow, @CurrentActor() actor: Actor, @Context() context: RequestContext, @Args() args: PageArgs): Promise<GroupFilePage> {
    const { nodes, pageInfo } = await this.shownFiles.list(actor, group.id, readPage(args));
    const items = await Promise.all(nodes.map(({ itemId }) => this.cards.in(context).load(itemId)));
    return { pageInfo, nodes: nodes.flatMap((file, index) => (items[index] ? [{ file, item: items[index] }] : [])) };
  }
}
