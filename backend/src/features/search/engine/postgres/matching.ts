import { type Sql, emptySql, sql } from '../../../../platform/db/sql.js';
import type { WeighedTerm } from './terms.js';

export interface MatchRequest {
  readonly terms: readonly WeighedTerm[];
  /** Which documents: two tsquery texts, the first for the likeliest. */
  readonly headline: string;
  readonly anywhere: string;
  readonly audiences: readonly number[];
  readonly kinds: readonly string[];
  /** Only what stands in these groups; null for everything. */
  readonly groupIds: readonly string[] | null;
  readonly perKind: number;
}

/** Documents that match: their kind, id and time, whether in their headline, and how many of the kind match anywhere. */
export function matching(request: MatchRequest): Sql {
  return request.kinds
    .map((kind) => matchingOfKind(kind, request))
    .reduce((all, select) => sql`${all} union all ${select}`);
}

/** The newest of a kind that match, in their headline or anywhere; and how many match, up to one too many. */
function matchingOfKind(kind: string, { terms, headline, anywhere, audiences, groupIds, perKind }: MatchRequest): Sql {
  const inGroups = groupIds ? sql`and group_id = any(${groupIds}::uuid[])` : emptySql;
  const match = (query: string) => sql`
    select kind, id, at from search_document
    where kind = ${kind} and audience_id = any(${audiences}::int[]) ${inGroups} and vector @@ ${query}::tsquery`;
  // The newest documents may be looked through one by one only for a frequent word. PostgreSQL knows how frequent a word
  // is, but not how seldom several stand together, or stand in a headline or a group: there it would guess, and look through all.
  const isFrequentWord = terms.length === 1 && !terms[0]?.short && !groupIds;
  const anywhereMatch = isFrequentWord ? match(anywhere) : byIndex(match(anywhere));
  return sql`
    (select *, true as headline, 0 as "ofKind" from (${byIndex(match(headline))}) as likeliest order by at desc limit ${perKind})
    union all
    (select *, false, count(*) over () from (
      select * from (${anywhereMatch}) as found order by at desc limit ${perKind + 1}) as newest)`;
}

/** Keeps PostgreSQL from reading in the order that is asked for further out. */
function byIndex(select: Sql): Sql {
  return sql`${select} offset 0`;
}
