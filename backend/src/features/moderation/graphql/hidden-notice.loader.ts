import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { type HiddenNoticeRow, HiddenNoticeQueries } from '../hidden-notice.queries.js';

/** Keyed by the id of the hidden thing, whatever its kind. */
@Injectable()
export class HiddenNoticeLoader extends BatchLoader<string, HiddenNoticeRow> {
  constructor(private readonly notices: HiddenNoticeQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(HiddenNoticeRow | undefined)[]> {
    return inOrderOf(ids, await this.notices.about(actor, ids), (row) => row.thingId);
  }
}
