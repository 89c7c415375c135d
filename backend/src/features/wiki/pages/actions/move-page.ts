import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { type ReachChange, ReachChanges } from '../../reach-changes.js';
import { canEditIn } from '../../spaces/space.policy.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import { arrangingPagesLimit } from '../../wiki.limits.js';
import type { Page } from '../page.entity.js';
import { pageMoved } from '../page.events.js';
import { canEditPage } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { PageTreeRepository, type PlaceAmongSiblings } from '../tree/page-tree.repository.js';
import { TreeLocks } from '../tree/tree-locks.js';

export interface MovePageInput extends PlaceAmongSiblings {
  readonly pageId: string;
  /** Left out where it stays in its space. */
  readonly spaceId?: string | null;
  /** Left out at the top of the space. */
  readonly parentId?: string | null;
  /** The key of the change of readers that the person stands by. */
  readonly acceptedChange?: string | null;
}

export type MovePageOutcome =
  | { readonly type: 'WikiPageSaved'; readonly pageId: string }
  | ({ readonly type: 'WikiReachChange' } & ReachChange)
  | ValidationFailed;

/** Puts a page elsewhere, with all below it: in the order of its siblings, under another page, or in another space. */
@Injectable()
export class MovePage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly locks: TreeLocks,
    private readonly pages: PageRepository,
    private readonly tree: PageTreeRepository,
    private readonly reach: ReachChanges,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: MovePageInput): Promise<MovePageOutcome> {
    await this.rateLimits.count(arrangingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const { page, spaces: [from, to = from] } = await this.locks.lock(actor, input.pageId, input.spaceId ? [input.spaceId] : []);
      ensure(canEditPage(actor, page) && canEditIn(actor, from), 'Only editors of the space move its pages');
      ensure(canEditIn(actor, to), 'Only editors of a space bring pages there');
      return this.move(actor, { page, from, to, input });
    });
  }

  private async move(actor: Actor, { page, from, to, input }: { page: Page; from: SpaceRow; to: SpaceRow; input: MovePageInput }): Promise<MovePageOutcome> {
    const parentId = input.parentId?.toLowerCase() ?? null;
    const { ids, levels } = await this.tree.branchOf(page.id);
    const problems = new Problems();
    await this.checkPlace(problems, { page, to, parentId, branch: ids, levels });
    const position = problems.any ? undefined : await this.tree.positionAt(to.id, parentId, page.id, input);
    if (!problems.any && position === undefined) throw new NotFound();
    if (problems.any || position === undefined) return problems.failed();
    const change = from.id === to.id ? null : await this.reach.of(actor, from, to);
    if (change && change.key !== input.acceptedChange) return { type: 'WikiReachChange', ...change };
    if (from.id !== to.id) {
      await this.tree.lock(ids);
      await this.tree.bringInto(to, ids);
    }
    await this.tree.place(page.id, { spaceId: to.id, parentId, position });
    await this.events.record(pageMoved(page.id, to.id), actor);
    return { type: 'WikiPageSaved', pageId: page.id };
  }

  private async checkPlace(
    problems: Problems,
    { page, to, parentId, branch, levels }: { page: Page; to: SpaceRow; parentId: string | null; branch: readonly string[]; levels: number },
  ): Promise<void> {
    if (parentId && branch.includes(parentId)) {
      problems.add('parentId', 'A page cannot stand below itself. Choose another place');
      return;
    }
    const depth = parentId ? await this.pages.depthOf(to.id, parentId) : 0;
    if (depth === undefined) throw new NotFound();
    if (depth + levels > limits.pageDepth) problems.add('parentId', `Pages can lie ${limits.pageDepth} levels deep. Choose a page further up`);
    if (await this.pages.isTitleTaken(to.id, parentId, page.title, page.id)) {
      problems.add('parentId', 'There is a page of this title there. Rename one of them first, or choose another place');
    }
  }
}
