import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Audiences } from '../../../platform/access/audiences.js';
import { slugOf } from '../../../platform/addresses.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { namedLock } from '../../../platform/db/named-lock.js';
import { sql } from '../../../platform/db/sql.js';
import { isUniqueViolation } from '../../../platform/db/violations.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId, newShortId } from '../../../platform/ids.js';
import { GroupRepository, readersOfGroup } from '../../groups/groups.public.js';
import { foldName } from '../folded-name.js';
import { type AddressedSpace, type SpaceEditing, editorsOfSpace, readersOfSpace } from './space.policy.js';
import { isUnmanaged } from './space-people.rows.js';
import { type SpaceRow, spaceColumns, spaceReadableBy } from './space.rows.js';

/** Whom a space reaches and who edits there: what its audiences are made from. */
export interface SpaceReach extends AddressedSpace {
  readonly id: string;
  readonly editing: SpaceEditing;
}

export interface NewSpace extends SpaceReach {
  readonly shortId?: string;
  readonly name: string;
  readonly description: string;
  /** Named at once; a group's space has none. */
  readonly managerIds: readonly string[];
}

export interface SpaceContents {
  readonly pages: number;
  readonly deleted: number;
}

/** Another space of the same place has this name. */
export class SpaceNameTaken extends Error {}

/**
 * Spaces for actions. Whoever changes a space, or the tree of its pages, locks it first: after its group, before its pages.
 */
@Injectable()
export class SpaceRepository {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly groups: GroupRepository,
    private readonly clock: Clock,
  ) {}

  /** The space, locked until the unit of work ends, with its group held. NOT_FOUND when the actor may not read it. */
  async getReadable(actor: Actor, id: string): Promise<SpaceRow> {
    const [space] = await this.lockReadable(actor, [id]);
    if (!space) throw new NotFound();
    return space;
  }

  /** Several at once, in the order in which they are asked for. NOT_FOUND when the actor may not read one of them. */
  async lockReadable(actor: Actor, ids: readonly string[]): Promise<SpaceRow[]> {
    if (!ids.every(isId)) throw new NotFound();
    const groups = await this.database.rows<{ id: string }>(sql`
      select group_id as id from wiki_space where id = any(${ids}::uuid[]) and group_id is not null`);
    await this.groups.hold(groups.map(({ id }) => id));
    await this.database.rows(sql`select from wiki_space where id = any(${ids}::uuid[]) order by id for no key update`);
    // Only now: what the statement that waited for the lock reads beside the space is older than the lock.
    const spaces = await this.database.rows<SpaceRow>(sql`
      select ${spaceColumns(actor)} from wiki_space where id = any(${ids}::uuid[]) and ${spaceReadableBy(actor)}`);
    return ids.map((id) => {
      const space = spaces.find((row) => row.id === id.toLowerCase());
      if (!space) throw new NotFound();
      return space;
    });
  }

  /** A space that nobody looks after, locked, for a site administrator who may not read it. */
  async lockUnmanaged(id: string): Promise<SpaceReach | undefined> {
    if (!isId(id)) return undefined;
    await this.database.rows(sql`select from wiki_space where id = ${id} for no key update`);
    return this.database.row(sql`
      select id, department_id as "departmentId", group_id as "groupId", intended_readers as "intendedReaders", editing
      from wiki_space where id = ${id} and ${isUnmanaged}`);
  }

  /** Throws SpaceNameTaken. */
  async add({ name, description, managerIds, shortId = newShortId(), ...space }: NewSpace, createdBy: string | null): Promise<void> {
    const { audienceId, editorsAudienceId } = await this.audiencesOf(space, managerIds);
    const adding = this.database.rows(sql`
      insert into wiki_space (id, short_id, name, folded, slug, description, department_id, group_id, intended_readers, audience_id, editing,
        editors_audience_id, created_at, created_by)
      values (${space.id}, ${shortId}, ${name}, ${foldName(name)}, ${slugOf(name)}, ${description}, ${space.departmentId},
        ${space.groupId}, ${space.intendedReaders}, ${audienceId}, ${space.editing}, ${editorsAudienceId}, ${this.clock.now()}, ${createdBy})`);
    await refusingTakenNames(adding);
    await this.database.rows(sql`
      insert into wiki_space_person (space_id, person_id, role, added_at, added_by)
      select ${space.id}::uuid, unnest(${managerIds}::uuid[]), 'MANAGER', ${this.clock.now()}::timestamptz, ${createdBy}::uuid`);
  }

  /** The space is locked. Old addresses keep working: only the short id in them counts. Throws SpaceNameTaken. */
  async describe(id: string, { name, description }: { name: string; description: string }): Promise<void> {
    await refusingTakenNames(this.database.rows(sql`
      update wiki_space set name = ${name}, folded = ${foldName(name)}, slug = ${slugOf(name)}, description = ${description},
        lock_version = lock_version + 1 where id = ${id}`));
  }

  /** How many pages stand in it, and how many lie in its bin, whoever may read them. */
  async contents(id: string): Promise<SpaceContents> {
    const row = await this.database.row<SpaceContents>(sql`
      select count(*) filter (where deleted_at is null)::int as pages, count(*) filter (where deleted_at is not null)::int as deleted
      from wiki_page where space_id = ${id}`);
    return row ?? { pages: 0, deleted: 0 };
  }

  /** It is locked and empty. */
  async delete(id: string): Promise<void> {
    await this.database.rows(sql`delete from wiki_space where id = ${id}`);
  }

  /** Whether this space is there and this person opened it: their request came twice. Of two at once one waits for the other. */
  async wasCreatedBy(id: string, personId: string): Promise<boolean> {
    const [, created] = await Promise.all([
      this.database.rows(namedLock(`space:${id}`)),
      this.database.rows(sql`select from wiki_space where id = ${id} and created_by = ${personId}`),
    ]);
    return created.length > 0;
  }

  /** The audiences that follow from whose the space is, whom it is for and who edits there. Its group is held. */
  async audiencesOf(space: SpaceReach, named: readonly string[]): Promise<{ audienceId: number; editorsAudienceId: number }> {
    const [group] = await this.groups.hold(space.groupId ? [space.groupId] : []);
    const readers = readersOfSpace(space, group && readersOfGroup(group));
    return {
      audienceId: await this.audiences.intern(readers),
      editorsAudienceId: await this.audiences.intern(editorsOfSpace(space, { readers, named })),
    };
  }
}

async function refusingTakenNames(statement: Promise<unknown>): Promise<void> {
  await statement.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new SpaceNameTaken() : error;
  });
}
