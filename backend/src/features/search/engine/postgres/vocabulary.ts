import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../../../../platform/db/sql.js';
import { frenchForm } from '../../text/french.js';
import { oneSpelling } from '../../text/spelling.js';
import { frenchStem } from '../word-forms.js';
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
  /** Other words of the same French stem: "national", "nationaux". */
  readonly inFrench: readonly KnownWord[];
  /** Longer words that begin with it, the most frequent first. */
  readonly longer: readonly KnownWord[];
}

/** What somebody's documents hold. */
export interface Looked {
  readonly addressed: Addressed;
  /** Of each word that was asked for. */
  readonly relatives: readonly Relatives[];
}

interface AskedWord {
  readonly word: string;
  /** Whether longer words are looked for. */
  readonly unfinished: boolean;
  /** Whether its French forms count as much as others. */
  readonly isFrench?: boolean;
  /** Of so little use that small audiences are not asked. */
  readonly inLargeOnly?: boolean;
}

const mostSameStem = 8;
const mostInFrench = 8;
const mostLonger = 10;
const largeAudiences = 6;
/** In small ones so many letters are taken to be right at most, and of short words the first half: far fewer words begin with them. */
const longestSameBeginning = 5;
/** A word in more documents of the large audiences is known well enough; the many small ones need not be asked. */
const wellKnown = 20;

/** The words of the documents that somebody may find: what stands in others is no word to them. */
@Injectable()
export class Vocabulary {
  constructor(private readonly database: SearchDatabase) {}

  /**
   * Which of these audiences any document is addressed to, how many documents are in all, and what is known of each word. Small audiences
   * are asked for what the large ones hardly know.
   */
  async look(words: readonly AskedWord[], audiences: readonly number[]): Promise<Looked> {
    const rows = await this.database.rows<FoundWord & Pick<Addressed, 'large' | 'small'>>(sql`
      with addressed as materialized (
        select audience_id, documents, row_number() over (order by documents desc, audience_id) as place
        from search_total where audience_id = any(${audiences}::int[]) and documents > 0
      ), sets as materialized (
        select coalesce(array_agg(audience_id order by place) filter (where place <= ${largeAudiences}), '{}') as large,
          coalesce(array_agg(audience_id order by place) filter (where place > ${largeAudiences}), '{}') as small,
          coalesce(sum(documents), 0)::int as documents
        from addressed
      ), asked as materialized (
        select place::int, word, unfinished, is_french, in_large_only,
          array(select form.word from search_form as form where form.stem = coalesce((ts_lexize('english_stem', spelling))[1], spelling) collate "C") as same_stem,
          array(select form.word from search_form as form where form.french = ${frenchStem(sql`french_form`)} collate "C") as in_french
        from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ word }) => oneSpelling(word))}::text[],
          ${words.map(({ word }) => frenchForm(word))}::text[], ${words.map(({ unfinished }) => unfinished)}::boolean[],
          ${words.map(({ isFrench = false }) => isFrench)}::boolean[], ${words.map(({ inLargeOnly = false }) => inLargeOnly)}::boolean[])
          with ordinality as given (word, spelling, french_form, unfinished, is_french, in_large_only, place)
      ), in_large as materialized (
        select asked.place, found.* from sets, asked, lateral (${relativesIn(sql`sets.large`, sql`true`)}) as found
      ), unsure as materialized (
        select asked.* from asked
        where not in_large_only
          and coalesce((select sum(in_large.documents) from in_large where in_large.place = asked.place and how <> 'french'), 0) <= ${wellKnown}
      ), in_small as (
        select asked.place, found.* from sets, unsure as asked, lateral (${relativesIn(sql`sets.small`, sql`asked.is_french`)}) as found where cardinality(sets.small) > 0
      )
      select to_json(large) as large, to_json(small) as small, documents, 0 as place, '' as word, 'addressed' as how from sets
      union all select null, null, documents, place, word, how from in_large
      union all select null, null, documents, place, word, how from in_small`);
    const { large = [], small = [], documents = 0 } = rows.find(({ how }) => how === 'addressed') ?? {};
    return {
      addressed: { audiences: [...large, ...small], large, small, documents },
      relatives: words.map((_, index) => {
        const of = (how: string, most: number) => together(rows.filter((row) => row.place === index + 1 && row.how === how), most);
        return { exact: of('exact', 1)[0], sameStem: of('stem', mostSameStem), inFrench: of('french', mostInFrench), longer: of('longer', mostLonger) };
      }),
    };
  }

  /** Those of these that are words in these audiences. */
  async known(words: readonly string[], audiences: readonly number[]): Promise<ReadonlyMap<string, KnownWord>> {
    if (words.length === 0) return new Map();
    const rows = await this.database.rows<KnownWord>(sql`
      select word, sum(documents)::int as documents from search_word
      where audience_id = any(${audiences}::int[]) and word = any(${[...new Set(words)]}::text[] collate "C") group by word`);
    return new Map(rows.map((known) => [known.word, known]));
  }

  /**
   * Words that begin with the same letter, are about as long and hold at least one of the pieces: those that may be meant
   * by a misspelt word. Whoever asks checks how far each is away. In small audiences only those that begin like it.
   */
  async lookingLike(word: string, most: number, pieces: readonly string[], { large, small }: Addressed): Promise<string[]> {
    const letters = [...word];
    const beginning = letters.slice(0, Math.min(Math.ceil(letters.length / 2), longestSameBeginning)).join('');
    const isAsLong = sql`char_length(word) between ${word.length - most} and ${word.length + most}`;
    const rows = await this.database.rows<{ word: string }>(sql`
      select word from search_form as form, lateral (
        select from search_word where search_word.audience_id = any(${large}::int[]) and search_word.word = form.word limit 1) as in_large
      where left(word, 1) = ${letters[0] ?? ''} and ${isAsLong} and word like any(${pieces.map((piece) => `%${piece}%`)}::text[])
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
}

interface FoundWord extends KnownWord {
  readonly place: number;
  readonly how: string;
}

/** What is known of `asked` in some audiences, and in French where that holds. */
function relativesIn(audiences: Sql, isFrenchAsked: Sql): Sql {
  const known = sql`search_word.audience_id = any(${audiences})`;
  return sql`
    select word, sum(documents)::int as documents, 'exact' as how from search_word
    where ${known} and word = asked.word collate "C" group by word
    union all
    (select word, sum(documents)::int, 'stem' from search_word
     where ${known} and word = any(asked.same_stem) and word <> asked.word
     group by word order by 2 desc, word limit ${mostSameStem})
    union all
    (select word, sum(documents)::int, 'french' from search_word
     where ${known} and ${isFrenchAsked} and word = any(asked.in_french) and word <> asked.word
     group by word order by 2 desc, word limit ${mostInFrench})
    union all
    (select word, sum(documents)::int, 'longer' from search_word
     where ${known} and asked.unfinished and word > asked.word collate "C" and word < (asked.word || chr(1114111)) collate "C"
     group by word order by 2 desc, word limit ${mostLonger})`;
}

/** Of large and of small audiences, the most frequent first. */
function together(words: readonly KnownWord[], most: number): KnownWord[] {
  const documents = new Map<string, number>();
  for (const known of words) documents.set(known.word, (documents.get(known.word) ?? 0) + known.documents);
  return [...documents]
    .map(([word, count]) => ({ word, documents: count }))
    .sort((one, other) => other.documents - one.documents || (one.word < other.word ? -1 : 1))
    .slice(0, most);
}
