import { limits } from '@crossbench/schema/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { Events } from '../../../platform/events/events.js';
import { GroupContents, type GroupContentsSource, type ReaddressedGroup } from '../../groups/groups.public.js';
import { foldName } from '../folded-name.js';
import { spaceReachChanged } from './space.events.js';
import { SpaceReachRepository } from './space-reach.repository.js';
import type { SpaceReach } from './space.repository.js';
import { SpaceRepository } from './space.repository.js';

interface NamedSpace extends SpaceReach {
  readonly name: string;
  readonly description: string;
}

/**
 * Spaces follow their group, and their pages with them. Closing a group makes them for its members only, for good. The group is locked, so
 * that nobody holds one of its spaces.
 */
@Injectable()
export class SpacesOfGroups implements GroupContentsSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceRepository,
    private readonly reach: SpaceReachRepository,
    private readonly events: Events,
    private readonly contents: GroupContents,
  ) {}

  onModuleInit(): void {
    this.contents.register(this);
  }

  async readdress(group: ReaddressedGroup): Promise<void> {
    const spaces = await this.lock(sql`group_id = ${group.id}`);
    for (const space of spaces) await this.reach.set(group.isClosed ? narrowed(space) : space);
    await this.tell(spaces);
  }

  /** A space whose name the other group has already is told apart by where it comes from. */
  async move(fromGroupId: string, to: ReaddressedGroup): Promise<void> {
    const spaces = await this.lock(sql`group_id = ${fromGroupId}`);
    if (spaces.length === 0) return;
    const from = await this.database.row<{ name: string }>(sql`select name from people_group where id = ${fromGroupId}`);
    for (const space of spaces) {
      const name = await this.freeName([to.id, fromGroupId], space.name, from?.name ?? '');
      if (name !== space.name) await this.spaces.describe(space.id, { name, description: space.description });
      await this.reach.set({ ...narrowed(space), groupId: to.id });
    }
    await this.tell(spaces);
  }

  private lock(where: Sql): Promise<NamedSpace[]> {
    return this.database.rows(sql`
      select id, name, description, department_id as "departmentId", group_id as "groupId", intended_readers as "intendedReaders", editing
      from wiki_space where ${where} order by id for no key update`);
  }

  /** It is renamed where it stands, and moved then. */
  private async freeName([to, from]: readonly [string, string], name: string, fromName: string): Promise<string> {
    for (let count = 0; ; count += 1) {
      const candidate = count === 0 ? name : withSuffix(name, count === 1 ? ` (${fromName})` : ` (${count})`);
      const taken = await this.database.rows(sql`select from wiki_space where group_id = any(${count === 0 ? [to] : [to, from]}::uuid[]) and folded = ${foldName(candidate)}`);
      if (taken.length === 0) return candidate;
    }
  }

  private async tell(spaces: readonly { readonly id: string }[]): Promise<void> {
    await this.events.recordAll(spaces.map(({ id }) => spaceReachChanged(id)));
  }
}

function narrowed<Space extends SpaceReach>(space: Space): Space {
  return { ...space, intendedReaders: space.intendedReaders === 'EVERYONE' ? 'GROUP' : space.intendedReaders };
}

function withSuffix(name: string, suffix: string): string {
  const end = suffix.slice(0, limits.spaceName / 2);
  return `${name.slice(0, limits.spaceName - end.length)}${end}`;
}
