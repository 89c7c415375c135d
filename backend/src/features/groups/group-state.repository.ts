import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isUniqueViolation } from '../../platform/db/violations.js';
import type { ReaddressedGroup } from './group-contents.js';
import type { AddressedGroup } from './group.policy.js';
import { GroupNameTaken, GroupRepository } from './group.repository.js';

/** What a group is: its kind and limits, whether it is archived, and what it was merged into. The group is locked first, always. */
@Injectable()
export class GroupStateRepository {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers whom it reaches from now on. Throws GroupNameTaken where others come to know of it and one of its name is known. */
  async change(group: AddressedGroup): Promise<ReaddressedGroup> {
    const audiences = await this.groups.audiencesOf(group);
    await this.database.rows(sql`
      update people_group set kind = ${group.kind}, audience_id = ${audiences.audienceId}, readers_audience_id = ${audiences.readersAudienceId},
        lock_version = lock_version + 1
      where id = ${group.id}`).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new GroupNameTaken() : error;
    });
    // Old addresses of what was merged into it are known to those who know of it.
    await this.database.rows(sql`update people_group set audience_id = ${audiences.audienceId} where merged_into_id = ${group.id}`);
    await this.groups.setDepartments(group.id, group.limitedTo);
    return audiences;
  }

  async archive(id: string, by: string): Promise<void> {
    await this.database.rows(sql`
      update people_group set archived_at = ${this.clock.now()}, archived_by = ${by}, lock_version = lock_version + 1 where id = ${id}`);
  }

  async restore(id: string): Promise<void> {
    await this.database.rows(sql`
      update people_group set archived_at = null, archived_by = null, lock_version = lock_version + 1 where id = ${id}`);
  }
}
