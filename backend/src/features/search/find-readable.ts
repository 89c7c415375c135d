import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { SearchSources } from '../../platform/search-source.js';
import { type Found, SearchEngine, type SearchRequest } from './engine/search-engine.js';
import { type ReadableCandidate, ReadableCandidates } from './readable-candidates.js';
import { roundedCount } from './rounded-count.js';
import { enoughForFirstPages, leastLookedAt, moreThanShown, mostLookedThrough, pageSize, timesMore } from './search.limits.js';
import { MatchedWords } from './text/matched-words.js';

export interface ReadableFound extends Omit<Found, 'candidates'> {
  /** Best first. */
  readonly candidates: readonly ReadableCandidate[];
  /** Of all that may be read; about, and rounded, where not all was looked at. */
  readonly total: number;
  readonly isExact: boolean;
}

/** Kinds are those as which results are shown; all where there are none. */
export type ReadableRequest = Omit<SearchRequest, 'limit'>;

/** So many candidates are looked at for a page: the same for all of the first pages, so that they follow one another. */
export function lookedAtFor(page: number): number {
  return Math.ceil((page * pageSize + moreThanShown) / leastLookedAt) * leastLookedAt;
}

/** So many will do for a page where there is more than is looked at. */
export function enoughFor(page: number): number {
  return page * pageSize + moreThanShown <= enoughForFirstPages ? enoughForFirstPages : lookedAtFor(page);
}

/** Finds what the actor may read at this moment. */
@Injectable()
export class FindReadable {
  constructor(
    private readonly engine: SearchEngine,
    private readonly readable: ReadableCandidates,
    private readonly sources: SearchSources,
  ) {}

  /** Kinds of what is shown. */
  kinds(): string[] {
    return this.sources.all().flatMap(({ kind, shownAs }) => (shownAs === undefined ? [kind] : []));
  }

  /** The same request as the engine takes it. */
  forEngine(request: ReadableRequest): Omit<SearchRequest, 'limit'> {
    return { ...request, kinds: this.readable.kindsShownAs(request.kinds.length > 0 ? request.kinds : this.kinds()) };
  }

  /**
   * Where some of what was looked at may not be read any more, and there is more, several times as much is looked at: how much there is
   * that may not be read must not decide what is said of the rest. It goes on until as many may be read as were wanted.
   */
  async run(actor: Actor, request: ReadableRequest, limit = leastLookedAt, enough = limit): Promise<ReadableFound> {
    let found = await this.find(actor, request, limit, enough);
    for (let looked = limit; found.unreadable > 0 && !found.isExact && looked < mostLookedThrough; ) {
      if (looked > limit && found.candidates.length >= limit) break;
      looked = Math.min(looked * timesMore, mostLookedThrough);
      found = await this.find(actor, request, looked);
    }
    return found;
  }

  private async find(actor: Actor, request: ReadableRequest, limit: number, enough = limit): Promise<ReadableFound & { readonly unreadable: number }> {
    const asked = this.forEngine(request);
    if (asked.kinds.length === 0) return { candidates: [], total: 0, isExact: true, unreadable: 0, corrected: null, matched: MatchedWords.none };
    const found = await this.engine.search(actor, { ...asked, limit, enough });
    const { candidates, unreadable } = await this.readable.filter(actor, found.candidates);
    const isExact = found.total <= found.candidates.length;
    const share = candidates.length / Math.max(found.candidates.length, 1);
    const total = isExact ? candidates.length : Math.max(roundedCount(found.total * share), candidates.length);
    return { ...found, candidates, unreadable, isExact, total };
  }
}
