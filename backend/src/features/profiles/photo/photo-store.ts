import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import { Storage } from '../../../platform/storage/storage.js';
import { type PhotoSize, photoSizes } from './photo-address.js';

/** What moderators have hidden may come back. */
const isUnused = sql`not exists (select from person where photo_id = photo.id or hidden_photo_id = photo.id)`;

/**
 * Photos and their bytes. A photo has a row before it has bytes and a person only after, so that whatever breaks off, a
 * row leads to what was left lying about.
 */
@Injectable()
export class PhotoStore {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Keeps the squares of a photo that nobody shows yet; answers its id. */
  async keep(personId: string, squares: ReadonlyMap<PhotoSize, Buffer>): Promise<string> {
    const id = newId();
    await this.database.rows(sql`insert into photo (id, person_id, created_at) values (${id}, ${personId}, ${this.clock.now()})`);
    for (const [size, bytes] of squares) await this.storage.put(keyOf(id, size), bytes);
    return id;
  }

  /** The photo that a person shows now. */
  async shownBy(personId: string): Promise<string | null> {
    const row = await this.database.row<{ id: string | null }>(sql`select photo_id as id from person where id = ${personId}`);
    return row?.id ?? null;
  }

  /** Lets the person show this photo, or none; answers the one they showed before. */
  async show(personId: string, photoId: string | null): Promise<string | null> {
    const row = await this.database.row<{ before: string | null }>(sql`
      with before as (select id, photo_id from person where id = ${personId} for update)
      update person set photo_id = ${photoId}, updated_at = ${this.clock.now()} from before where person.id = before.id
      returning before.photo_id as before`);
    return row?.before ?? null;
  }

  read(id: string, size: PhotoSize): Promise<Readable> {
    return this.storage.read(keyOf(id, size));
  }

  /** Photos that came before and that no person shows. */
  async unused(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from photo where created_at < ${before} and ${isUnused}
      order by created_at limit ${limit}`);
    return rows.map((row) => row.id);
  }

  /** Removes a photo unless somebody shows it. The bytes go first: the row leads to them until they are gone. */
  async removeUnused(id: string): Promise<void> {
    const unused = await this.database.row(sql`select id from photo where id = ${id} and ${isUnused}`);
    if (!unused) return;
    for (const size of photoSizes) await this.storage.delete(keyOf(id, size));
    await this.database.rows(sql`delete from photo where id = ${id}`);
  }
}

function keyOf(id: string, size: PhotoSize): string {
  return `photos/${id.slice(-2)}/${id}/${size}`;
}
