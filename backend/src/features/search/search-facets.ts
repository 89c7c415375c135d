import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import type { Asked } from './asking/asked.js';
import { Asking } from './asking/asking.js';
import { type KnowledgeablePerson, PeopleWhoKnow } from './asking/people-who-know.js';
import { type FacetField, type Facets, SearchEngine, type SearchFilters } from './engine/search-engine.js';
import { facetCounts } from './facet-counts.js';
import { FacetNames, type NamedFacets, type OfferedValue } from './facet-names.js';
import { FindReadable, type ReadableFound, type ReadableRequest } from './find-readable.js';
import { ReadableCandidates } from './readable-candidates.js';
import { roundedCount } from './rounded-count.js';
import { mostFacetValues, searchingLimit } from './search.limits.js';
import { type SearchAsk, readableRequest } from './search-pages.js';

export interface SearchFacets extends NamedFacets {
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly isExact: boolean }[];
  /** Only looked for where it is asked for. */
  findPeople(): Promise<readonly KnowledgeablePerson[]>;
}

interface Counted {
  readonly counts: Facets;
  readonly exact: ReadonlySet<FacetField>;
}

const filterOf = { groupId: 'groupIds', departmentId: 'departmentIds', authorId: 'authorIds', tagId: 'tagIds' } as const;
const fields: readonly FacetField[] = ['kind', 'groupId', 'departmentId', 'authorId', 'tagId'];

/** What stands beside the results: how much there is of what, by which they can be narrowed. Asked for apart, so that results need not wait. */
@Injectable()
export class SearchFacetsOf {
  constructor(
    private readonly asking: Asking,
    private readonly engine: SearchEngine,
    private readonly find: FindReadable,
    private readonly readable: ReadableCandidates,
    private readonly names: FacetNames,
    private readonly people: PeopleWhoKnow,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, ask: SearchAsk): Promise<SearchFacets> {
    await this.rateLimits.count(searchingLimit, actor.personId);
    const asked = await this.asking.read(actor, ask.query, ask.filters);
    const request = askedWithoutFacets(readableRequest(asked, { sort: 'best', verbatim: ask.verbatim }));
    const found = asked.isVain ? null : await this.find.run(actor, request);
    const { counts, exact } = found ? await this.counted(actor, request, found) : { counts: facetCounts([], filtersOf(request)), exact: new Set(fields) };
    const offered = (field: FacetField): OfferedValue[] => offeredValues(counts[field], chosenOf(asked, field), exact.has(field));
    const named = await this.names.of(actor, {
      groups: offered('groupId'), departments: offered('departmentId'), authors: offered('authorId'), tags: offered('tagId'),
    });
    const kinds = this.find.kinds().map((kind) => ({ kind, ...valueOf(counts.kind.get(kind) ?? 0, exact.has('kind')) }));
    return {
      ...named,
      ...totalOf(kinds),
      kinds,
      findPeople: () => (found && asked.words.trim() ? this.people.run(actor, request, found) : Promise.resolve([])),
    };
  }

  /** Exact where all was looked at: in what was found for fields that narrow nothing, and without those filters for the others. */
  private async counted(actor: Actor, request: ReadableRequest, found: ReadableFound): Promise<Counted> {
    const filters = filtersOf(request);
    const narrowed = fields.filter((field) => filters[field].length > 0);
    const open = withoutFacets(request);
    const wider = narrowed.length === 0 ? found : await this.find.run(actor, open);
    if (wider.isExact) return { counts: facetCounts(wider.candidates, filters), exact: new Set(fields) };
    const guessed = await this.engine.facets(actor, { ...this.find.forEngine(request), limit: 0 });
    if (!found.isExact) return { counts: this.shown(guessed), exact: new Set() };
    const free = fields.filter((field) => !narrowed.includes(field));
    const known = facetCounts(found.candidates, filters);
    return { counts: { ...this.shown(guessed), ...Object.fromEntries(free.map((field) => [field, known[field]])) }, exact: new Set(free) };
  }

  /** What is shown as another kind is about the same things: there are as many of them as of the more frequent. */
  private shown(facets: Facets): Facets {
    const kinds = new Map<string, number>();
    for (const [kind, count] of facets.kind) {
      const shown = this.readable.shownAs(kind);
      kinds.set(shown, Math.max(kinds.get(shown) ?? 0, count));
    }
    return { ...facets, kind: kinds };
  }
}

function filtersOf({ kinds, filters = {} }: ReadableRequest): Readonly<Record<FacetField, readonly string[]>> {
  const { groupIds = [], departmentIds = [], authorIds = [], tagIds = [] } = filters;
  return { kind: kinds, groupId: groupIds, departmentId: departmentIds, authorId: authorIds, tagId: tagIds };
}

function withoutFacets(request: ReadableRequest): ReadableRequest {
  const { groupIds: _, departmentIds: __, authorIds: ___, tagIds: ____, ...filters }: SearchFilters = request.filters ?? {};
  return { ...request, kinds: [], filters };
}

/** Where facets alone are asked for, a facet is counted in everything: that is asked as what is not older than any clock. */
function askedWithoutFacets(request: ReadableRequest): ReadableRequest {
  const { query, phrases = [], filters = {} } = withoutFacets(request);
  const asksMore = query.trim() !== '' || phrases.length > 0 || Object.keys(filters).length > 0;
  return asksMore ? request : { ...request, filters: { ...request.filters, from: new Date(0) } };
}

/** What was chosen beside the query stays among what is offered, so that it can be taken off. */
function chosenOf({ chosen }: Asked, field: FacetField): readonly string[] {
  return field === 'kind' ? chosen.kinds : chosen[filterOf[field]];
}

function offeredValues(counts: ReadonlyMap<string, number>, chosen: readonly string[], isExact: boolean): OfferedValue[] {
  const all = new Map([...counts, ...chosen.map((id) => [id, counts.get(id) ?? 0] as const)]);
  return [...all]
    .sort(([one, ofOne], [other, ofOther]) => Number(chosen.includes(other)) - Number(chosen.includes(one)) || ofOther - ofOne || one.localeCompare(other))
    .slice(0, mostFacetValues)
    .map(([id, count]) => ({ id, ...valueOf(count, isExact) }));
}

function valueOf(count: number, isExact: boolean): { count: number; isExact: boolean } {
  return { count: isExact ? count : roundedCount(count), isExact };
}

function totalOf(kinds: readonly { readonly count: number; readonly isExact: boolean }[]): { total: number; totalIsExact: boolean } {
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const totalIsExact = kinds.every(({ isExact }) => isExact);
  return { total: totalIsExact ? total : roundedCount(total), totalIsExact };
}
