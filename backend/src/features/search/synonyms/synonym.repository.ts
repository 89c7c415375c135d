import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { newId } from '../../../platform/ids.js';
import type { FoldedPhrase } from './synonym-set.js';

export interface SynonymSetContent {
  readonly isOneWay: boolean;
  readonly phrases: readonly FoldedPhrase[];
}

@Injectable()
export class SynonymRepository {
  constructor(private readonly database: Database) {}

  async add({ isOneWay, phrases }: SynonymSetContent): Promise<string> {
    const id = newId();
    await this.database.rows(sql`
      insert into synonym_set (id, one_way, sorted_by) values (${id}, ${isOneWay}, ${phrases[0]?.folded ?? ''})`);
    await this.write(id, phrases);
    return id;
  }

  /** False when it is not there, or was changed since this version. */
  async change(id: string, lockVersion: number, { isOneWay, phrases }: SynonymSetContent): Promise<boolean> {
    const changed = await this.database.rows(sql`
      update synonym_set set one_way = ${isOneWay}, sorted_by = ${phrases[0]?.folded ?? ''}, lock_version = lock_version + 1
      where id = ${id} and lock_version = ${lockVersion} returning id`);
    if (changed.length === 0) return false;
    await this.database.rows(sql`delete from synonym_phrase where set_id = ${id}`);
    await this.write(id, phrases);
    return true;
  }

  async remove(id: string): Promise<boolean> {
    return (await this.database.rows(sql`delete from synonym_set where id = ${id} returning id`)).length > 0;
  }

  /** Undefined where it was turned down before. */
  async turnDown(acronym: string, key: string): Promise<string | undefined> {
    const rows = await this.database.rows<{ id: string }>(sql`
      insert into acronym_turned_down (id, acronym, key) values (${newId()}, ${acronym}, ${key}) on conflict do nothing returning id`);
    return rows[0]?.id;
  }

  private async write(id: string, phrases: readonly FoldedPhrase[]): Promise<void> {
    await this.database.rows(sql`
      insert into synonym_phrase (set_id, place, phrase, folded, key)
      select ${id}::uuid, written.place - 1, written.phrase, written.folded, written.key
      from unnest(${phrases.map(({ phrase }) => phrase)}::text[], ${phrases.map(({ folded }) => folded)}::text[],
        ${phrases.map(({ key }) => key)}::text[]) with ordinality as written (phrase, folded, key, place)`);
  }
}
