import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader } from '../../../platform/graphql/batch-loader.js';
import { ReadQueries } from '../read.queries.js';

/** How often an item was read. Ask it only for items whose reads the actor may see. */
@Injectable()
export class ReadTotalLoader extends BatchLoader<string, number> {
  constructor(private readonly reads: ReadQueries) {
    super();
  }

  protected loadMany(_: Actor, itemIds: readonly string[]): Promise<number[]> {
    return this.reads.totals(itemIds);
  }
}
