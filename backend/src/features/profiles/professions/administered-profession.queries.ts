import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';

export interface AdministeredProfessionRow {
  readonly id: string;
  readonly name: string;
  /** Who say that it is theirs. */
  readonly peopleCount: number;
}

@Injectable()
export class AdministeredProfessionQueries {
  constructor(private readonly database: Database) {}

  /** As people who choose see them, what stands for all others last. */
  all(actor: Actor): Promise<AdministeredProfessionRow[]> {
    ensure(canAdminister(actor));
    return this.database.rows(sql`
      select id, name, (select count(*)::int from person where person.profession_id = profession.id) as "peopleCount"
      from profession order by is_other, name, id`);
  }
}
