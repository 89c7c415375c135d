import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { type SearchResultRow, type SearchableRef, SearchSources } from '../../platform/search-source.js';
import type { Candidate } from './engine/search-engine.js';
import type { MatchedWords } from './text/matched-words.js';

type CandidateRef = Pick<Candidate, 'kind' | 'id'>;

/** A result with what its source says of it now. */
export interface ReadableResult extends SearchResultRow {
  readonly kind: string;
}

/** Of the kind as which it is shown, and the group in which it stands now. */
export type ReadableCandidate = Candidate & SearchableRef;

export interface FilteredCandidates {
  /** Those that the actor may read now, in the same order, each of them once. */
  readonly candidates: ReadableCandidate[];
  /** How many may not be read. */
  readonly unreadable: number;
}

/** Asks the sources again what the engine's answer is worth: the index may lag behind, reading rights never do. */
@Injectable()
export class ReadableCandidates {
  constructor(private readonly sources: SearchSources) {}

  async filter(actor: Actor, candidates: readonly Candidate[]): Promise<FilteredCandidates> {
    const refs = new Map<string, SearchableRef>();
    await this.perKind(candidates, async (kind, ids) => {
      for (const ref of (await this.sources.of(kind)?.readableRefs(actor, ids)) ?? []) refs.set(nameOf({ kind, id: ref.id }), ref);
    });
    const readable = new Map<string, ReadableCandidate>();
    let unreadable = 0;
    for (const candidate of candidates) {
      const ref = refs.get(nameOf(candidate));
      if (!ref) unreadable += 1;
      const shown = ref && { ...candidate, ...ref, kind: this.shownAs(candidate.kind) };
      if (shown && !readable.has(nameOf(shown))) readable.set(nameOf(shown), shown);
    }
    return { candidates: [...readable.values()], unreadable };
  }

  /** The kind as which results of this one are counted and shown. */
  shownAs(kind: string): string {
    return this.sources.of(kind)?.shownAs ?? kind;
  }

  /** The same, with what results show. */
  async read(actor: Actor, candidates: readonly CandidateRef[], matched: MatchedWords): Promise<ReadableResult[]> {
    const words = matched.list();
    const rows = new Map<string, ReadableResult>();
    await this.perKind(candidates, async (kind, ids) => {
      for (const row of (await this.sources.of(kind)?.readable(actor, ids, words)) ?? []) rows.set(nameOf({ kind, id: row.id }), { ...row, kind });
    });
    return candidates.flatMap((candidate) => rows.get(nameOf(candidate)) ?? []);
  }

  /** All kinds whose results are shown as one of these. */
  kindsShownAs(shown: readonly string[]): string[] {
    return this.sources.all().flatMap(({ kind }) => (shown.includes(this.shownAs(kind)) ? [kind] : []));
  }

  private async perKind(candidates: readonly CandidateRef[], run: (kind: string, ids: string[]) => Promise<void>): Promise<void> {
    const byKind = Map.groupBy(candidates, (candidate) => candidate.kind);
    await Promise.all([...byKind].map(([kind, same]) => run(kind, same.map((candidate) => candidate.id))));
  }
}

function nameOf({ kind, id }: CandidateRef): string {
  return `${kind}:${id}`;
}
