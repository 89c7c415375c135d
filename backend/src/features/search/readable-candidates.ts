import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { type SearchResultRow, SearchSources } from '../../platform/search-source.js';
import type { Candidate } from './engine/search-engine.js';

/** A result with what its source says of it now. */
export interface ReadableResult extends SearchResultRow {
  readonly kind: string;
}

/** Asks the sources again what the engine's answer is worth: the index may lag behind, reading rights never do. */
@Injectable()
export class ReadableCandidates {
  constructor(private readonly sources: SearchSources) {}

  /** Those that the actor may read now, in the same order. */
  async filter<Found extends Candidate>(actor: Actor, candidates: readonly Found[]): Promise<Found[]> {
    const readable = new Set<string>();
    await this.perKind(candidates, async (kind, ids) => {
      for (const id of (await this.sources.of(kind)?.readableIds(actor, ids)) ?? []) readable.add(nameOf({ kind, id }));
    });
    return candidates.filter((candidate) => readable.has(nameOf(candidate)));
  }

  /** The same, with what results show. */
  async read(actor: Actor, candidates: readonly Candidate[]): Promise<ReadableResult[]> {
    const rows = new Map<string, ReadableResult>();
    await this.perKind(candidates, async (kind, ids) => {
      for (const row of (await this.sources.of(kind)?.readable(actor, ids)) ?? []) rows.set(nameOf({ kind, id: row.id }), { ...row, kind });
    });
    return candidates.flatMap((candidate) => rows.get(nameOf(candidate)) ?? []);
  }

  private async perKind(candidates: readonly Candidate[], run: (kind: string, ids: string[]) => Promise<void>): Promise<void> {
    const byKind = Map.groupBy(candidates, (candidate) => candidate.kind);
    await Promise.all([...byKind].map(([kind, same]) => run(kind, same.map((candidate) => candidate.id))));
  }
}

function nameOf({ kind, id }: Candidate): string {
  return `${kind}:${id}`;
}
