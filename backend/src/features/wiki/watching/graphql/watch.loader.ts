import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../../platform/graphql/batch-loader.js';
import { WatchQueries } from '../watch.queries.js';
import type { PageWatchRow } from '../watch.rows.js';

/** How the actor watches pages that they may read. */
@Injectable()
export class PageWatchLoader extends BatchLoader<string, PageWatchRow> {
  constructor(private readonly watches: WatchQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<(PageWatchRow | undefined)[]> {
    return inOrderOf(ids, await this.watches.ofPages(actor, ids), ({ pageId }) => pageId);
  }
}

/** Whether the actor watches spaces that they may read. */
@Injectable()
export class SpaceWatchLoader extends BatchLoader<string, boolean> {
  constructor(private readonly watches: WatchQueries) {
    super();
  }

  protected async loadMany(actor: Actor, ids: readonly string[]): Promise<boolean[]> {
    const watched = await this.watches.spacesAmong(actor, ids);
    return ids.map((id) => watched.includes(id));
  }
}
