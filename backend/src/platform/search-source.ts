import { Injectable } from '@nestjs/common';
import type { Actor } from './access/actor.js';

/** What the search engine keeps of a thing. Which kinds of thing there are, only their features know. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: string;
  /** Who may find it; every hit is checked again against PostgreSQL before it is shown. */
  readonly audienceId: number;
  /** The group in which it stands. */
  readonly groupId: string | null;
  readonly title: string;
  readonly tags: readonly string[];
  /** Names of those who wrote it. */
  readonly people?: readonly string[];
  /** The author's own introduction. */
  readonly summary?: string;
  readonly headings?: readonly string[];
  readonly body: string;
  readonly at: Date;
}

/** What a result shows, read from the source itself at the moment of asking. */
export interface SearchResultRow {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly personId: string | null;
  /** The group in which it stands, or which it is. */
  readonly groupId: string | null;
  readonly at: Date | null;
  readonly sourceId: string | null;
}

/** Something that may be read, and the group in which it stands. */
export interface SearchableRef {
  readonly id: string;
  readonly groupId: string | null;
}

/** A feature whose things can be found. Search knows only this port. */
export interface SearchSource {
  /** For example `post`. */
  readonly kind: string;
  /** The kind, with the same ids, under which results of this one are counted and shown: more words about the same things, for fewer readers. */
  readonly shownAs?: string;
  /** Names of the events whose subject is a thing of this kind and after which its document is made anew. */
  readonly changedBy: readonly string[];
  /** Documents of these ids; those that must not be found (gone, unpublished) are left out. */
  toDocuments(ids: readonly string[]): Promise<SearchDocument[]>;
  /** The rows of these ids that the actor may read now. */
  readable(actor: Actor, ids: readonly string[]): Promise<SearchResultRow[]>;
  /** Which of these ids the actor may read now: the same question, for counting. */
  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]>;
  /** Ids in order, for filling the index anew: those after `after`, at most `limit`. */
  idsAfter(after: string | null, limit: number): Promise<string[]>;
  /**
   * Ids, in the same way, of those whose documents also depend on this thing of another kind: a comment is read through
   * its item, a post is found by the names of its authors.
   */
  dependentsOf?(subjectId: string, after: string | null, limit: number): Promise<string[]>;
}

@Injectable()
export class SearchSources {
  private readonly sources = new Map<string, SearchSource>();

  register(source: SearchSource): void {
    this.sources.set(source.kind, source);
  }

  all(): readonly SearchSource[] {
    return [...this.sources.values()];
  }

  of(kind: string): SearchSource | undefined {
    return this.sources.get(kind);
  }
}
