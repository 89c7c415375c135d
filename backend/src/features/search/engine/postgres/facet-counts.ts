import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { sql } from '../../../../platform/db/sql.js';
import type { FacetField, Facets, SearchFilters, SearchRequest } from '../search-engine.js';
import { holdingAll } from './holding.js';
import { mostHalvings, quoted, sampleLexeme } from './lexemes.js';
import { type Asked, type Question, Questions } from './question.js';
import { SearchDatabase } from './search-database.js';
import { allTerms } from './text-query.js';

const fields: Readonly<Record<FacetField, keyof SearchFilters | 'kinds'>> = {
  kind: 'kinds', groupId: 'groupIds', departmentId: 'departmentIds', authorId: 'authorIds', tagId: 'tagIds',
};
const mostValues = 100;
/** Whoever asks for more kinds asks for all of them. */
const mostKinds = 3;
/** About so many documents are counted; of more, a part is counted that was chosen by chance. */
const counted = 2000;

interface Value {
  readonly field: FacetField;
  readonly value: string;
  readonly documents: number;
}

/** Counts what holds all the words by kind, group, department, author and tag. */
@Injectable()
export class FacetCounts {
  constructor(
    private readonly questions: Questions,
    private readonly database: SearchDatabase,
  ) {}

  async of(actor: Actor, request: SearchRequest): Promise<Facets> {
    // A field that is filtered by is counted as if it were not.
    const filtered = (Object.keys(fields) as FacetField[]).filter((field) => isFiltered(request, field));
    const others = (Object.keys(fields) as FacetField[]).filter((field) => !filtered.includes(field));
    const values = await Promise.all([
      ...(others.length > 0 ? [this.count(actor, request, others)] : []),
      ...filtered.map((field) => this.count(actor, without(request, field), [field])),
    ]);
    const countsOf = (field: FacetField) => new Map(values.flat().flatMap((row) => (row.field === field ? [[row.value, row.documents] as const] : [])));
    return {
      kind: countsOf('kind'), groupId: countsOf('groupId'), departmentId: countsOf('departmentId'), authorId: countsOf('authorId'), tagId: countsOf('tagId'),
    };
  }

  private async count(actor: Actor, request: Asked, wanted: readonly FacetField[]): Promise<Value[]> {
    const question = await this.questions.of(actor, request);
    if (!question) return [];
    const halvings = halvingsFor(question);
    const ofSample = halvings > 0 ? [quoted(sampleLexeme(halvings))] : [];
    const holds = holdingAll([...allTerms(question.terms), ...question.conditions, ...ofSample], question.without);
    return this.database.rows<Value>(sql`
      with found as materialized (
        select kind, group_id, department_id, author_ids, tag_ids from search_document where ${holds} and ${question.where}
      ), valued as (
        select 'kind' as field, kind as value from found
        union all select 'groupId', group_id::text from found where group_id is not null
        union all select 'departmentId', department_id::text from found where department_id is not null
        union all select 'authorId', author::text from found, unnest(author_ids) as author
        union all select 'tagId', tag::text from found, unnest(tag_ids) as tag
      ), counted as (
        select field, value, count(*) as documents, row_number() over (partition by field order by count(*) desc, value) as place
        from valued where field = any(${wanted}::text[]) group by field, value
      )
      select field, value, (documents * ${2 ** halvings})::int as documents from counted where place <= ${mostValues} order by field, place`);
  }
}

function isFiltered({ filters = {}, kinds }: SearchRequest, field: FacetField): boolean {
  const filter = fields[field];
  return filter === 'kinds' ? kinds.length <= mostKinds : filters[filter] !== undefined;
}

function without(request: SearchRequest, field: FacetField): Asked {
  const filter = fields[field];
  return filter === 'kinds' ? { ...request, kinds: null } : { ...request, filters: { ...request.filters, [filter]: undefined } };
}

function halvingsFor({ terms, documents, share }: Question): number {
  const rarest = Math.min(documents, ...terms.map(({ atMost }) => atMost));
  const byChance = terms.reduce((product, { atMost }) => (product * Math.min(atMost, documents)) / Math.max(documents, 1), documents);
  const expected = Math.sqrt(rarest * byChance) * share;
  return Math.max(0, Math.min(mostHalvings, Math.floor(Math.log2(expected / counted))));
}
