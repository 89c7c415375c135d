import type { Pool } from 'pg';
import type { ReaderKey } from '../../platform/access/reader-keys.js';

/** Interns sets of readers, many at a time. */
export class Audiences {
  private constructor(
    private readonly pool: Pool,
    private readonly ids: Map<string, number>,
  ) {}

  static async open(pool: Pool): Promise<Audiences> {
    const { rows } = await pool.query<{ id: number; readers: string[] }>('select id, readers from audience');
    return new Audiences(pool, new Map(rows.map(({ id, readers }) => [nameOf(readers), id])));
  }

  async intern(sets: readonly (readonly ReaderKey[])[]): Promise<void> {
    const missing = new Map(sets.filter((set) => !this.ids.has(nameOf(set))).map((set) => [nameOf(set), set]));
    if (missing.size === 0) return;
    const { rows } = await this.pool.query<{ id: number; readers: string[] }>(
      `with made as (
         insert into audience (readers) select array(select json_array_elements_text(readers)) from json_array_elements($1::json) as readers
         returning id, readers
       ), keys as (
         insert into audience_reader (reader, audience_id) select unnest(readers), id from made
       )
       select id, readers from made`,
      [JSON.stringify([...missing.values()].map((set) => [...set].sort()))],
    );
    for (const { id, readers } of rows) this.ids.set(nameOf(readers), id);
  }

  idOf(set: readonly ReaderKey[]): number {
    const id = this.ids.get(nameOf(set));
    if (id === undefined) throw new Error('This audience was not interned');
    return id;
  }
}

function nameOf(readers: readonly string[]): string {
  return [...readers].sort().join(' ');
}
