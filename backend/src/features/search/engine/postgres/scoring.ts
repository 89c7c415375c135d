import { Injectable } from '@nestjs/common';
import { type Sql, rowCount, sql } from '../../../../platform/db/sql.js';
import type { Match } from './matching.js';
import type { Question } from './question.js';
import { ranking } from './ranking.js';
import { SearchDatabase } from './search-database.js';
import type { WeighedTerm } from './terms.js';
import { anyOf, anyPhrase, termQuery } from './text-query.js';

/**
 * Each term adds its rarity times where and how it stands in a document; neighbours in the query that stand near each other add to it, and so
 * does a title that says the query word for word.
 */
@Injectable()
export class Scoring {
  constructor(private readonly database: SearchDatabase) {}

  /** The same documents, best first. */
  async order<One extends Pick<Match, 'kind' | 'id'>>(matches: readonly One[], { terms, inTitle }: Pick<Question, 'terms' | 'inTitle'>): Promise<One[]> {
    if (matches.length === 0 || terms.length === 0) return [...matches];
    const worth = Math.max(terms.reduce((total, term) => total + term.rarity, 0), 0.001);
    const places = await this.database.rows<{ place: number }>(sql`
      with picked as materialized (
        select listed.place::int, document.id, document.kind, document.at, document.length, document.standing, document.use,
          -- Where it stands apart from its row it is fetched once here instead of once a term below.
          case when pg_column_size(document.vector) > ${mostInRow} then document.vector || ''::tsvector else document.vector end as vector
        from unnest(${matches.map(({ kind }) => kind)}::text[], ${matches.map(({ id }) => id)}::uuid[]) with ordinality as listed (kind, id, place)
          join search_document document on document.kind = listed.kind and document.id = listed.id
      ), scored as (
        select place, at, id,
          coalesce((${JSON.stringify(ranking.kinds)}::jsonb ->> kind)::real, 1) * standing * (
            (${sum(terms.map((term, index) => sql`${term.rarity}::real * ${strengthOf(index)}`))} + ${ranking.near}::real * (${near(terms)})) / ${worth}::real
              * power((${sum(terms.map((term, index) => sql`case when ${strengthOf(index)} > 0 then ${term.rarity}::real else 0 end`))}) / ${worth}::real,
                ${ranking.coverage}::real)
            + case when ${inTitle}::text is not null and vector @@ ${inTitle}::tsquery then ${ranking.wordForWord}::real else 0 end
            + ${ranking.recency}::real * exp(-extract(epoch from now() - at) / 86400 / ${ranking.recencyDays}::real)
            + ${ranking.use}::real * least(1, use / ${ranking.mostUse}::real)) as score
        from (
          select *, ${listed(terms.map((term, index) => sql`${strength(term)} as ${strengthOf(index)}`))}
          from (select *, ${fieldWeights} as weights from picked ${once}) as weighed ${once}) as strengths
      )
      select place from scored order by score desc, at desc, id`);
    return places.flatMap(({ place }) => matches[place - 1] ?? []);
  }
}

/** Bytes from which on PostgreSQL keeps a value apart from its row. */
const mostInRow = 2000;

/** Keeps PostgreSQL from working out a column anew wherever it is used. */
const once = sql`offset 0`;

/** For body, headings, tags and title; a word in a long body weighs less. */
const fieldWeights = sql`array[
  ${ranking.fields[0]}::real * (1 - ${ranking.lengthShare}::real
    + ${ranking.lengthShare}::real / (1 + ln(1 + picked.length / ${ranking.ordinaryLength}::real))),
  ${ranking.fields[1]}, ${ranking.fields[2]}, ${ranking.fields[3]}]::real[]`;

/**
 * How strongly a document holds a term, from 0 to 1. ts_rank divides by the number of words asked for, which is undone. The statement is
 * the same for all queries of so many terms, and what a term has none of is not worked out.
 */
function strength({ exact, near: forms, far, prefix, phrases }: WeighedTerm): Sql {
  const [certain, guesses] = [1 + forms.length, far.length + (prefix ? 1 : 0)];
  const rank = (query: string, words: number) => sql`least(1, ${words}::int * ts_rank(weights, vector, ${query}::tsquery))`;
  return sql`greatest(
    case when ${certain}::int = 1 then ${ranking.exact + ranking.certain}::real * ${rank(anyOf([exact]), 1)}
      else ${ranking.exact}::real * ${rank(anyOf([exact]), 1)} + ${ranking.certain}::real * ${rank(anyOf([exact, ...forms]), certain)} end,
    case when ${guesses}::int > 0 then ${ranking.guess}::real * ${rank(anyOf(far, prefix), guesses)} else 0 end,
    case when ${phrases.length}::int > 0 then ${ranking.phrase}::real * least(1, ts_rank_cd(weights, vector, ${anyPhrase(phrases)}::tsquery)) else 0 end)`;
}

/** What neighbours add that stand near each other. */
function near(terms: readonly WeighedTerm[]): Sql {
  const pairs = terms.slice(1).map((term, index) => {
    const before = terms[index] ?? term;
    const query = `${termQuery(before)}&${termQuery(term)}`;
    return sql`case when ${strengthOf(index)} > 0 and ${strengthOf(index + 1)} > 0
      then ${(before.rarity + term.rarity) / 2}::real * least(1, ts_rank_cd(weights, vector, ${query}::tsquery, 32)) else 0 end`;
  });
  return sum(pairs);
}

function strengthOf(index: number): Sql {
  return columnNames[index] ?? columnNames[0] as Sql;
}

const columnNames: readonly Sql[] = Array.from({ length: 40 }, (_, index) => sql`strength_${rowCount(index)}`);

function sum(pieces: readonly Sql[]): Sql {
  return pieces.length > 0 ? pieces.reduce((all, piece) => sql`${all} + ${piece}`) : sql`0`;
}

function listed(pieces: readonly Sql[]): Sql {
  return pieces.reduce((all, piece) => sql`${all}, ${piece}`);
}
