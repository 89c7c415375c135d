import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { BatchLoader } from '../../../../platform/graphql/batch-loader.js';
import { PresenceQueries } from '../presence.queries.js';

/** Who edits pages that the actor was found to read. */
@Injectable()
export class EditingNowLoader extends BatchLoader<string, readonly string[]> {
  constructor(private readonly presence: PresenceQueries) {
    super();
  }

  protected async loadMany(_: Actor, pageIds: readonly string[]): Promise<(readonly string[])[]> {
    const editing = await this.presence.editing(pageIds);
    return pageIds.map((id) => editing.filter(({ pageId }) => pageId === id).map(({ personId }) => personId));
  }
}
