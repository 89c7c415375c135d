import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type SearchPlace, type SearchPlaceSource, SearchPlaces } from '../../platform/search-places.js';
import { foldGroupName } from './group-name.js';
import { isFindableBy } from './group-search.rows.js';

const most = 50;

/** Results can be narrowed to groups that the actor may find. */
@Injectable()
export class GroupPlaces implements SearchPlaceSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: SearchPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async named(actor: Actor, name: string): Promise<SearchPlace[]> {
    const words = foldGroupName(name).split(' ').filter(Boolean);
    return words.length === 0 ? [] : this.select(actor, sql`' ' || people_group.folded like all (${words.map((word) => `% ${word}%`)}::text[])`);
  }

  byIds(actor: Actor, ids: readonly string[]): Promise<SearchPlace[]> {
    return this.select(actor, sql`people_group.id = any(${ids.filter(isId)}::uuid[])`);
  }

  private select(actor: Actor, where: Sql): Promise<SearchPlace[]> {
    return this.database.rows(sql`
      select people_group.id, people_group.name from people_group
      where people_group.merged_into_id is null and ${isFindableBy(actor)} and ${where}
      order by length(people_group.folded), people_group.folded, people_group.id limit ${rowCount(most)}`);
  }
}
