import { Injectable } from '@nestjs/common';
import type { Actor } from './access/actor.js';

/** Somewhere things stand: a group, a space of the wiki, or the department in whose blog they do. */
export interface SearchPlace {
  readonly id: string;
  readonly name: string;
}

/** A feature that has places by which results can be narrowed. It names to nobody what they do not know of. */
export interface SearchPlaceSource {
  /** Those that the actor knows of whose names hold words that begin like all of these, the shortest names first; at most 50. */
  named(actor: Actor, name: string): Promise<SearchPlace[]>;
  /** Those of these ids that the actor knows of. */
  byIds(actor: Actor, ids: readonly string[]): Promise<SearchPlace[]>;
}

@Injectable()
export class SearchPlaces {
  private readonly sources: SearchPlaceSource[] = [];

  register(source: SearchPlaceSource): void {
    this.sources.push(source);
  }

  async named(actor: Actor, name: string): Promise<SearchPlace[]> {
    return (await Promise.all(this.sources.map((source) => source.named(actor, name)))).flat();
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<SearchPlace[]> {
    if (ids.length === 0) return [];
    return (await Promise.all(this.sources.map((source) => source.byIds(actor, ids)))).flat();
  }
}
