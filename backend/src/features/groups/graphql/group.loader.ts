import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { GroupQueries } from '../group.queries.js';
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
