import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.js';
import { CurrentActor } from '../../../platform/access/current-actor.decorator.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { RequestContext } from '../../../platform/http/request-context.js';
import { type DraftRow, ItemReaders, type Readers, ReadersType, tellsReaders } from '../../content/content.public.js';
import { GroupLoader } from '../../groups/groups.public.js';
import { PostQueries, type PlacedRow } from '../post.queries.js';
import { type ReadersChange, ReadersChanges } from '../readers-changes.js';
import { DraftType, ReadersChangeType } from './post.type.js';

@Resolver(() => DraftType)
export class DraftReadersResolver {
  constructor(
    private readonly posts: PostQueries,
    private readonly groups: GroupLoader,
    private readonly itemReaders: ItemReaders,
    private readonly changes: ReadersChanges,
  ) {}

  @ResolveField(() => ReadersType)
  async readers(@Parent() draft: DraftRow, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Readers> {
    const post = await this.placed(actor, draft);
    const { groupId } = post.chosen;
    const departmentId = post.status === 'DRAFT' ? actor.departmentId : post.departmentId;
    const published = { ...post, departmentId, groupId, intendedReaders: draft.intendedReaders, status: 'PUBLISHED' as const, hiddenAt: null };
    const group = groupId ? await this.groups.in(context).load(groupId) : undefined;
    // Whoever has left a hidden group can publish nothing there, and is told nothing of those who read in it.
    return this.itemReaders.of(actor, groupId && !tellsReaders(group) ? { ...published, status: 'DRAFT' } : published, group);
  }

  @ResolveField(() => ReadersChangeType, { nullable: true })
  async readersChange(@Parent() draft: DraftRow, @CurrentActor() actor: Actor): Promise<ReadersChange | null> {
    const post = await this.placed(actor, draft);
    return this.changes.of(actor, { ...post, chosen: { ...post.chosen, intendedReaders: draft.intendedReaders } });
  }

  private async placed(actor: Actor, draft: DraftRow): Promise<PlacedRow> {
    const post = await this.posts.findPlaced(actor, draft.itemId);
    if (!post) throw new NotFound();
    return post;
  }
}
