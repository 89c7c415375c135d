import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import { type SpaceRow, spaceColumns, spaceReadableBy } from './space.rows.js';

/** Spaces for whoever may read them. */
@Injectable()
export class SpaceQueries {
  constructor(private readonly database: Database) {}

  /** By `<slug>-<short id>`, the short id alone or the id. NOT_FOUND where the actor may not read it. */
  async getByAddress(actor: Actor, address: string): Promise<SpaceRow> {
    const where = isId(address) ? sql`wiki_space.id = ${address}` : sql`wiki_space.short_id = ${shortIdIn(address)}`;
    const space = await this.database.row<SpaceRow>(sql`select ${spaceColumns(actor)} from wiki_space where ${where} and ${spaceReadableBy(actor)}`);
    if (!space) throw new NotFound();
    return space;
  }

  /** Those of these that the actor may read, in no particular order. */
  readable(actor: Actor, ids: readonly string[]): Promise<SpaceRow[]> {
    return this.database.rows(sql`
      select ${spaceColumns(actor)} from wiki_space where id = any(${ids.filter(isId)}::uuid[]) and ${spaceReadableBy(actor)}`);
  }
}
