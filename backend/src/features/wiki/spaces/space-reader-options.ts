import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { type AudienceChoice, ItemReaders, type Readers } from '../../content/content.public.js';
import { GroupQueries, type GroupRow, canManageGroup, isActive } from '../../groups/groups.public.js';
import { type SpacePlace, addressedAs, canCreateSpaceIn, readersThatFit } from './space.policy.js';

/** A choice of who reads a space, in words and numbers. */
export interface ReaderOption {
  readonly choice: AudienceChoice;
  readonly label: string;
  readonly readers: Readers;
}

const mostGroups = 200;

/** Where somebody may open a space, and who could read it there. */
@Injectable()
export class SpaceReaderOptions {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupQueries,
    private readonly readers: ItemReaders,
  ) {}

  /** The groups whose spaces they open, by name. */
  async groupsOf(actor: Actor): Promise<GroupRow[]> {
    const owned = await this.database.rows<{ id: string }>(sql`
      select group_id as id from group_member where person_id = ${actor.personId} and role = 'OWNER' limit ${mostGroups}`);
    const groups = await this.groups.byIds(actor, owned.map(({ id }) => id));
    return groups.filter((group) => canManageGroup(group) && isActive(group)).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }

  /** Empty where they may not open a space. */
  async forNew(actor: Actor, place: SpacePlace): Promise<ReaderOption[]> {
    const group = place.groupId ? await this.groups.findById(actor, place.groupId) : undefined;
    const owns = group !== undefined && canManageGroup(group) && isActive(group);
    return canCreateSpaceIn(actor, place, owns) ? this.in(actor, place, group) : [];
  }

  /** Of a space that is there. */
  async of(actor: Actor, place: SpacePlace): Promise<ReaderOption[]> {
    return this.in(actor, place, place.groupId ? await this.groups.findById(actor, place.groupId) : undefined);
  }

  private in(actor: Actor, { departmentId, groupId }: SpacePlace, group: GroupRow | undefined): Promise<ReaderOption[]> {
    return Promise.all(
      readersThatFit({ departmentId, groupId }, group?.kind === 'OPEN').map(async (choice) => {
        const readers = await this.readers.of(actor, addressedAs({ departmentId, groupId, intendedReaders: choice }), group);
        return { choice, label: readers.label, readers };
      }),
    );
  }
}
