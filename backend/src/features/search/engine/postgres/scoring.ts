import { Injectable } from '@nestjs/common';
import { sql } from '../../../../platform/db/sql.js';
import type { Candidate } from '../search-engine.js';
import { ranking } from './ranking.js';
import { SearchDatabase } from './search-database.js';
import type { WeighedTerm } from './terms.js';
import { anyOf, anyPhrase, termQuery } from './text-query.js';

export interface Scored extends Candidate {
  readonly score: number;
  /** Of this kind there are so many in all. */
  readonly ofKind: number;
}

export interface ScoreRequest {
  readonly terms: readonly WeighedTerm[];
  /** Which documents: two tsquery texts, the first for the likeliest. */
  readonly headline: string;
  readonly anywhere: string;
  readonly audiences: readonly number[];
  readonly kinds: readonly string[] | null;
  readonly perKind: number;
}

/**
 * Picks the newest documents that match, those that match in their headline first, and scores what was picked. Each term
 * adds its rarity times where and how it stands there; neighbours in the query that stand near each other add to it.
 */
@Injectable()
export class Scoring {
  constructor(private readonly database: SearchDatabase) {}

  run(request: ScoreRequest): Promise<Scored[]> {
    const { terms } = request;
    const rarity = terms.map((term) => term.rarity);
    const pairs = terms.slice(1).map((term, index) => ({
      query: `${termQuery(terms[index] ?? term)}&${termQuery(term)}`,
      worth: ((rarity[index] ?? 0) + (rarity[index + 1] ?? 0)) / 2,
    }));
    const worth = Math.max(rarity.reduce((total, value) => total + value, 0), 0.001);
    const { kinds } = ranking;
    return this.database.rows<Scored>(sql`
      with matching as materialized (
        select kind, id, at, true as headline from (
          select kind, id, at from search_document
          where vector @@ ${request.headline}::tsquery and audience_id = any(${request.audiences}::int[])
            and (${request.kinds}::text[] is null or kind = any(${request.kinds}::text[]))
          order by at desc limit ${request.perKind}) as likeliest
        union all
        select kind, id, at, false from search_document
        where vector @@ ${request.anywhere}::tsquery and audience_id = any(${request.audiences}::int[])
          and (${request.kinds}::text[] is null or kind = any(${request.kinds}::text[]))
      ), counted as (
        select kind, id, at, headline, count(*) filter (where not headline) over (partition by kind) as of_kind,
          row_number() over (partition by kind order by headline desc, at desc, id) as place
        from matching
      ), picked as materialized (
        select document.kind, document.id, document.at, document.length, counted.of_kind,
          -- Unpacked once here instead of once a term below.
          document.vector || ''::tsvector as vector
        from (select kind, id, max(of_kind) as of_kind from counted where place <= ${request.perKind} group by kind, id) as counted
        join search_document document on document.kind = counted.kind and document.id = counted.id
      )
      select picked.kind, picked.id, picked.of_kind::int as "ofKind",
        ( (term.score + ${ranking.near}::real * coalesce(pair.score, 0)) / ${worth}::real
            * power(term.covered / ${worth}::real, ${ranking.coverage}::real)
          + ${ranking.recency}::real * exp(-extract(epoch from now() - picked.at) / 86400 / ${ranking.recencyDays}::real)
        ) * coalesce((${JSON.stringify(kinds)}::jsonb ->> picked.kind)::real, 1) as score
      from picked,
      lateral (select array[${ranking.fields[0]}::real * (1 - ${ranking.lengthShare}::real + ${ranking.lengthShare}::real
          / (1 + ln(1 + picked.length / ${ranking.ordinaryLength}::real))), ${ranking.fields[1]}, ${ranking.fields[2]}, ${ranking.fields[3]}]::real[] as weights) as field,
      lateral (
        select sum(rarity * strength) as score, sum(case when strength > 0 then rarity else 0 end) as covered
        from (
          select rarity, greatest(
            ${ranking.exact}::real * least(1, ts_rank(field.weights, vector, exact))
              + ${ranking.certain}::real * least(1, certain_count * ts_rank(field.weights, vector, certain)),
            ${ranking.guess}::real * least(1, guess_count * ts_rank(field.weights, vector, guess)),
            case when phrase <> ''::tsquery then ${ranking.phrase}::real * least(1, ts_rank_cd(field.weights, vector, phrase)) else 0 end) as strength
          from unnest(
            ${terms.map((term) => anyOf([term.exact]))}::tsquery[],
            ${terms.map((term) => anyOf([term.exact, ...term.near]))}::tsquery[],
            ${terms.map((term) => 1 + term.near.length)}::int[],
            ${terms.map((term) => anyOf(term.far, term.prefix))}::tsquery[],
            ${terms.map((term) => term.far.length + (term.prefix ? 1 : 0))}::int[],
            ${terms.map((term) => anyPhrase(term.phrases))}::tsquery[],
            ${rarity}::real[]) as asked (exact, certain, certain_count, guess, guess_count, phrase, rarity)
        ) as strengths
      ) as term,
      lateral (
        select sum(worth * least(1, ts_rank_cd(field.weights, vector, query, 32))) as score
        from unnest(${pairs.map((pair) => pair.query)}::tsquery[], ${pairs.map((pair) => pair.worth)}::real[]) as pair (query, worth)
      ) as pair
      order by score desc, picked.at desc, picked.id`);
  }
}
