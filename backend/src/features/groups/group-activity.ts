import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { type Sql, sql } from '../../platform/db/sql.js';

/** When the newest thing stood in a group, as far as this actor may read it: a scalar subquery over a table called `people_group`. */
export type LatestOf = (actor: Actor) => Sql;

/** When something last came to groups. The spine knows: groups know no items. */
@Injectable()
export class GroupActivity {
  private source: LatestOf = () => sql`null::timestamptz`;

  register(source: LatestOf): void {
    this.source = source;
  }

  latest(actor: Actor): Sql {
    return this.source(actor);
  }
}
