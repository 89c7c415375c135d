import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { foldName } from '../folded-name.js';
import { type SpaceRow, spaceColumns, spaceReadableBy } from './space.rows.js';

const shown = 5;
/** Of the letters of either name, counted in threes, so many are in both. */
const nearly = 0.3;

/** Spaces that somebody may read and whose names are nearly this one, the nearest first. */
@Injectable()
export class SimilarSpaces {
  constructor(private readonly database: Database) {}

  async to(actor: Actor, entered: string): Promise<SpaceRow[]> {
    const name = foldName(entered.slice(0, limits.spaceName));
    if (!name) return [];
    return this.database.rows(sql`
      select ${spaceColumns(actor)} from wiki_space join (
        select space.id, cardinality(space.trigrams) as own, cardinality(asked.trigrams) as theirs,
          space.folded like ${`${name.replace(/[\\%_]/g, '\\$&')}%`} as begins,
          (select count(*) from unnest(space.trigrams) as trigram where trigram = any(asked.trigrams)) as common
        from wiki_space as space, (select name_trigrams(${name}) as trigrams) as asked
        where space.trigrams && asked.trigrams) as found on found.id = wiki_space.id
      where ${spaceReadableBy(actor)} and (common >= ${nearly}::float * (own + theirs - common) or (begins and theirs > 3))
      order by wiki_space.folded = ${name} desc, common::float / (own + theirs - common) desc, wiki_space.folded, wiki_space.id limit ${shown}`);
  }
}
