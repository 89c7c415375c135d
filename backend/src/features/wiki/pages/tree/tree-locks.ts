import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { SpaceRepository } from '../../spaces/space.repository.js';
import type { SpaceRow } from '../../spaces/space.rows.js';
import type { Page } from '../page.entity.js';
import { PageRepository } from '../page.repository.js';

/** So many times a page may move away while somebody waits for its space. */
const mostTries = 20;

/** Locks what whoever changes a tree has to lock, in the one order: spaces by their ids, then the page. */
@Injectable()
export class TreeLocks {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceRepository,
    private readonly pages: PageRepository,
  ) {}

  /** The page and its space, and then the other spaces. NOT_FOUND where the actor may not read one of them. */
  async lock(actor: Actor, pageId: string, otherSpaceIds: readonly string[] = []): Promise<{ page: Page; spaces: readonly [SpaceRow, ...SpaceRow[]] }> {
    await this.database.rows(sql`savepoint before_locks`);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const spaceId = await this.pages.spaceOf(pageId);
      if (!spaceId) throw new NotFound();
      const [space, ...others] = await this.spaces.lockReadable(actor, [spaceId, ...otherSpaceIds]);
      if (space && (await this.pages.spaceOf(pageId)) === space.id) {
        const page = await this.pages.getReadable(actor, pageId);
        if (page.deletedAt) throw new NotFound();
        return { page, spaces: [space, ...others] };
      }
      // Gives the locks back: whoever asked for another while holding one might wait for somebody who waits for that.
      await this.database.rows(sql`rollback to savepoint before_locks`);
    }
    throw new NotFound();
  }
}
