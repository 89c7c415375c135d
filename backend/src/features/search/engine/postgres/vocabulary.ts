import { Injectable } from '@nestjs/common';
import { sql } from '../../../../platform/db/sql.js';
import { oneSpelling } from '../../text/spelling.js';
import { SearchDatabase } from './search-database.js';

/** Audiences whose documents somebody may find. */
export interface Addressed {
  readonly audiences: readonly number[];
  readonly documents: number;
}

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

/** The words of the documents that somebody may find: what stands in others is no word to them. */
@Injectable()
export class Vocabulary {
  constructor(private readonly database: SearchDatabase) {}

  /** Which of these audiences any document is addressed to, and how many documents are in all. */
  async addressed(audiences: readonly number[]): Promise<Addressed> {
    const rows = await this.database.rows<{ id: number; documents: number }>(sql`
      select audience_id as id, documents from search_total where audience_id = any(${audiences}::int[])`);
    return { audiences: rows.map(({ id }) => id), documents: rows.reduce((sum, { documents }) => sum + documents, 0) };
  }

  /** What is known of each word; `longer` is only looked up where it is asked for. */
  async relatives(words: readonly string[], unfinished: readonly boolean[], audiences: readonly number[]): Promise<Relatives[]> {
    const known = sql`search_word.audience_id = any(${audiences}::int[])`;
    const rows = await this.database.rows<KnownWord & { place: number; how: string }>(sql`
      select asked.place::int as place, found.*
      from unnest(${words}::text[], ${words.map(oneSpelling)}::text[], ${unfinished}::boolean[])
        with ordinality as asked (word, spelling, unfinished, place),
      lateral (
        select word, sum(documents)::int as documents, 'exact' as how from search_word
        where ${known} and word = asked.word collate "C" group by word
        union all
        (select word, sum(documents)::int, 'stem' from search_word
         where ${known} and stem = coalesce((ts_lexize('english_stem', asked.spelling))[1], asked.spelling) collate "C"
           and word <> asked.word
         group by word order by 2 desc, word limit ${mostSameStem})
        union all
        (select word, sum(documents)::int, 'longer' from search_word
         where ${known} and asked.unfinished and word > asked.word collate "C" and word < (asked.word || chr(1114111)) collate "C"
         group by word order by 2 desc, word limit ${mostLonger})
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
  async lookingLike(word: string, most: number, pieces: readonly string[], audiences: readonly number[]): Promise<KnownWord[]> {
    return this.database.rows<KnownWord>(sql`
      select word, sum(documents)::int as documents from search_word
      where audience_id = any(${audiences}::int[]) and word >= ${word.charAt(0)} collate "C" and word < (${word.charAt(0)}::text || chr(1114111)) collate "C"
        and char_length(word) between ${word.length - most} and ${word.length + most}
        and word like any(${pieces.map((piece) => `%${piece}%`)}::text[])
      group by word`);
  }
}
