import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import type { BelongingChanged } from '../belonging.js';
import { groupLinkMade, groupLinkRevoked, groupMemberAdded } from '../group.events.js';
import { changingMembersLimit, followingLinksLimit, makingLinksLimit } from '../group.limits.js';
import { canComeByLink, canInvite, isMember } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { LinkRepository } from '../link.repository.js';
import { MemberRepository } from '../member.repository.js';

/** How long a link may work. */
const linkDays = [7, 30] as const;

export type MakeGroupLinkOutcome =
  | { readonly type: 'GroupLinkMade'; readonly groupId: string; /** Shown this once. */ readonly address: string }
  | ValidationFailed;

/** Links with which people come into a group without being asked for by name. They end by themselves, or are revoked. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly links: LinkRepository,
    private readonly members: MemberRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async make(actor: Actor, { groupId, days }: { groupId: string; days: number }): Promise<MakeGroupLinkOutcome> {
    await this.rateLimits.count(makingLinksLimit, actor.personId);
    const problems = new Problems();
    if (!linkDays.some((one) => one === days)) problems.add('days', `Choose ${linkDays.join(' or ')} days`);
    return this.work.run(async (): Promise<MakeGroupLinkOutcome> => {
      const group = await this.groups.getKnown(actor, groupId);
      ensure(canInvite(group), 'Only owners and moderators of the group make links');
      if ((await this.links.countLive(group.id)) >= limits.groupLinks) {
        problems.add('days', `A group has at most ${limits.groupLinks} links that work. Revoke one first`);
      }
      if (problems.any) return problems.failed();
      const { id, token } = await this.links.add(group.id, actor.personId, days);
      await this.events.record(groupLinkMade(group.id, id, days), actor);
      return { type: 'GroupLinkMade', groupId: group.id, address: `${this.config.publicUrl}/groups/join/${token}` };
    });
  }

  /** From then on it lets nobody in. Revoking it twice changes nothing. */
  async revoke(actor: Actor, linkId: string): Promise<BelongingChanged> {
    await this.rateLimits.count(changingMembersLimit, actor.personId);
    return this.work.run(async () => {
      const group = await this.groups.getKnown(actor, (await this.links.groupOf(linkId)) ?? '');
      if (!canInvite(group)) throw new NotFound();
      if (await this.links.revoke(linkId)) await this.events.record(groupLinkRevoked(group.id, linkId), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }

  /** Comes in with a link. NOT_FOUND for all links that do not work, whatever the reason; a member stays one. */
  async follow(actor: Actor, token: string): Promise<BelongingChanged> {
    await this.rateLimits.count(followingLinksLimit, actor.personId);
    return this.work.run(async () => {
      const groupId = (await this.links.findLive(token))?.groupId;
      const group = await this.groups.getByLink(actor, groupId ?? '');
      // Once more behind the lock: it may have been revoked meanwhile.
      const link = await this.links.findLive(token);
      if (!link) throw new NotFound();
      if (isMember(group)) return { type: 'BelongingChanged', groupId: group.id };
      if (!canComeByLink(actor, group)) throw new NotFound();
      await this.members.letIn(group.id, actor.personId, 'MEMBER', link.madeBy);
      await this.links.noteUse(link.id);
      await this.events.record(groupMemberAdded(group.id, actor.personId, { linkId: link.id }), actor);
      return { type: 'BelongingChanged', groupId: group.id };
    });
  }
}
