import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { sql } from '../../../../platform/db/sql.js';
import { queryWordsOf } from '../../text/query-words.js';
import { wordsOf } from '../../text/words.js';
import { quoted } from './lexemes.js';
import { SearchDatabase } from './search-database.js';
import { Vocabulary } from './vocabulary.js';

/** From so many letters on a word is completed. */
const leastLetters = 2;

/** Ends the last word of a query in the ways that lead to something. */
@Injectable()
export class Completions {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly database: SearchDatabase,
  ) {}

  async of({ audiences }: Actor, query: string, most: number): Promise<string[]> {
    const words = queryWordsOf(query);
    const last = words.find(({ unfinished }) => unfinished);
    const start = wordsOf(query).at(-1)?.start ?? 0;
    if (!last || [...last.text].length < leastLetters || most < 1) return [];
    const { addressed, relatives } = await this.vocabulary.look([{ word: last.text, unfinished: true }], audiences);
    const longer = (relatives[0]?.longer ?? []).map(({ word }) => word);
    const before = words.filter((word) => word !== last).map(({ text }) => quoted(text));
    const leading = before.length === 0 ? longer : await this.leading(longer, before, addressed.audiences);
    return leading.slice(0, most).map((word) => `${query.slice(0, start)}${word}`);
  }

  /** Those of the words that stand in a document together with the others. */
  private async leading(words: readonly string[], before: readonly string[], audiences: readonly number[]): Promise<string[]> {
    const rows = await this.database.rows<{ word: string }>(sql`
      select word from unnest(${words}::text[], ${words.map((word) => [...before, quoted(word)].join('&'))}::tsquery[]) with ordinality as ended (word, query, place)
      where exists (select from search_document where vector @@ query and audience_id = any(${audiences}::int[]))
      order by place`);
    return rows.map(({ word }) => word);
  }
}
