import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { FindReadable, type ReadableFound } from './find-readable.js';
import { type FoundGroups, GroupsOfResults } from './groups-of-results.js';
import { ReadableCandidates } from './readable-candidates.js';
import { type SearchHit, hitOf } from './search-hit.js';
import { pageSize, searchingLimit } from './search.limits.js';

export interface SearchPageRequest {
  readonly query: string;
  /** Only results of this kind; the counts are of all kinds nevertheless. */
  readonly kind: string | null;
  /** Only what stands in one of these groups; everything where there are none. */
  readonly groupIds: readonly string[];
  /** From 1. */
  readonly page: number;
}

export interface KindCount {
  readonly kind: string;
  readonly count: number;
  readonly isExact: boolean;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False where there may be more than are counted. */
  readonly totalIsExact: boolean;
  readonly page: number;
  readonly pageCount: number;
  readonly kinds: readonly KindCount[];
  readonly groups: FoundGroups;
}

/** The results page. Whatever is counted or shown, the actor may read at this moment. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly find: FindReadable,
    private readonly readable: ReadableCandidates,
    private readonly groups: GroupsOfResults,
    private readonly rateLimits: RateLimits,
  ) {}

  async page(actor: Actor, request: SearchPageRequest): Promise<SearchPage> {
    check(request);
    const { query, kind, groupIds, page } = request;
    await this.rateLimits.count(searchingLimit, actor.personId);
    const everywhere = await this.find.run(actor, { query });
    const found = await this.narrowed(actor, everywhere, request);
    const wanted = found.candidates.filter((candidate) => kind === null || candidate.kind === kind);
    const [rows, groups] = await Promise.all([
      this.readable.read(actor, wanted.slice((page - 1) * pageSize, page * pageSize)),
      this.groups.of(actor, { everywhere, found, kind, groupIds }),
    ]);
    return {
      hits: rows.map((row) => hitOf(row, found.matched)),
      total: wanted.length,
      totalIsExact: kind === null ? found.cutKinds.size === 0 : !found.cutKinds.has(kind),
      page,
      pageCount: Math.min(Math.ceil(wanted.length / pageSize), limits.numberedPages),
      kinds: this.find.kinds().map((name) => ({
        kind: name,
        count: found.candidates.filter((candidate) => candidate.kind === name).length,
        isExact: !found.cutKinds.has(name),
      })),
      groups,
    };
  }

  /** Where everything was found, what stands in the groups is among it. */
  private async narrowed(actor: Actor, everywhere: ReadableFound, { query, groupIds }: SearchPageRequest): Promise<ReadableFound> {
    if (groupIds.length === 0) return everywhere;
    if (everywhere.cutKinds.size > 0) return this.find.run(actor, { query, groupIds });
    const candidates = everywhere.candidates.filter(({ groupId }) => groupId !== null && groupIds.includes(groupId));
    return { ...everywhere, candidates };
  }
}

function check({ query, groupIds, page }: SearchPageRequest): void {
  checkQuery(query);
  if (page < 1 || page > limits.numberedPages) throw new BadRequest(`There are pages 1 to ${limits.numberedPages} only`);
  if (groupIds.length > limits.choicesPerFilter) throw new BadRequest(`Choose ${limits.choicesPerFilter} groups or fewer`);
  if (!groupIds.every(isId)) throw new BadRequest('Choose groups that the filter offers');
}

export function checkQuery(query: string): void {
  if (query.length > limits.searchQuery) throw new BadRequest(`Search for ${limits.searchQuery} characters or fewer`);
}
