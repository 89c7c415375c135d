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
  /** People who wrote it, or the person it is. */
  readonly authorIds?: readonly string[];
  /** The department to which it belongs: of its first author, of the person, the home department of the group, the space's. */
  readonly departmentId?: string | null;
  /** Its tags; their names are in `tags`. */
  readonly tagIds?: readonly string[];
  /** Where it stands: the group, the space, the department whose blog it is in. */
  readonly placeIds?: readonly string[];
  /** For files what they are, as `pdf`; left out for everything else. */
  readonly format?: string;
  /** The author's own introduction. */
  readonly summary?: string;
  readonly headings?: readonly string[];
  readonly body: string;
  readonly at: Date;
  /** How much it counts beside others that say the same, above 0; 1 where nothing is said. Less for what may be out of date. */
  readonly standing?: number;
  /** How much it is used, from 0: reads, links to it, comments. Already damped, so that engines only add it. */
  readonly use?: number;
}

/** What a result shows, read from the source itself at the moment of asking. */
export interface SearchResultRow {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Where in it the words stand, as "Page 3"; null where that says nothing. */
  readonly place: string | null;
  readonly personId: string | null;
  /** The group in which it stands, or which it is. */
  readonly groupId: string | null;
  readonly at: Date | null;
  readonly sourceId: string | null;
  /** What it is part of, other than a group: a space of the wiki, the blog of a department, what a file hangs on. */
  readonly standsIn?: { readonly name: string; readonly path: string } | null;
  /** Of what is looked after and reviewed. */
  readonly stewardship?: SearchStewardshipRow;
  /** Names by which it is found too, and which whoever reads it sees: of its tags and of those who wrote it. */
  readonly names?: readonly string[];
}

/** Who answers for something, and whether it was looked at lately. */
export interface SearchStewardshipRow {
  /** Null where nobody does any more. */
  readonly ownerId: string | null;
  readonly reviewedAt: Date | null;
  readonly isOverdue: boolean;
  readonly isRetired: boolean;
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
  /** Those of these events that change no other document: a page has other words, and what stands below it or was said of it has not. */
  readonly changedAloneBy?: readonly string[];
  /** Documents of these ids; those that must not be found (gone, unpublished) are left out. */
  toDocuments(ids: readonly string[]): Promise<SearchDocument[]>;
  /** The rows of these ids that the actor may read now. `words`, folded, are what was searched for: of long texts they choose the part. */
  readable(actor: Actor, ids: readonly string[], words: readonly string[]): Promise<SearchResultRow[]>;
  /** Which of these ids the actor may read now: the same question, for counting. */
  readableRefs(actor: Actor, ids: readonly string[]): Promise<SearchableRef[]>;
  /** Ids in order, for filling the index anew: those after `after`, at most `limit`. */
  idsAfter(after: string | null, limit: number): Promise<string[]>;
  /**
   * Ids, in the same way, of those whose documents also depend on this thing of another kind: a comment is read through
   * its item, a post is found by the names of its authors. Of these only, where there are any.
   */
  dependentsOf?(subjectId: string, after: string | null, limit: number, among?: readonly string[]): Promise<string[]>;
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

/**
 * When many things at once come to be read by fewer people, whoever changes that has the index forget what it tells of their words,
 * in the same unit of work. Kinds of items know only this port.
 */
@Injectable()
export class SearchMeanings {
  private readonly forgetting: ((subjectId: string) => Promise<void>)[] = [];

  register(forget: (subjectId: string) => Promise<void>): void {
    this.forgetting.push(forget);
  }

  /** Of all that depends on this thing, as `dependentsOf` says it. */
  async forget(subjectId: string): Promise<void> {
    for (const forget of this.forgetting) await forget(subjectId);
  }
}
