import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { GroupItemQueries } from '../groups/group-item.queries.js';
import { ItemQueries } from '../item.queries.js';
import type { ItemCardRow } from '../item.rows.js';

/** Cards of items that the actor may read, by id. */
@Injectable()
export class ItemCardLoader extends BatchLoader<string, ItemCardRow> {
  constructor(private readonly items: ItemQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(ItemCardRow | undefined)[]> {
    return inOrderOf(ids, await this.items.readableCards(actor, ids), ({ id }) => id);
  }
}

/** When the newest thing of a group came that the actor may read. */
@Injectable()
export class GroupLatestLoader extends BatchLoader<string, Date | null> {
  constructor(private readonly items: GroupItemQueries) {
    super();
  }

  protected loadMany(actor: Actor, ids: readonly string[]): Promise<(Date | null)[]> {
    return this.items.latestIn(actor, ids);
  }
}
