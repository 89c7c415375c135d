import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { isId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { groupAdopted, groupMemberAdded } from '../group.events.js';
import { adoptingGroupsLimit } from '../group.limits.js';
import { GroupRepository } from '../group.repository.js';
import { GroupTasks } from '../group.tasks.js';
import { MemberRepository, isActivePerson } from '../member.repository.js';

/**
 * A site administrator names the owner of a group that has none. All its members are told: whoever owns it reads it. Limits
 * to departments are not asked: they would tell of a hidden group what administrators do not learn.
 */
@Injectable()
export class AdoptGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly members: MemberRepository,
    private readonly tasks: GroupTasks,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, { groupId, personId }: { groupId: string; personId: string }): Promise<{ readonly type: 'GroupAdopted' } | ValidationFailed> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(adoptingGroupsLimit, actor.personId);
    return this.work.run(async () => {
      // A group that has an owner is not theirs to know of.
      const isOwnerless = (await this.groups.lockForSystem(groupId)) && (await this.members.activeOwnerIds(groupId)).length === 0;
      if (!isOwnerless || (await this.isMerged(groupId))) throw new NotFound();
      if (!(await this.isActive(personId))) {
        const problems = new Problems();
        problems.add('personId', 'Choose a person whose account is in use');
        return problems.failed();
      }
      if (await this.members.letIn(groupId, personId, 'OWNER', actor.personId)) {
        await this.events.record(groupMemberAdded(groupId, personId), actor);
      } else {
        await this.members.setRole(groupId, personId, 'OWNER');
      }
      await this.events.record(groupAdopted(groupId, personId), actor);
      await this.tasks.adopted(groupId, personId);
      return { type: 'GroupAdopted' };
    });
  }

  private async isActive(personId: string): Promise<boolean> {
    if (!isId(personId)) return false;
    return (await this.database.rows(sql`select from person where id = ${personId} and ${isActivePerson(sql`person.id`)}`)).length > 0;
  }

  private async isMerged(groupId: string): Promise<boolean> {
    return (await this.database.rows(sql`select from people_group where id = ${groupId} and merged_into_id is not null`)).length > 0;
  }
}
