import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { PositionQueries, type PositionRow } from '../position.queries.js';

@Injectable()
export class PositionLoader extends BatchLoader<string, PositionRow> {
  constructor(private readonly positions: PositionQueries) {
    super();
  }

  protected async loadMany(_: Actor, ids: readonly string[]): Promise<(PositionRow | undefined)[]> {
    return inOrderOf(ids, await this.positions.byIds(ids), (row) => row.id);
  }
}
