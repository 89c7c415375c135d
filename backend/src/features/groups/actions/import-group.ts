import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Events } from '../../../platform/events/events.js';
import { newId } from '../../../platform/ids.js';
import { TagRepository } from '../../tags/tags.public.js';
import { foldGroupName } from '../group-name.js';
import { groupCreated, groupImported } from '../group.events.js';
import type { GroupKind, GroupRole } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { GroupTasks } from '../group.tasks.js';

export interface ImportGroupInput {
  readonly name: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly kind: GroupKind;
  readonly topics: readonly string[];
  /** Departments whose people may join; empty for all. */
  readonly limitedTo: readonly string[];
  readonly departmentId: string | null;
  readonly createdAt: Date;
  readonly members: readonly { readonly personId: string; readonly role: GroupRole; readonly joinedAt: Date | null }[];
}

/** What is true of the group once all that stands in it is here. */
export interface SettledGroup {
  readonly pictureId: string | null;
  readonly welcomeItemId: string | null;
  readonly archivedAt: Date | null;
}

/**
 * Makes a group that was elsewhere, under a new address. Whoever imports it does not come to belong; without owners among
 * its members it waits for one, as every group without owners does.
 */
@Injectable()
export class ImportGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly groups: GroupRepository,
    private readonly tags: TagRepository,
    private readonly tasks: GroupTasks,
    private readonly events: Events,
  ) {}

  /** The name that the group gets: its own, or with a word added where another group that people can know of has it. */
  async freeName(name: string, kind: GroupKind): Promise<string> {
    if (kind === 'HIDDEN') return name;
    for (let time = 0; ; time += 1) {
      const more = time === 0 ? '' : time === 1 ? ' (imported)' : ` (imported ${time})`;
      const wanted = name.slice(0, limits.groupName - more.length).trim() + more;
      const taken = await this.database.rows(sql`
        select from people_group where folded = ${foldGroupName(wanted)} and kind <> 'HIDDEN' and merged_into_id is null`);
      if (taken.length === 0) return wanted;
    }
  }

  /** Answers its id. Call it in the unit of work that brings what stands in it. */
  async run(input: ImportGroupInput, by: Pick<Actor, 'personId'> | null): Promise<string> {
    const id = newId();
    const topicIds = (await this.tags.findOrCreate(input.topics)).map((topic) => topic.id);
    const { purpose, about, welcome, kind, limitedTo, departmentId } = input;
    const name = await this.freeName(input.name, kind);
    await this.groups.add({ id, name, purpose, kind, limitedTo, departmentId, topicIds }, null);
    await this.groups.describe(id, { name, purpose, about, welcome, topicIds });
    for (const role of ['OWNER', 'MODERATOR', 'MEMBER'] as const) {
      await this.groups.addMembers(id, input.members.filter((member) => member.role === role).map(({ personId }) => personId), role, null);
    }
    await this.keepTimes(id, input);
    await this.events.record(groupCreated(id), null);
    await this.events.record(groupImported(id), by);
    await this.tasks.imported(id);
    return id;
  }

  async settle(id: string, { pictureId, welcomeItemId, archivedAt }: SettledGroup): Promise<void> {
    await this.work.run(() => this.database.rows(sql`
      update people_group set picture_id = ${pictureId}, welcome_item_id = ${welcomeItemId}, archived_at = ${archivedAt} where id = ${id}`));
  }

  private async keepTimes(id: string, { createdAt, members }: ImportGroupInput): Promise<void> {
    await this.database.rows(sql`update people_group set created_at = ${createdAt} where id = ${id}`);
    const known = members.filter(({ joinedAt }) => joinedAt !== null);
    await this.database.rows(sql`
      update group_member set joined_at = member.at
      from unnest(${known.map(({ personId }) => personId)}::uuid[], ${known.map(({ joinedAt }) => joinedAt)}::timestamptz[]) as member (id, at)
      where group_id = ${id} and person_id = member.id`);
  }
}
