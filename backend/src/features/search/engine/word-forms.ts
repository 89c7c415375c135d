import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { frenchForm } from '../text/french.js';
import { oneSpelling } from '../text/spelling.js';

/** Under which a word meets others, as the stemmers of PostgreSQL have it. */
export interface WordForm {
  /** British and American spelling, and inflections, meet in one. */
  readonly stem: string;
  readonly french: string;
}

/** Some thirty megabytes. */
const mostKept = 150_000;

/** As the French stemmer of PostgreSQL has it; it leaves out what says little in French. */
export const frenchStem = (form: Sql): Sql => sql`coalesce((ts_lexize('french_stem', ${form}))[1], ${form})`;

/** Forms of words, each asked of PostgreSQL once: the words of many texts are mostly the same. */
@Injectable()
export class WordForms {
  private readonly known = new Map<string, WordForm>();

  constructor(private readonly database: Database) {}

  async of(words: Iterable<string>): Promise<ReadonlyMap<string, WordForm>> {
    const found = new Map<string, WordForm>();
    const unknown = new Set<string>();
    for (const word of words) {
      const form = this.known.get(word);
      if (form) found.set(word, form);
      else unknown.add(word);
    }
    if (unknown.size === 0) return found;
    const asked = [...unknown];
    const rows = await this.database.rows<WordForm>(sql`
      select coalesce((ts_lexize('english_stem', spelling))[1], spelling) as stem, ${frenchStem(sql`french_form`)} as french
      from unnest(${asked.map(oneSpelling)}::text[], ${asked.map(frenchForm)}::text[]) with ordinality as asked (spelling, french_form, place) order by place`);
    if (this.known.size + rows.length > mostKept) this.known.clear();
    rows.forEach((form, place) => {
      const word = asked[place] ?? '';
      this.known.set(word, form);
      found.set(word, form);
    });
    return found;
  }
}
