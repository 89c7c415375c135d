import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { followingLinksLimit } from './group.limits.js';
import { type GroupKind, canComeByLink, isMember } from './group.policy.js';
import { type GroupRow, groupColumns, groupPath } from './group.rows.js';
import { LinkRepository } from './link.repository.js';

/** What an invitation link tells of its group. */
export interface LinkedGroup {
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly ownerIds: readonly string[];
  /** The group's address for those who belong already; null for others. */
  readonly memberPath: string | null;
}

/** Where an invitation link leads. */
@Injectable()
export class LinkedGroupQueries {
  constructor(
    private readonly database: Database,
    private readonly links: LinkRepository,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Undefined for links that are unknown, over or revoked, and for people whom the group cannot let in: they learn nothing of it. */
  async find(actor: Actor, token: string): Promise<LinkedGroup | undefined> {
    await this.rateLimits.count(followingLinksLimit, actor.personId);
    const link = await this.links.findLive(token);
    if (!link) return undefined;
    const group = await this.database.row<GroupRow>(sql`
      select ${groupColumns(actor, this.clock.now())} from people_group where people_group.id = ${link.groupId}`);
    if (!group || !(isMember(group) || canComeByLink(actor, group))) return undefined;
    const { name, purpose, kind, ownerIds } = group;
    return { name, purpose, kind, ownerIds, memberPath: isMember(group) ? groupPath(group) : null };
  }
}
