import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';
import { isId } from '../../../platform/ids.js';
import { type SearchPlace, type SearchPlaceSource, SearchPlaces } from '../../../platform/search-places.js';
import { foldName } from '../folded-name.js';
import { spaceReadableBy } from './space.rows.js';

const most = 50;

/** Results can be narrowed to spaces that the actor may read. */
@Injectable()
export class SpacePlaces implements SearchPlaceSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: SearchPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async named(actor: Actor, name: string): Promise<SearchPlace[]> {
    const words = foldName(name).split(' ').filter(Boolean);
    const patterns = words.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
    return words.length === 0 ? [] : this.select(actor, sql`' ' || wiki_space.folded like all (${patterns}::text[])`);
  }

  byIds(actor: Actor, ids: readonly string[]): Promise<SearchPlace[]> {
    return this.select(actor, sql`wiki_space.id = any(${ids.filter(isId)}::uuid[])`);
  }

  private select(actor: Actor, where: Sql): Promise<SearchPlace[]> {
    return this.database.rows(sql`
      select wiki_space.id, wiki_space.name from wiki_space where ${spaceReadableBy(actor)} and ${where}
      order by length(wiki_space.folded), wiki_space.folded, wiki_space.id limit ${rowCount(most)}`);
  }
}
