import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../../../../platform/db/sql.js';
import { frenchForm } from '../../text/french.js';
import { oneSpelling } from '../../text/spelling.js';
import { SearchDatabase } from './search-database.js';

/** Audiences whose documents somebody may find. */
export interface Addressed {
  readonly audiences: readonly number[];
  /** The few to which most documents are addressed: that of all staff is usually the first. */
  readonly large: readonly number[];
  /** All others, such as those of two hundred groups. */
  readonly small: readonly number[];
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

interface AskedWord {
  readonly word: string;
  /** Whether longer words are looked for. */
  readonly unfinished: boolean;
  /** Of so little use that small audiences are not asked. */
  readonly inLargeOnly?: boolean;
}

const mostSameStem = 8;
const mostLonger = 10;
const largeAudiences = 6;
/** A word in more documents of the large audiences is known well enough; the many small ones need not be asked. */
const wellKnown = 20;

/** As the French stemmer of PostgreSQL has it; it leaves out what says little in French. */
export const frenchStem = (form: Sql): Sql => sql`coalesce((ts_lexize('french_stem', ${form}))[1], ${form})`;

/** The words of the documents that somebody may find: what stands in others is no word to them. */
@Injectable()
export class Vocabulary {
  constructor(private readonly database: SearchDatabase) {}

  /** Which of these audiences any document is addressed to, and how many documents are in all. */
  async addressed(audiences: readonly number[]): Promise<Addressed> {
    const rows = await this.database.rows<{ id: number; documents: number }>(sql`
      select audience_id as id, documents from search_total where audience_id = any(${audiences}::int[]) and documents > 0
      order by documents desc, audience_id`);
    const ids = rows.map(({ id }) => id);
    return {
      audiences: ids,
      large: ids.slice(0, largeAudiences),
      small: ids.slice(largeAudiences),
      documents: rows.reduce((sum, { documents }) => sum + documents, 0),
    };
  }

  /** What is known of each word. Small audiences are asked for what the large ones hardly know. */
  async relatives(words: readonly AskedWord[], { large, small }: Addressed): Promise<Relatives[]> {
    const inLarge = await this.relativesIn(words, large);
    if (small.length === 0) return inLarge;
    const unsure = words.flatMap((word, place) => (word.inLargeOnly || isWellKnown(inLarge[place]) ? [] : [place]));
    if (unsure.length === 0) return inLarge;
    const inSmall = await this.relativesIn(unsure.flatMap((place) => words[place] ?? []), small);
    return inLarge.map((known, place) => {
      const index = unsure.indexOf(place);
      return index < 0 ? known : together(known, inSmall[index] ?? nothing);
    });
  }

  /** Those of these that are words. */
  async known(words: readonly string[], { audiences }: Addressed): Promise<ReadonlyMap<string, KnownWord>> {
    if (words.length === 0) return new Map();
    const rows = await this.database.rows<KnownWord>(sql`
      select word, sum(documents)::int as documents from search_word
      where audience_id = any(${audiences}::int[]) and word = any(${[...new Set(words)]}::text[] collate "C") group by word`);
    return new Map(rows.map((known) => [known.word, known]));
  }

  /** Other words of the same French stem, the most frequent first: "national", "nationaux". */
  async inFrench(word: string, { audiences }: Addressed): Promise<KnownWord[]> {
    return this.database.rows<KnownWord>(sql`
      select word, sum(documents)::int as documents from search_word
      where audience_id = any(${audiences}::int[]) and french = ${frenchStem(sql`${frenchForm(word)}::text`)} collate "C" and word <> ${word}
      group by word order by 2 desc, word limit ${mostSameStem}`);
  }

  /**
   * Words that begin with the same letter, are about as long and hold at least one of the pieces: those that may be meant
   * by a misspelt word. Whoever asks checks how far each is away. In small audiences only those that begin like it.
   */
  async lookingLike(word: string, most: number, pieces: readonly string[], { large, small }: Addressed): Promise<string[]> {
    const letters = [...word];
    const beginning = letters.slice(0, Math.ceil(letters.length / 2)).join('');
    const isAsLong = sql`char_length(word) between ${word.length - most} and ${word.length + most}`;
    const rows = await this.database.rows<{ word: string }>(sql`
      select word from search_word
      where audience_id = any(${large}::int[]) and left(word, 1) = ${letters[0] ?? ''} and ${isAsLong} and word like any(${pieces.map((piece) => `%${piece}%`)}::text[])
      union
      select word from search_word
      where audience_id = any(${small}::int[]) and word >= ${beginning} collate "C" and word < (${beginning} || chr(1114111)) collate "C" and ${isAsLong}`);
    return rows.map((row) => row.word);
  }

  /** In how many documents each of these words stands. */
  async counted(words: readonly string[], { large, small }: Addressed): Promise<KnownWord[]> {
    const known = await this.countedIn(words, large);
    const others = words.filter((word) => !known.some((one) => one.word === word));
    return small.length > 0 && others.length > 0 ? [...known, ...(await this.countedIn(others, small))] : known;
  }

  private countedIn(words: readonly string[], audiences: readonly number[]): Promise<KnownWord[]> {
    return this.database.rows(sql`
      select word, sum(documents)::int as documents from search_word
      where audience_id = any(${audiences}::int[]) and word = any(${words}::text[]) group by word`);
  }

  private async relativesIn(words: readonly AskedWord[], audiences: readonly number[]): Promise<Relatives[]> {
    const known = sql`search_word.audience_id = any(${audiences}::int[])`;
    const rows = await this.database.rows<KnownWord & { place: number; how: string }>(sql`
      select asked.place::int as place, found.*
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ word }) => oneSpelling(word))}::text[], ${words.map(({ unfinished }) => unfinished)}::boolean[])
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
}

const nothing: Relatives = { exact: undefined, sameStem: [], longer: [] };

function isWellKnown({ exact, sameStem, longer }: Relatives = nothing): boolean {
  const documents = [...(exact ? [exact] : []), ...sameStem, ...longer].reduce((sum, word) => sum + word.documents, 0);
  return documents > wellKnown;
}

function together(one: Relatives, other: Relatives): Relatives {
  return {
    exact: merged([one.exact, other.exact], 1)[0],
    sameStem: merged([...one.sameStem, ...other.sameStem], mostSameStem),
    longer: merged([...one.longer, ...other.longer], mostLonger),
  };
}

function merged(words: readonly (KnownWord | undefined)[], most: number): KnownWord[] {
  const documents = new Map<string, number>();
  for (const known of words) if (known) documents.set(known.word, (documents.get(known.word) ?? 0) + known.documents);
  return [...documents]
    .map(([word, count]) => ({ word, documents: count }))
    .sort((one, other) => other.documents - one.documents || (one.word < other.word ? -1 : 1))
    .slice(0, most);
}
