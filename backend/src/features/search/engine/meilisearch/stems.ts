import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { oneSpelling } from '../../text/spelling.js';

/** Some ten megabytes. */
const mostKept = 150_000;

/** Stems of words, as the index in PostgreSQL has them: British and American spelling, and inflections, meet in one. */
@Injectable()
export class Stems {
  private readonly known = new Map<string, string>();

  constructor(private readonly database: Database) {}

  async of(words: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(words)];
    const unknown = wanted.filter((word) => !this.known.has(word));
    const found = new Map(wanted.flatMap((word) => (this.known.has(word) ? [[word, this.known.get(word) ?? word]] : [])));
    if (unknown.length === 0) return found;
    const rows = await this.database.rows<{ word: string; stem: string }>(sql`
      select word, coalesce((ts_lexize('english_stem', spelling))[1], spelling) as stem
      from unnest(${unknown}::text[], ${unknown.map(oneSpelling)}::text[]) as asked (word, spelling)`);
    if (this.known.size + rows.length > mostKept) this.known.clear();
    for (const { word, stem } of rows) {
      this.known.set(word, stem);
      found.set(word, stem);
    }
    return found;
  }
}
