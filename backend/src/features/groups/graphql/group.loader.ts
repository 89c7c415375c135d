import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { GroupsOfPeople, type GroupsOfPerson } from '../directory/groups-of-people.js';
import { GroupQueries, type MixRow } from '../group.queries.js';
import type { GroupRow } from '../group.rows.js';

/** Groups that the actor knows of. */
@Injectable()
export class GroupLoader extends BatchLoader<string, GroupRow> {
  constructor(private readonly groups: GroupQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(GroupRow | undefined)[]> {
    return inOrderOf(ids, await this.groups.byIds(actor, ids), (group) => group.id);
  }
}

/** How the members of groups spread over departments. */
@Injectable()
export class GroupMixLoader extends BatchLoader<string, MixRow[]> {
  constructor(private readonly groups: GroupQueries) {
    super();
  }

  protected async loadMany(_actor: Actor, ids: readonly string[]): Promise<MixRow[][]> {
    const rows = await this.groups.mixes(ids);
    return ids.map((id) => rows.filter(({ groupId }) => groupId === id));
  }
}

/** The groups of people, by the id of the person. */
@Injectable()
export class PersonGroupsLoader extends BatchLoader<string, GroupsOfPerson> {
  constructor(private readonly groups: GroupsOfPeople) {
    super();
  }

  protected loadMany(actor: Actor, personIds: readonly string[]): Promise<GroupsOfPerson[]> {
    return this.groups.of(actor, personIds);
  }
}
