import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../../../../platform/db/sql.js';
import type { Candidate } from '../search-engine.js';
import { type MatchRequest, matching } from './matching.js';
import { ranking } from './ranking.js';
import { SearchDatabase } from './search-database.js';
import type { WeighedTerm } from './terms.js';
import { anyOf, anyPhrase, termQuery } from './text-query.js';

export interface Scored extends Candidate {
  readonly score: number;
  /** Of this kind there are so many in all. */
  readonly ofKind: number;
}

/** Documents of a kind that are scored; what else was found follows by date. */
const mostScored = 200;

/**
 * Picks the newest documents that match, those that match in their headline first, and scores them. Each term adds
 * its rarity times where and how it stands there; neighbours in the query that stand near each other add to it.
 */
@Injectable()
export class Scoring {
  constructor(private readonly database: SearchDatabase) {}

  run(request: MatchRequest): Promise<Scored[]> {
    const { terms } = request;
    const pairs = terms.slice(1).map((term, index) => {
      const before = terms[index] ?? term;
      return { query: `${termQuery(before)}&${termQuery(term)}`, worth: (before.rarity + term.rarity) / 2 };
    });
    const worth = Math.max(terms.reduce((total, term) => total + term.rarity, 0), 0.001);
    return this.database.rows<Scored>(sql`
      with matching as materialized (
        ${matching(request)}
      ), listed as materialized (
        select kind, id, at, "ofKind", row_number() over (partition by kind order by headline desc, at desc, id) as place
        from (
          select kind, id, at, bool_or(headline) as headline, max("ofKind")::int as "ofKind" from matching group by kind, id, at) as found
      ), picked as materialized (
        select listed.kind, listed.id, listed.at, listed."ofKind", document.length,
          -- Unpacked once here instead of once a term below.
          document.vector || ''::tsvector as vector
        from listed join search_document document on document.kind = listed.kind and document.id = listed.id
        where listed.place <= ${Math.min(request.perKind, mostScored)}
      ), scored as (
        select picked.kind, picked.id, picked.at, picked."ofKind",
          coalesce((${JSON.stringify(ranking.kinds)}::jsonb ->> picked.kind)::real, 1) * (
            (term.score + ${ranking.near}::real * coalesce(pair.score, 0)) / ${worth}::real
              * power(term.covered / ${worth}::real, ${ranking.coverage}::real)
            + ${ranking.recency}::real * exp(-extract(epoch from now() - picked.at) / 86400 / ${ranking.recencyDays}::real)) as score
        from picked,
        lateral (select ${fieldWeights} as weights) as field,
        lateral (
          select sum(rarity * strength) as score, sum(case when strength > 0 then rarity else 0 end) as covered
          from (select rarity, ${strength} as strength from unnest(${termArrays(terms)}) as asked (
            rarity, exact, certain, certain_count, guess, guess_count, phrase)) as strengths
        ) as term,
        lateral (
          select sum(worth * least(1, ts_rank_cd(field.weights, vector, query, 32))) as score
          from unnest(${pairs.map((pair) => pair.query)}::tsquery[], ${pairs.map((pair) => pair.worth)}::real[]) as pair (query, worth)
        ) as pair
      )
      select * from scored
      union all
      select kind, id, at, "ofKind", 0 from listed where place > ${mostScored} and place <= ${request.perKind}
      order by score desc, at desc, id`);
  }
}

/** For body, headings, tags and title; a word in a long body weighs less. */
const fieldWeights = sql`array[
  ${ranking.fields[0]}::real * (1 - ${ranking.lengthShare}::real
    + ${ranking.lengthShare}::real / (1 + ln(1 + picked.length / ${ranking.ordinaryLength}::real))),
  ${ranking.fields[1]}, ${ranking.fields[2]}, ${ranking.fields[3]}]::real[]`;

/** How strongly a document holds a term, from 0 to 1. ts_rank divides by the number of words asked for, which is undone. */
const strength = sql`greatest(
  ${ranking.exact}::real * least(1, ts_rank(field.weights, vector, exact))
    + ${ranking.certain}::real * least(1, certain_count * ts_rank(field.weights, vector, certain)),
  ${ranking.guess}::real * least(1, guess_count * ts_rank(field.weights, vector, guess)),
  case when phrase <> ''::tsquery then ${ranking.phrase}::real * least(1, ts_rank_cd(field.weights, vector, phrase)) else 0 end)`;

function termArrays(terms: readonly WeighedTerm[]): Sql {
  return sql`
    ${terms.map((term) => term.rarity)}::real[],
    ${terms.map((term) => anyOf([term.exact]))}::tsquery[],
    ${terms.map((term) => anyOf([term.exact, ...term.near]))}::tsquery[],
    ${terms.map((term) => 1 + term.near.length)}::int[],
    ${terms.map((term) => anyOf(term.far, term.prefix))}::tsquery[],
    ${terms.map((term) => term.far.length + (term.prefix ? 1 : 0))}::int[],
    ${terms.map((term) => anyPhrase(term.phrases))}::tsquery[]`;
}
