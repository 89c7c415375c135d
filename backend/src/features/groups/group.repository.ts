import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Audiences } from '../../platform/access/audiences.js';
import { groupKey } from '../../platform/access/reader-keys.js';
import { slugOf } from '../../platform/addresses.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { namedLock } from '../../platform/db/named-lock.js';
import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import { isUniqueViolation } from '../../platform/db/violations.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { isId, newShortId } from '../../platform/ids.js';
import type { ReaddressedGroup } from './group-contents.js';
import { foldGroupName } from './group-name.js';
import { type AddressedGroup, type GroupKind, type GroupRole, knownBy, readersOfGroup } from './group.policy.js';
import { type GroupRow, groupColumns, knownTo, limitedTo } from './group.rows.js';

export interface NewGroup {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly kind: GroupKind;
  readonly limitedTo: readonly string[];
  readonly departmentId: string | null;
  readonly topicIds: readonly string[];
}

/** A group that does not change until the unit of work ends. */
export interface HeldGroup extends AddressedGroup {
  readonly archivedAt: Date | null;
}

/** What a group says of itself. */
export interface GroupWords {
  readonly name: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  readonly topicIds: readonly string[];
}

/** Another group that people can know of has this name. */
export class GroupNameTaken extends Error {}

/**
 * Groups for actions. Whoever changes a group, who belongs to it or what stands in it locks the group first; of two at once
 * one is done before the other looks.
 */
@Injectable()
export class GroupRepository {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly clock: Clock,
  ) {}

  /** The group, locked until the unit of work ends, and as the actor stands to it now. NOT_FOUND when they do not know of it. */
  async getKnown(actor: Actor, id: string): Promise<GroupRow> {
    const found = isId(id) ? await this.lock(sql`people_group.id = ${id} and ${knownTo(actor)}`) : false;
    // Only now: what the statement that waited for the lock reads beside the group is older than the lock.
    const group = found && (await this.read(id, actor, sql`and ${knownTo(actor)}`));
    if (!group) throw new NotFound();
    return group;
  }

  /** The same for whoever has an invitation link: they need not know of the group. */
  async getByLink(actor: Actor, id: string): Promise<GroupRow> {
    const group = (await this.lockForSystem(id)) && (await this.read(id, actor));
    if (!group) throw new NotFound();
    return group;
  }

  /** The same for what nobody in particular does, or a site administrator who does not know of it. */
  async lockForSystem(id: string): Promise<boolean> {
    return isId(id) && this.lock(sql`people_group.id = ${id}`);
  }

  /**
   * Holds groups as they are, until the unit of work ends, for whoever puts an item into one or changes one there: their
   * kind does not change meanwhile. Answers those that exist.
   */
  async hold(ids: readonly string[]): Promise<HeldGroup[]> {
    if (ids.length === 0) return [];
    await this.database.rows(sql`select from people_group where id = any(${ids}::uuid[]) order by id for share`);
    return this.database.rows(sql`select id, kind, archived_at as "archivedAt", ${limitedTo} from people_group where id = any(${ids}::uuid[])`);
  }

  /** Throws GroupNameTaken. */
  async add({ id, name, purpose, kind, departmentId, topicIds, limitedTo: departmentIds }: NewGroup, createdBy: string | null): Promise<void> {
    const audiences = await this.audiencesOf({ id, kind, limitedTo: departmentIds });
    const now = this.clock.now();
    await this.refusingTakenNames(sql`
      insert into people_group (id, short_id, name, folded, slug, purpose, kind, department_id, audience_id, readers_audience_id,
        created_at, created_by)
      values (${id}, ${newShortId()}, ${name}, ${foldGroupName(name)}, ${slugOf(name)}, ${purpose}, ${kind}, ${departmentId},
        ${audiences.audienceId}, ${audiences.readersAudienceId}, ${now}, ${createdBy})`);
    await this.setDepartments(id, departmentIds);
    await this.setTopics(id, topicIds);
  }

  /** The audiences that follow from kind and limits. */
  async audiencesOf(group: AddressedGroup): Promise<ReaddressedGroup & { readonly audienceId: number }> {
    return {
      id: group.id,
      audienceId: await this.audiences.intern(knownBy(group)),
      readersAudienceId: await this.audiences.intern(readersOfGroup(group)),
      membersAudienceId: await this.audiences.intern([groupKey(group.id)]),
      isClosed: group.kind !== 'OPEN',
    };
  }

  async setDepartments(id: string, departmentIds: readonly string[]): Promise<void> {
    await this.database.rows(sql`delete from group_department where group_id = ${id}`);
    await this.database.rows(sql`
      insert into group_department (group_id, department_id) select ${id}::uuid, unnest(${departmentIds}::uuid[])`);
  }

  async setTopics(id: string, tagIds: readonly string[]): Promise<void> {
    await this.database.rows(sql`delete from group_topic where group_id = ${id}`);
    await this.database.rows(sql`
      insert into group_topic (group_id, tag_id, position)
      select ${id}::uuid, tag_id, position from unnest(${[...new Set(tagIds)]}::uuid[]) with ordinality as topic (tag_id, position)`);
  }

  /** Whatever is about the one is about the other from now on; the other may be a topic there already. */
  async replaceTopic(fromTagId: string, intoTagId: string): Promise<void> {
    await this.database.rows(sql`
      insert into group_topic (group_id, tag_id, position)
      select group_id, ${intoTagId}::uuid, position from group_topic where tag_id = ${fromTagId} on conflict do nothing`);
    await this.database.rows(sql`delete from group_topic where tag_id = ${fromTagId}`);
  }

  /**
   * Changes what a group says of itself. The group is locked, so nobody has changed it since it was read. Old addresses keep
   * working: only the short id in them counts. Throws GroupNameTaken.
   */
  async describe(id: string, { name, purpose, about, welcome, topicIds }: GroupWords): Promise<void> {
    await this.refusingTakenNames(sql`
      update people_group set name = ${name}, folded = ${foldGroupName(name)}, slug = ${slugOf(name)}, purpose = ${purpose},
        about = ${about}, welcome = ${welcome}, lock_version = lock_version + 1 where id = ${id}`);
    await this.setTopics(id, topicIds);
  }

  async setPicture(id: string, fileId: string | null): Promise<void> {
    await this.database.rows(sql`update people_group set picture_id = ${fileId} where id = ${id}`);
  }

  async setWelcomeItem(id: string, itemId: string | null): Promise<void> {
    await this.database.rows(sql`update people_group set welcome_item_id = ${itemId} where id = ${id}`);
  }

  /** Makes people members; answers those who were none. The group is locked. */
  async addMembers(id: string, personIds: readonly string[], role: GroupRole, addedBy: string | null): Promise<string[]> {
    const added = await this.database.rows<{ id: string }>(sql`
      insert into group_member (group_id, person_id, role, joined_at, added_by)
      select ${id}::uuid, unnest(${personIds}::uuid[]), ${role}, ${this.clock.now()}::timestamptz, ${addedBy}::uuid
      on conflict do nothing returning person_id as id`);
    await this.database.rows(sql`update people_group set member_count = member_count + ${added.length} where id = ${id}`);
    return added.map((person) => person.id);
  }

  /** Whether this group is there and this person owns it. */
  async isOwnedBy(id: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      select from group_member where group_id = ${id} and person_id = ${personId} and role = 'OWNER'`);
    return rows.length > 0;
  }

  /** Whether this group is there and this person made it: their request came twice. Of two at once one waits for the other. */
  async wasCreatedBy(id: string, personId: string): Promise<boolean> {
    const [, created] = await Promise.all([
      this.database.rows(namedLock(`group:${id}`)),
      this.database.rows(sql`select from people_group where id = ${id} and created_by = ${personId}`),
    ]);
    return created.length > 0;
  }

  private async lock(where: Sql): Promise<boolean> {
    return (await this.database.rows(sql`select from people_group where ${where} for no key update`)).length > 0;
  }

  private read(id: string, actor: Actor, condition: Sql = emptySql): Promise<GroupRow | undefined> {
    return this.database.row(sql`
      select ${groupColumns(actor, this.clock.now())} from people_group where people_group.id = ${id} ${condition}`);
  }

  private async refusingTakenNames(statement: Sql): Promise<void> {
    await this.database.rows(statement).catch((error: unknown) => {
      throw isUniqueViolation(error) ? new GroupNameTaken() : error;
    });
  }
}
