import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { ensure } from '../../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../../platform/errors/problems.js';
import { Events } from '../../../../platform/events/events.js';
import { isId } from '../../../../platform/ids.js';
import { RateLimits } from '../../../../platform/limits/rate-limits.js';
import { PageRepository } from '../../pages/page.repository.js';
import { savingPagesLimit } from '../../wiki.limits.js';
import { readInterval } from '../read-interval.js';
import { pageStewardshipChanged } from '../stewardship.events.js';
import { canChangeStewardship } from '../stewardship.policy.js';
import { StewardshipQueries } from '../stewardship.queries.js';
import { type Owner, StewardshipRepository } from '../stewardship.repository.js';

export interface ChangeStewardshipInput {
  readonly pageId: string;
  /** Either a person or a position. */
  readonly ownerId?: string | null;
  readonly positionId?: string | null;
  /** Left out where it is the same as in the space. */
  readonly reviewMonths?: number | null;
}

export type ChangeStewardshipOutcome = { readonly type: 'WikiPageSaved'; readonly pageId: string } | ValidationFailed;

/** Says who answers for a page, and how often it is reviewed. */
@Injectable()
export class ChangeStewardship {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly stewardship: StewardshipRepository,
    private readonly queries: StewardshipQueries,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: ChangeStewardshipInput): Promise<ChangeStewardshipOutcome> {
    await this.rateLimits.count(savingPagesLimit, actor.personId);
    return this.work.run(async () => {
      const page = await this.pages.getReadable(actor, input.pageId);
      ensure(canChangeStewardship(actor, page), 'Only editors of the space name the owners of its pages');
      const problems = new Problems();
      const months = readInterval(problems, input.reviewMonths ?? null);
      const owner = await this.readOwner(problems, page.id, input);
      if (problems.any) return problems.failed();
      await this.stewardship.setOwner(page.id, owner);
      await this.stewardship.setInterval(page.id, months);
      await this.events.record(pageStewardshipChanged(page.id, owner), actor);
      return { type: 'WikiPageSaved', pageId: page.id };
    });
  }

  private async readOwner(problems: Problems, pageId: string, { ownerId, positionId }: ChangeStewardshipInput): Promise<Owner> {
    if (positionId && !ownerId) {
      if (!isId(positionId) || !(await this.stewardship.holdPosition(positionId))) problems.add('positionId', 'Choose a position');
      return { personId: null, positionId };
    }
    if (!ownerId || positionId) problems.add('ownerId', 'Choose a person or a position');
    else if (!isId(ownerId) || !(await this.queries.mayOwn(pageId, ownerId))) problems.add('ownerId', 'Choose somebody who can edit this page');
    return { personId: ownerId ?? null, positionId: null };
  }
}
