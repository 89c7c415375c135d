import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import type { BelongingOutcome } from '../belonging.js';
import { groupMemberAdded, groupRequestDecided } from '../group.events.js';
import { changingMembersLimit } from '../group.limits.js';
import { GroupMail } from '../group.mail.js';
import { canInvite, isWithinLimit } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { MemberRepository } from '../member.repository.js';
import { RequestRepository } from '../request.repository.js';

export interface DecideRequestInput {
  readonly requestId: string;
  readonly accept: boolean;
  /** Mailed to whoever asked; needed to decline. */
  readonly answer: string;
}

/** Lets somebody in who has asked, or declines and says why. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly requests: RequestRepository,
    private readonly mail: GroupMail,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { requestId, accept, ...input }: DecideRequestInput): Promise<BelongingOutcome> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    const problems = new Problems();
    const answer = accept ? problems.text('answer', input.answer, 'your answer', limits.groupWords) : problems.requiredText('answer', input.answer, 'your answer', limits.groupWords);
    return this.work.run(async (): Promise<BelongingOutcome> => {
      const group = await this.groups.getKnown(actor, (await this.requests.groupOf(requestId)) ?? '');
      // Nobody but those who decide learns whether there is such a request.
      if (!canInvite(group)) throw new NotFound();
      const request = await this.requests.findOpen(requestId);
      if (!request) problems.add('answer', 'Somebody has decided this request, or it was withdrawn');
      else if (accept && !isWithinLimit(await this.departmentOf(request.personId), group)) {
        problems.add('answer', 'This person is no longer in a department to which the group is limited');
      }
      if (problems.any || !request) return problems.failed();
      ensure(request.personId !== actor.personId);
      if (accept && (await this.members.letIn(group.id, request.personId, 'MEMBER', actor.personId))) {
        await this.events.record(groupMemberAdded(group.id, request.personId), actor);
      }
      const outcome = accept ? 'ACCEPTED' : 'DECLINED';
      await this.requests.decide(request.id, { outcome, decidedBy: actor.personId, answer });
      await this.mail.decided(group, request.personId, { accepted: accept, answer });
      await this.events.record(groupRequestDecided(group.id, request.personId, outcome), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  private async departmentOf(personId: string): Promise<{ departmentId: string | null }> {
    const row = await this.database.row<{ departmentId: string | null }>(sql`select department_id as "departmentId" from person where id = ${personId}`);
    return row ?? { departmentId: null };
  }
}
