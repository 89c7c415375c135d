import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { GroupContents } from '../group-contents.js';
import { GroupMergeRepository } from '../group-merge.repository.js';
import { groupsMerged } from '../group.events.js';
import { changingGroupsLimit } from '../group.limits.js';
import { canMerge } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import type { GroupRow } from '../group.rows.js';
import { MergeMail } from '../merge.mail.js';

/**
 * Takes all of a group over into another: what stands there, for members only, and the members whom the other lets in. Whoever
 * owned both owns what is left; others are members there.
 */
@Injectable()
export class MergeGroups {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly merges: GroupMergeRepository,
    private readonly contents: GroupContents,
    private readonly mail: MergeMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, goneId: string, intoId: string): Promise<void> {
    if (goneId.toLowerCase() === intoId.toLowerCase()) throw new BadRequest('Choose another group to merge it into');
    await this.rateLimits.count(changingGroupsLimit, actor.personId);
    await this.work.run(async () => {
      const { gone, into } = await this.lock(actor, goneId.toLowerCase(), intoId.toLowerCase());
      ensure(canMerge(gone, into), 'Only who owns both groups merges them, and not into an archived one');
      const audiences = await this.groups.audiencesOf(into);
      const members = await this.merges.membersWhoCome(gone.id, into.id);
      await this.groups.addMembers(into.id, members.joining, 'MEMBER', actor.personId);
      await this.contents.move(gone.id, audiences);
      await this.merges.moveRequests(gone.id, into.id);
      await this.merges.close(gone.id, audiences);
      await this.mail.tell(gone, into, members);
      await this.events.record(groupsMerged(into.id, gone.id), actor);
    });
  }

  /** In one order, so that two who merge the same groups do not wait for each other. */
  private async lock(actor: Actor, goneId: string, intoId: string): Promise<{ gone: GroupRow; into: GroupRow }> {
    const locked = new Map<string, GroupRow>();
    for (const id of [goneId, intoId].sort()) locked.set(id, await this.groups.getKnown(actor, id));
    return { gone: locked.get(goneId) as GroupRow, into: locked.get(intoId) as GroupRow };
  }
}
