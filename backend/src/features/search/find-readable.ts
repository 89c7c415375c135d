import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { SearchSources } from '../../platform/search-source.js';
import { type Found, SearchEngine, type SearchRequest } from './engine/search-engine.js';
import { type ReadableCandidate, ReadableCandidates } from './readable-candidates.js';
import { mostLookedThrough, mostOfOneKind } from './search.limits.js';

export interface ReadableFound extends Pick<Found, 'matched'> {
  /** Best first, so many of each kind at most. */
  readonly candidates: readonly ReadableCandidate[];
  /** Kinds of which there may be more. */
  readonly cutKinds: ReadonlySet<string>;
}

/** Finds, of every kind, what the actor may read at this moment. */
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

  /**
   * Where the index offers more than is looked at and much of that may not be read any more, it is asked for far more once: how
   * much there is that may not be read must not decide what is said of the rest.
   */
  async run(actor: Actor, request: Pick<SearchRequest, 'query' | 'groupIds'>): Promise<ReadableFound> {
    const first = await this.find(actor, request, mostOfOneKind + 1);
    const isShort = [...first.cutKinds].some((kind) => countOf(first.candidates, kind) <= mostOfOneKind);
    const found = isShort ? await this.find(actor, request, mostLookedThrough) : first;
    const cutKinds = new Set(this.kinds().filter((kind) => found.cutKinds.has(kind) || countOf(found.candidates, kind) > mostOfOneKind));
    return { ...found, candidates: firstOfEach(found.candidates), cutKinds };
  }

  private async find(actor: Actor, request: Pick<SearchRequest, 'query' | 'groupIds'>, perKind: number): Promise<ReadableFound> {
    const found = await this.engine.search(actor, { ...request, kinds: this.sources.all().map(({ kind }) => kind), perKind });
    return {
      matched: found.matched,
      candidates: await this.readable.filter(actor, found.candidates),
      cutKinds: new Set([...found.cutKinds].map((kind) => this.readable.shownAs(kind))),
    };
  }
}

function countOf(candidates: readonly ReadableCandidate[], kind: string): number {
  return candidates.reduce((count, candidate) => (candidate.kind === kind ? count + 1 : count), 0);
}

function firstOfEach(candidates: readonly ReadableCandidate[]): ReadableCandidate[] {
  const seen = new Map<string, number>();
  return candidates.filter(({ kind }) => {
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    return place <= mostOfOneKind;
  });
}
