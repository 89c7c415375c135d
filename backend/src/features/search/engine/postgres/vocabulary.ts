import { Injectable } from '@nestjs/common';
import { sql } from '../../../../platform/db/sql.js';
import { oneSpelling } from '../../text/spelling.js';
import { SearchDatabase } from './search-database.js';

/** A word that stands in some document. */
export interface KnownWord {
  readonly word: string;
  /** In how many documents. */
  readonly documents: number;
}

export interface Relatives {
  readonly exact: KnownWord | undefined;
  /** Other words of the same stem, the most frequent first: "policy", "policies". */
  readonly sameStem: readonly KnownWord[];
  /** Longer words that begin with it, the most frequent first. */
  readonly longer: readonly KnownWord[];
}

const mostSameStem = 8;
const mostLonger = 12;

/** The words of all documents together. */
@Injectable()
export class Vocabulary {
  constructor(private readonly database: SearchDatabase) {}

  /** What is known of each word; `longer` is only looked up where it is asked for. */
  async relatives(words: readonly string[], unfinished: readonly boolean[]): Promise<Relatives[]> {
    const rows = await this.database.rows<KnownWord & { place: number; how: string }>(sql`
      select asked.place::int as place, found.*
      from unnest(${words}::text[], ${words.map(oneSpelling)}::text[], ${unfinished}::boolean[])
        with ordinality as asked (word, spelling, unfinished, place),
      lateral (
        select word, documents, 'exact' as how from search_word where word = asked.word collate "C"
        union all
        (select word, documents, 'stem' from search_word
         where stem = coalesce((ts_lexize('english_stem', asked.spelling))[1], asked.spelling) collate "C"
           and word <> asked.word
         order by documents desc, word limit ${mostSameStem})
        union all
        (select word, documents, 'longer' from search_word
         where asked.unfinished and word > asked.word collate "C" and word < (asked.word || chr(1114111)) collate "C"
         order by documents desc, word limit ${mostLonger})
      ) as found`);
    return words.map((_, index) => {
      const of = (how: string) => rows.filter((row) => row.place === index + 1 && row.how === how);
      return { exact: of('exact')[0], sameStem: of('stem'), longer: of('longer') };
    });
  }

  /**
   * Words that begin with the same letter, are about as long and hold at least one of the pieces: those that may be meant
   * by a misspelt word. Whoever asks checks how far each is away.
   */
  async lookingLike(word: string, most: number, pieces: readonly string[]): Promise<KnownWord[]> {
    return this.database.rows<KnownWord>(sql`
      select word, documents from search_word
      where word >= ${word.charAt(0)} collate "C" and word < (${word.charAt(0)}::text || chr(1114111)) collate "C"
        and char_length(word) between ${word.length - most} and ${word.length + most}
        and word like any(${pieces.map((piece) => `%${piece}%`)}::text[])`);
  }

  async documentCount(): Promise<number> {
    const row = await this.database.row<{ documents: number }>(sql`select documents from search_total`);
    return row?.documents ?? 0;
  }
}
